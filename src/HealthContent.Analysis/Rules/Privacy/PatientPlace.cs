using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Redaction;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>What a place has to do with a patient.</summary>
internal enum PlaceTie
{
    None,

    /// <summary>A person in care stands in the same sentence.</summary>
    SameSentence,

    /// <summary>The person is said to come from there or to live there.</summary>
    Home,
}

/// <summary>Tells whether a place is a patient's, and how to say it more generally.</summary>
internal static class PatientPlace
{
    /// <summary>Up to this many people in an area make its name an identifier, by 45 CFR 164.514(b)(2)(i)(B).</summary>
    public const int FewPeople = 20_000;

    private const int LongestReference = 200;

    // "from Millbrook", "lives in", "resident of": what stands right before a place where somebody lives.
    private static readonly Lazy<ImmutableArray<string>> HomeBefore = new(() => PersonWords.Of("home-before"));

    private static readonly Lazy<ImmutableArray<string>> InhabitantAfter = new(() =>
        PersonWords.Of("inhabitant-after")
    );

    // Of a place that only the words around it speak for, these say too little: "National Teacher of the Year".
    private static readonly Lazy<ImmutableArray<string>> PersonAfter = new(() => PersonWords.Of("person-after"));

    // "our clinic in Springfield", "the Springfield office": where care is given, not where the patient is at home.
    private static readonly Lazy<ImmutableArray<string>> Houses = new(() => PersonWords.Of("house-of-care"));

    /// <summary>What a place has to do with a patient.</summary>
    public static PlaceTie TieOf(SurfaceFacts facts, in RecognizedEntity place)
    {
        TextSpan span = place.Span;
        TextSpan sentence = facts.Surface.Sentences[facts.Surface.SentenceAt(span.Start)].Span;
        bool isInSentence = HasPatient(facts, sentence);
        if (!isInSentence && !facts.IsBesidePatient(span))
        {
            return PlaceTie.None;
        }

        ReadOnlySpan<char> before = facts.Surface.Text.AsSpan()[sentence.Start..span.Start].TrimEnd();
        ReadOnlySpan<char> after = facts.Surface.Text.AsSpan()[span.End..sentence.End].TrimStart();
        if (IsHouse(before, after) || Cues.Lies(facts, "temporal-event", sentence))
        {
            return PlaceTie.None;
        }

        if (
            EndsWithAny(before, HomeBefore.Value)
            || StartsWithAny(after, InhabitantAfter.Value)
            || (place.Subkind is not null && StartsWithAny(after, PersonAfter.Value))
            || place.Subkind is "street" or "postcode"
        )
        {
            return facts.OwnerOf(span) == IdentifierOwner.Organization ? PlaceTie.None : PlaceTie.Home;
        }

        // A place that only its neighbours speak for, and none of them of a home, may be anything.
        return place.Subkind is not null && isInSentence ? PlaceTie.SameSentence : PlaceTie.None;
    }

    /// <summary>Says the place more generally: three digits of a ZIP code, or the region.</summary>
    public static ProposedFix Fix(SurfaceText surface, in RecognizedEntity place, TextSpan span)
    {
        ReadOnlySpan<char> text = surface.Text;
        if (span == place.Span && SafeHarbor.Generalize(place, surface.Slice(span), 0, out _) is { Length: 3 } area)
        {
            return new ProposedFix("keep three digits of the ZIP code", span, area + "**");
        }

        ReadOnlySpan<char> after = text[span.End..];
        bool isAttribute =
            after.StartsWith(" ")
            && (
                StartsWithAny(after.TrimStart(), InhabitantAfter.Value)
                || StartsWithAny(after.TrimStart(), PersonAfter.Value)
            );
        return isAttribute
            ? new ProposedFix("name no place", span, "local")
            : new ProposedFix("name the region only", span, "our region");
    }

    private static bool IsHouse(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (StartsWithAny(after, Houses.Value))
        {
            return true;
        }

        foreach (string preposition in (ReadOnlySpan<string>)["in", "at", "near", "of", "outside"])
        {
            if (EndsWithWord(before, preposition))
            {
                return EndsWithAny(before[..^preposition.Length].TrimEnd(), Houses.Value);
            }
        }

        return false;
    }

    private static bool HasPatient(SurfaceFacts facts, TextSpan sentence)
    {
        var window = TextSpan.FromBounds(Math.Max(0, sentence.Start - LongestReference), sentence.End);
        foreach (PatientReference reference in facts.PatientReferencesIn(window))
        {
            if (reference.Kind == PatientReferenceKind.SpecificPerson && sentence.Overlaps(reference.Span))
            {
                return facts.IsBesidePatient(reference.Span);
            }
        }

        foreach (RecognizedEntity entity in facts.EntitiesIn(sentence))
        {
            if (entity.Kind == EntityKind.Name && facts.CareLinkOf(entity) == CareLink.Own)
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, ImmutableArray<string> endings)
    {
        foreach (string ending in endings)
        {
            if (EndsWithWord(text, ending))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string ending) =>
        text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
        && (text.Length == ending.Length || !char.IsLetter(text[^(ending.Length + 1)]));

    private static bool StartsWithAny(ReadOnlySpan<char> text, ImmutableArray<string> beginnings)
    {
        foreach (string beginning in beginnings)
        {
            if (
                text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
                && (text.Length == beginning.Length || !char.IsLetter(text[beginning.Length]))
            )
            {
                return true;
            }
        }

        return false;
    }
}
