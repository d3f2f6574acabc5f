using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1034: a consent for somebody who cannot give it, without a representative's authority.</summary>
internal sealed class RepresentativeAuthorityMissing : ContentAnalyzer
{
    private static readonly RuleOption AdultAge = new(
        "adult-age",
        "The age in years from which people sign for themselves",
        18
    );

    private static readonly RuleOption RequireAssent = new(
        "require-assent",
        "1: a minor has to agree as well; 0: the representative is enough",
        0
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1034",
        "Child or person lacking capacity: representative authority missing",
        RuleCategory.Privacy,
        Severity.Error,
        "consent {consent} is for {who}, and {why}"
    )
    {
        Why =
            "A minor or somebody without capacity cannot sign; whoever signs for them must be allowed to, and the record must say how.",
        Authorities = AuthorityIndex.Find("R-AUTH 164.508(c)(1)(vi); R-REP; P-GMC"),
        HelpLink = "Rules/Privacy/RepresentativeAuthorityMissing.md",
        Scopes = RuleScopes.Document | RuleScopes.Media,
        Options = [AdultAge, RequireAssent],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        var consents = DocumentConsents.Of(context);
        if (consents.Named.IsEmpty || consents.IsTakenDown)
        {
            return;
        }

        foreach (Consent consent in consents.Named)
        {
            if (!consents.Evaluate(consent, new ConsentUse()).IsInForce)
            {
                continue;
            }

            Subject subject = SubjectOf(context, consents, consent);
            if (Missing(consent, subject) is { } why)
            {
                Report(context, consent, subject, why, null);
            }
            else if (subject == Subject.Minor && consent.HasAssent != true && context.Number(Rule, RequireAssent) > 0)
            {
                Report(context, consent, subject, "the minor's own agreement is not on record", Severity.Warning);
            }
        }
    }

    private static string? Missing(Consent consent, Subject subject)
    {
        if (ConsentElements.LacksAuthority(consent))
        {
            return "the authority of the representative is not on record";
        }

        return (subject, consent.Signatory) switch
        {
            (Subject.Other, _) => null,
            (_, ConsentSignatory.LegalRepresentative) => null,
            (Subject.Minor, ConsentSignatory.Parent) => null,
            (Subject.WithoutCapacity, ConsentSignatory.Parent) when consent.Authority is not null => null,
            (_, ConsentSignatory.Unspecified) => "who signed is not on record",
            (_, ConsentSignatory.Subject) => "that person signed alone",
            _ => "the authority of the representative is not on record",
        };
    }

    private static Subject SubjectOf(DocumentContext context, DocumentConsents consents, Consent consent)
    {
        double adult = context.Number(Rule, AdultAge);
        if (consent.SubjectBornOn is { } born && born.AddYears((int)adult) > consents.JudgedAt.In(consents.Zone))
        {
            return Subject.Minor;
        }

        foreach (MediaItem item in ConsentUse.MediaOf(context.Document))
        {
            foreach (DepictedPerson person in item.People)
            {
                if (!consents.For(person).Contains(consent))
                {
                    continue;
                }

                if (consent.SubjectBornOn is null && OldestAge(person.AgeBand) < adult)
                {
                    return Subject.Minor;
                }

                if (person.HasCapacity == false)
                {
                    return Subject.WithoutCapacity;
                }
            }
        }

        // With one consent alone, the patient of the text is the one who gave it.
        return consents.Named.Length == 1 && consent.SubjectBornOn is null && TellsOfMinor(context, adult)
            ? Subject.Minor
            : Subject.Other;
    }

    private static bool TellsOfMinor(DocumentContext context, double adult)
    {
        foreach (SurfaceFacts surface in context.Facts.Surfaces)
        {
            foreach (RecognizedEntity entity in surface.Entities)
            {
                if (
                    entity.Kind == EntityKind.Age
                    && entity.Subkind is null
                    && Years(surface.Surface.Slice(entity.Span)) < adult
                    && HasPatient(surface)
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasPatient(SurfaceFacts surface)
    {
        foreach (PatientReference reference in surface.PatientReferences)
        {
            if (reference.Kind == PatientReferenceKind.SpecificPerson)
            {
                return true;
            }
        }

        return false;
    }

    private static int Years(ReadOnlySpan<char> age)
    {
        int start = age.IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return int.MaxValue;
        }

        ReadOnlySpan<char> digits = age[start..];
        int length = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(
            length < 0 ? digits : digits[..length],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int years
        )
            ? years
            : int.MaxValue;
    }

    private static int OldestAge(AgeBand band) =>
        band switch
        {
            AgeBand.Child => 12,
            AgeBand.YoungTeen => 15,
            AgeBand.OlderTeen => 17,
            _ => int.MaxValue,
        };

    private static void Report(
        DocumentContext context,
        Consent consent,
        Subject subject,
        string why,
        Severity? severity
    ) =>
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = severity,
                Arguments =
                [
                    new("consent", consent.Id),
                    new(
                        "who",
                        subject switch
                        {
                            Subject.Minor => "a minor",
                            Subject.WithoutCapacity => "somebody without capacity",
                            _ => "somebody who is represented",
                        }
                    ),
                    new("why", why),
                ],
                Cues = ["consent.signatory, authority, subjectBornOn", "media.people.ageBand, hasCapacity"],
            }
        );

    private enum Subject
    {
        Other,
        Minor,
        WithoutCapacity,
    }
}
