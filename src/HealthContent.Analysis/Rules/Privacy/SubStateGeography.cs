using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Recognition.Places;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1002: a place smaller than a state that belongs to a patient.</summary>
internal sealed class SubStateGeography : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1002",
        "Sub-state geography tied to a patient",
        RuleCategory.Privacy,
        Severity.Warning,
        "place smaller than a state beside a patient"
    )
    {
        Why = "In a small place, a street, a town or a postcode and an illness are enough to know who is meant.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (B)"),
        HelpLink = "Rules/Privacy/SubStateGeography.md",
    };

    private static readonly Jurisdiction UnitedStates = new("US");

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    // No list has all villages: behind "a farmer from" any name is a place.
    private static readonly PhraseSet Homes = Phrases.Parse(
        "<home-of-one> when passage has (<patient-near> | <narrated> | <care-here> | <us-working> {0,2}"
            + " (<clinical-deed> | <worked-on>) | <own-patient> | <carried-in> | our {0,4} patient |"
            + " (<condition> | <symptom> | <test> | <care-event> | <own-procedure> | <care-illness> |"
            + " swallowed | collapsed | spider bite | snake bite | wound | scan | operation | implant))"
            + " when passage has (we | us | our | here | i | my)"
            + " unless conditional, question, historical unless document has <patient-invented>"
            + " unless sentence has (joined | joins | volunteer~ | staff | nurse | doctor | dr | award~ |"
            + " donated | raised | raise | raising | money | study | our new | students | colleague~ | born"
            + " and raised | grew up | originally from | open day | campaign~ | charity)"
    );

    // "A Flagstaff man": here the name of a city must be known, since what stands there may be anything.
    private static readonly PhraseSet Inhabitants = Phrases.Parse(
        "<home-adjective> when passage has (<patient-near> | <narrated> | <care-here> | <us-working>"
            + " {0,2} (<clinical-deed> | <worked-on>) | (<test> | <care-event> | <own-procedure> |"
            + " <care-illness> | new knee | new hip))"
            + " when passage has (we | us | our | here)"
            + " unless conditional, question, historical unless document has <patient-invented>"
            + " unless sentence has (joined | joins | volunteer~ | staff | nurse | doctor | dr | award~ |"
            + " donated | raised | raising | study | our new)"
    );

    private const int LongestName = 4;

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterEntityAction([EntityKind.Location], Check);
        context.RegisterPhraseAction(Homes, CheckHome);
        context.RegisterPhraseAction(Inhabitants, CheckInhabitant);
    }

    private static void CheckHome(PhraseContext context)
    {
        SurfaceText surface = context.Surface;
        int first = surface.TokenAt(context.Span.End);
        int end = first;
        while (end < surface.Tokens.Length && end - first < LongestName && IsInName(surface.Tokens[end], end == first))
        {
            end++;
        }

        if (end == first || (end == first + 1 && EnglishWords.Contains(surface.Slice(surface.Tokens[first].Span))))
        {
            return;
        }

        ReportHome(context, TextSpan.FromBounds(surface.Tokens[first].Start, surface.Tokens[end - 1].End));
    }

    private static void CheckInhabitant(PhraseContext context)
    {
        SurfaceText surface = context.Surface;
        int first = surface.TokenAt(context.Span.Start) + 1;
        int end = surface.TokenAt(context.Span.End - 1);
        for (int index = first; index < end; index++)
        {
            if (!IsInName(surface.Tokens[index], isFirst: true))
            {
                continue;
            }

            for (int last = end; last > index; last--)
            {
                var name = TextSpan.FromBounds(surface.Tokens[index].Start, surface.Tokens[last - 1].End);
                if (CityNames.Find(surface.Slice(name)) is { Size: > 0, IsWord: false })
                {
                    ReportHome(context, name);
                    return;
                }
            }
        }
    }

    private static bool IsInName(in Token token, bool isFirst) =>
        token.Kind == TokenKind.Word
        && token.Has(TokenFlags.Capitalized)
        && !token.Has(TokenFlags.AllCapitals)
        && !token.Has(TokenFlags.Possessive)
        && !token.Has(TokenFlags.SentenceStart)
        && (isFirst || token.Has(TokenFlags.SpaceBefore));

    private static void ReportHome(PhraseContext context, TextSpan name)
    {
        foreach (RecognizedEntity entity in context.SurfaceFacts.EntitiesIn(name))
        {
            // What is no home, what says little, and what is reported as an entity.
            if (
                entity.Kind == EntityKind.Location
                && (
                    entity.Subkind is "state" or "country" or "facility"
                    || PatientPlace.TieOf(context.SurfaceFacts, entity) != PlaceTie.None
                )
            )
            {
                return;
            }
        }

        if (
            context.Document.Kind == ContentKind.Comment
            || IsOwnPlace(context.Environment.Organization, context.Surface.Slice(name))
            || context.MayTell(Rule, ConsentScope.Of(ConsentElement.Location))
        )
        {
            return;
        }

        context.Report(
            Rule,
            name,
            new DiagnosticDetails
            {
                Confidence = Confidence.Medium,
                Severity = ReaderPlace.IsOnlyOutside(context, UnitedStates) ? Severity.Info : null,
                Cues = ["a name behind words for a home", "a person in care beside it"],
                Guards = ["facilities and events", "places of the organisation", "consent that covers the place"],
                Fixes = [new ProposedFix("name the region only", name, "our region")],
            }
        );
    }

    private static void Check(EntityContext context)
    {
        RecognizedEntity place = context.Entity;
        if (context.Document.Kind == ContentKind.Comment || place.Subkind is "state" or "country" or "facility")
        {
            return;
        }

        ReadOnlySpan<RecognizedEntity> entities = context.SurfaceFacts.Entities;
        int index = SurfaceFacts.EntityAt(entities, place.Span.Start);
        if (index > 0 && IsPartOf(entities[index - 1], place))
        {
            return;
        }

        TextSpan span = place.Span;
        while (++index < entities.Length && IsPartOf(entities[index - 1], entities[index]))
        {
            span = TextSpan.FromBounds(span.Start, entities[index].Span.End);
        }

        PlaceTie tie = PatientPlace.TieOf(context.SurfaceFacts, place);
        if (
            tie == PlaceTie.None
            || IsOwnPlace(context.Environment.Organization, context.Surface.Slice(place.Span))
            || context.MayTell(Rule, ConsentScope.Of(ConsentElement.Location))
        )
        {
            return;
        }

        bool isExact = place.Subkind is "street" or "postcode";
        context.Report(
            Rule,
            span,
            new DiagnosticDetails
            {
                Confidence = isExact || tie == PlaceTie.Home ? Confidence.High : Confidence.Medium,
                Severity = !isExact && ReaderPlace.IsOnlyOutside(context, UnitedStates) ? Severity.Info : null,
                Cues =
                [
                    $"place ({place.Subkind ?? "from the words around it"})",
                    tie == PlaceTie.Home ? "said to be where a patient lives" : "a person in care in the same sentence",
                ],
                Guards = ["facilities and events", "places of the organisation", "consent that covers the place"],
                Fixes = [PatientPlace.Fix(context.Surface, place, span)],
            }
        );
    }

    // An address and the postcode behind it are one place.
    private static bool IsPartOf(in RecognizedEntity first, in RecognizedEntity second) =>
        first.Kind == EntityKind.Location
        && second.Kind == EntityKind.Location
        && second.Span.Start - first.Span.End <= 2;

    // Where the organisation is at home, the name of the place says little, unless hardly anybody lives there.
    private static bool IsOwnPlace(OrganizationProfile organization, ReadOnlySpan<char> written)
    {
        foreach (KnownPlace known in organization.Places)
        {
            if (
                known.Population is not <= PatientPlace.FewPeople
                && (
                    known.Name.AsSpan().Contains(written, StringComparison.OrdinalIgnoreCase)
                    || known.Address.AsSpan().Contains(written, StringComparison.OrdinalIgnoreCase)
                    || known.PostalCode.AsSpan().SequenceEqual(written)
                    || known.Aliases.Contains(written.ToString())
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
