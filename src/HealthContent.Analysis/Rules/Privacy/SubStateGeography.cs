using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;
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

    public override void Initialize(AnalysisContext context) =>
        context.RegisterEntityAction([EntityKind.Location], Check);

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
