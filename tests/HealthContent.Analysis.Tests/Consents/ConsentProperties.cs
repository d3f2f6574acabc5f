using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Consents;

/// <summary>What has to hold for every record, every use and every instant.</summary>
[TestFixture]
public sealed class ConsentProperties
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly ImmutableArray<Channel> Channels =
    [
        Channel.X,
        Channel.TikTok,
        Channel.Website,
        Channel.Facebook,
    ];

    /// <summary>A record, a use and the hour at which it is judged.</summary>
    public sealed record Case(Consent Consent, ConsentUse Use, DateTimeOffset At);

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void Revocation_NeverWidens(Case given, byte hour)
    {
        Consent revoked = given.Consent with { RevokedAt = Start.AddHours(hour) };

        Assert.That(!Covers(given, revoked) || Covers(given, given.Consent));
        Assert.That(!Covers(given, revoked) || given.At < revoked.RevokedAt);
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void EarlierRevocation_NeverCoversMore(Case given, byte one, byte other)
    {
        Consent early = given.Consent with { RevokedAt = Start.AddHours(Math.Min(one, other)) };
        Consent late = given.Consent with { RevokedAt = Start.AddHours(Math.Max(one, other)) };

        Assert.That(!Covers(given, early) || Covers(given, late));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void EarlierExpiry_NeverCoversMore(Case given, byte one, byte other)
    {
        DateOnly first = DateOnly.FromDateTime(Start.DateTime);
        Consent early = given.Consent with { ExpiresOn = first.AddDays(Math.Min(one, other)) };
        Consent late = given.Consent with { ExpiresOn = first.AddDays(Math.Max(one, other)) };

        Assert.That(!Covers(given, early) || Covers(given, late));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void AddedScope_NeverNarrows(Case given, Case added)
    {
        Consent wider = given.Consent with
        {
            Channels = [.. given.Consent.Channels, .. added.Consent.Channels],
            Purposes = [.. given.Consent.Purposes, .. added.Consent.Purposes],
            MediaKinds = [.. given.Consent.MediaKinds, .. added.Consent.MediaKinds],
            Elements = [.. given.Consent.Elements, .. added.Consent.Elements],
            // An empty list of places is no limit; a first place would be one.
            Territories = given.Consent.Territories.IsEmpty
                ? []
                : [.. given.Consent.Territories, .. added.Consent.Territories],
            CoversAllChannels = given.Consent.CoversAllChannels == true ? true : added.Consent.CoversAllChannels,
        };

        Assert.That(Problems(given, wider), Is.SubsetOf(Problems(given, given.Consent)));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void AddedUse_NeverHelps(Case given, Case added)
    {
        ConsentUse larger = given.Use with
        {
            Media = [.. given.Use.Media, .. added.Use.Media],
            Elements = [.. given.Use.Elements, .. added.Use.Elements],
            Territories = [.. given.Use.Territories, .. added.Use.Territories],
            IsPaidPromotion = given.Use.IsPaidPromotion || added.Use.IsPaidPromotion,
        };

        Assert.That(Problems(given, given.Consent), Is.SubsetOf(Problems(given with { Use = larger }, given.Consent)));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void Problems_AreInOrderOfWeight(Case given) =>
        Assert.That(Problems(given, given.Consent).Select(problem => problem.Kind), Is.Ordered);

    private static bool Covers(Case given, Consent consent) =>
        ConsentEvaluation.Evaluate(consent, given.Use, given.At, TimeZoneInfo.Utc).Covers;

    private static ImmutableArray<ConsentProblem> Problems(Case given, Consent consent) =>
        ConsentEvaluation.Evaluate(consent, given.Use, given.At, TimeZoneInfo.Utc).Problems;

    public static class Generators
    {
        public static Arbitrary<Case> Cases() =>
            (
                from consent in Consents()
                from use in Uses()
                from hour in Gen.Choose(0, 24 * 300)
                select new Case(consent, use, Start.AddHours(hour))
            ).ToArbitrary();

        private static Gen<Consent> Consents() =>
            from channels in Some(Channels)
            from all in Gen.Elements<bool?>(null, null, null, true, false)
            from purposes in Some([.. Enum.GetValues<ConsentPurpose>()])
            from kinds in Some([.. Enum.GetValues<MediaKind>()])
            from elements in Some([.. Enum.GetValues<ConsentElement>()])
            from places in Some([new Jurisdiction("US"), new Jurisdiction("UK")])
            from paid in Gen.Elements<bool?>(null, true, false)
            from expires in Gen.Choose(-1, 400)
            select new Consent
            {
                Id = "C-1",
                Channels = channels,
                CoversAllChannels = all,
                Purposes = purposes,
                MediaKinds = kinds,
                Elements = elements,
                Territories = places,
                AllowsPaidPromotion = paid,
                ExpiresOn = expires < 0 ? null : DateOnly.FromDateTime(Start.DateTime).AddDays(expires),
            };

        private static Gen<ConsentUse> Uses() =>
            from channel in Gen.Elements(Channels.AsEnumerable())
            from purpose in Gen.Elements<ConsentPurpose?>(null, ConsentPurpose.Marketing, ConsentPurpose.News)
            from kinds in Some([.. Enum.GetValues<MediaKind>()])
            from elements in Some([ConsentElement.Face, ConsentElement.Voice])
            from places in Some([new Jurisdiction("US-CA"), new Jurisdiction("UK")])
            from paid in Gen.Elements(true, false)
            select new ConsentUse
            {
                Channel = channel,
                Purpose = purpose,
                Media = [.. kinds.Take(2).Select(kind => new MediaItem { Kind = kind })],
                Elements = elements,
                Territories = places,
                IsPaidPromotion = paid,
            };

        private static Gen<ImmutableArray<T>> Some<T>(ImmutableArray<T> values) =>
            Gen.SubListOf(values.AsEnumerable()).Select(list => list.ToImmutableArray());
    }
}
