using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1017: somebody can be recognised in a medium and no consent covers that.</summary>
internal sealed class RecognizablePersonWithoutConsent : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1017",
        "Recognisable person in media without valid consent",
        RuleCategory.Privacy,
        Severity.Error,
        "{who} can be recognised, and {why}"
    )
    {
        Why =
            "A full-face photograph and any comparable image are identifiers by themselves; whoever films in a place of care shows that somebody is cared for.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (Q); R-OCR; P-NMC; P-HCPC"),
        HelpLink = "Rules/Privacy/RecognizablePersonWithoutConsent.md",
        Scopes = RuleScopes.Media,
        NeverLoosenable = true,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterMediaAction(Check);

    private static void Check(MediaContext context)
    {
        if (context.Media.People.IsEmpty || context.Document.Kind == ContentKind.Comment)
        {
            return;
        }

        var consents = DocumentConsents.Of(context);
        if (consents.IsTakenDown)
        {
            return;
        }

        var reported = new HashSet<(string, string)>();
        foreach (DepictedPerson person in context.Media.People)
        {
            if (Need(context, person) is not { } who)
            {
                continue;
            }

            if (person.IsRecognizable is null && person.BiometricMarks.IsEmpty)
            {
                context.NotEvaluated(Rule, "media.people.isRecognizable");
                continue;
            }

            // Two people of the same sort without consent are one finding in this medium.
            if (WhyNot(context, consents, person) is { } why && reported.Add((who, why)))
            {
                Report(context, person, who, why);
            }
        }
    }

    private static void Report(MediaContext context, DepictedPerson person, string who, string why) =>
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = ConsentUse.IsInCare(person) ? Severity.Error : Severity.Warning,
                Arguments = [new("who", who), new("why", why)],
                Cues = ["media.people.role", "media.people.isRecognizable"],
                Guards = ["consent in force that covers the use", "release of staff", "licence of a model"],
            }
        );

    /// <summary>Who it is that needs a consent; null when nobody does.</summary>
    private static string? Need(MediaContext context, DepictedPerson person)
    {
        if (person.IsRecognizable == false && person.BiometricMarks.IsEmpty)
        {
            return null;
        }

        LocationType place = context.Media.BackgroundCheck?.LocationType ?? LocationType.Unspecified;
        return person.Role switch
        {
            DepictedPersonRole.Patient => "a patient",
            DepictedPersonRole.Visitor => "a visitor",
            DepictedPersonRole.Unspecified => "somebody whose role is not stated",
            DepictedPersonRole.Staff when !IsReleased(context, person) => "a member of staff",
            DepictedPersonRole.Model when !IsLicensed(context) => "a model",
            // A crowd is free only where everybody can go.
            DepictedPersonRole.Crowd when place is LocationType.ClinicalArea or LocationType.WaitingArea =>
                "somebody in a place of care",
            _ => null,
        };
    }

    private static string? WhyNot(MediaContext context, DocumentConsents consents, DepictedPerson person)
    {
        ConsentUse use = consents.Use with
        {
            Media = [context.Media],
            Elements = ConsentUse.IsInCare(person)
                ? [.. ConsentUse.ElementsOf(context.Media with { People = [person], Clinical = null })]
                : [],
        };
        string? reason = null;
        foreach (Consent consent in consents.For(person))
        {
            ConsentEvaluation evaluation = consents.Evaluate(consent, use);
            if (evaluation.Covers)
            {
                return null;
            }

            reason ??= evaluation.IsInForce
                ? $"consent {consent.Id} does not cover {evaluation.Details(problem => problem.IsOutOfScope)}"
                : $"consent {consent.Id} is not in force";
        }

        return reason
            ?? (
                person.ConsentId is null
                    ? "no consent is named"
                    : $"no consent {person.ConsentId} of that person is on record"
            );
    }

    private static bool IsReleased(MediaContext context, DepictedPerson person)
    {
        foreach (KnownPerson known in context.Environment.Organization.People)
        {
            if (
                known.Id is { } id
                && string.Equals(id, person.SubjectReference, StringComparison.Ordinal)
                && known.ReleasedDetails.Contains(ReleasedDetail.Photo)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLicensed(MediaContext context) =>
        context.Media.License is { Kind: LicenseKind.Owned or LicenseKind.Licensed or LicenseKind.Stock } license
        && !(license.ExpiresOn < context.Environment.Today);
}
