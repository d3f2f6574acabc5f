using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1003: the day or month of something that happened to a patient.</summary>
internal sealed class PatientLinkedDate : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1003",
        "Patient-linked date finer than a year",
        RuleCategory.Privacy,
        Severity.Error,
        "date of a patient's care or life that is finer than a year"
    )
    {
        Why = "The dates of admission, discharge, procedures, birth and death are identifiers, except for the year.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (C)"),
        HelpLink = "Rules/Privacy/PatientLinkedDate.md",
    };

    private static readonly Jurisdiction UnitedStates = new("US");

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterEntityAction([EntityKind.Date], Check);

    private static void Check(EntityContext context)
    {
        if (context.Document.Kind == ContentKind.Comment)
        {
            return;
        }

        bool isNamed = NamesPersonInCare(context);
        if (!isNamed && context.Entity.Role != TemporalRole.PatientLinked)
        {
            return;
        }

        bool near = isNamed || IsInSentenceOfPatient(context);
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = near ? Confidence.High : Confidence.Low,
                Severity = ReaderPlace.IsOnlyOutside(context, UnitedStates) ? Severity.Warning : null,
                Cues =
                [
                    $"date ({context.Entity.Subkind})",
                    near ? "a person in care in the same sentence" : "a person in care beside the sentence",
                ],
                Guards = ["event, publication, observance, review or historical date"],
                Fixes = [Fix(context.Surface, context.Entity.Span)],
            }
        );
    }

    // "Maria came to us on May 3 after a fall": no patient is spoken of but by name. What a day is told for by itself, such as
    // an event, is not hers.
    private static bool NamesPersonInCare(EntityContext context)
    {
        if (context.Entity is not { Role: null, Subkind: "day" or "month" })
        {
            return false;
        }

        TextSpan sentence = context.Surface.Sentences[context.Surface.SentenceAt(context.Entity.Span.Start)].Span;
        foreach (RecognizedEntity entity in context.SurfaceFacts.EntitiesIn(sentence))
        {
            if (entity.Kind == EntityKind.Name && context.SurfaceFacts.CareLinkOf(entity) == CareLink.Own)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInSentenceOfPatient(EntityContext context)
    {
        Sentence sentence = context.Surface.Sentences[context.Surface.SentenceAt(context.Entity.Span.Start)];
        bool others = false;
        foreach (PatientReference reference in context.SurfaceFacts.PatientReferences)
        {
            if (reference.Kind == PatientReferenceKind.SpecificPerson)
            {
                if (sentence.Span.Overlaps(reference.Span))
                {
                    return true;
                }

                others = true;
            }
        }

        // Without any reference the label of the date itself, such as "date of birth", says whose it is.
        return !others;
    }

    // "on March 3, 2023" becomes "in 2023"; a date without a year goes, with the preposition before it.
    private static ProposedFix Fix(SurfaceText surface, TextSpan date)
    {
        ReadOnlySpan<char> text = surface.Text;
        int start = date.Start;
        if (start > 0 && text[start - 1] == ' ')
        {
            start--;
            foreach (string preposition in (ReadOnlySpan<string>)[" on the", " on", " in", " at"])
            {
                if (text[..start].EndsWith(preposition, StringComparison.OrdinalIgnoreCase))
                {
                    start -= preposition.Length;
                    break;
                }
            }
        }

        ReadOnlySpan<char> written = surface.Slice(date);
        for (int index = 0; index + 4 <= written.Length; index++)
        {
            ReadOnlySpan<char> year = written.Slice(index, 4);
            if ((year.StartsWith("19") || year.StartsWith("20")) && !year.ContainsAnyExceptInRange('0', '9'))
            {
                string replacement = start < date.Start ? $" in {year}" : year.ToString();
                return new ProposedFix("keep the year only", TextSpan.FromBounds(start, date.End), replacement);
            }
        }

        return start == 0
            ? new ProposedFix("remove the date", date, "[date removed]", FixApplicability.Placeholder)
            : new ProposedFix("remove the date", TextSpan.FromBounds(start, date.End), "");
    }
}
