using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1040: the name or number of a patient where no reader of the draft looks.</summary>
internal sealed class IdentifierInHiddenText : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1040",
        "Identifier hidden in alt text, file name, hashtag or caption track",
        RuleCategory.Privacy,
        Severity.Error,
        "{what} in {where}"
    )
    {
        Why = "What stands in no visible text slips past review, and yet is published, read aloud and found by search.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR; W-WCAG 1.1.1"),
        HelpLink = "Rules/Privacy/IdentifierInHiddenText.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterEntityAction([EntityKind.Name], CheckName);
        context.RegisterSurfaceAction(CheckFileName);
        context.RegisterSurfaceAction(CheckHashtags);
    }

    private static void CheckName(EntityContext context)
    {
        RecognizedEntity name = context.Entity;
        bool isHashtag = HiddenText.IsInHashtag(context.Surface, name.Span);
        if (
            context.Document.Kind == ContentKind.Comment
            || name.Subkind != "person"
            || context.Surface.Kind == SurfaceKind.FileName
            || !HiddenText.Holds(context, name.Span)
        )
        {
            return;
        }

        string? cue = CueOf(context, name, isHashtag);
        if (cue is null || NameConsent.Covers(context, Rule, name.Span))
        {
            return;
        }

        Report(
            context,
            name.Span,
            "name of a person tied to care",
            isHashtag ? "a hashtag"
                : HiddenText.IsHidden(context.Surface.Kind) ? Where(context.Surface.Kind)
                : "a text that readers do not see",
            cue,
            isHashtag
                ? new ProposedFix("take the hashtag out", HiddenText.RemovalOf(context.Surface, name.Span), "")
                : NameReplacement.For(context.Surface, name.Span)
        );
    }

    // A hashtag has no sentence around it: its own wish, or what the text tells, says what the name is there for.
    private static string? CueOf(EntityContext context, RecognizedEntity name, bool isHashtag)
    {
        if (name.Role == PersonRole.Patient && !isHashtag)
        {
            return "told as a patient";
        }

        if (isHashtag && name.Role is null or PersonRole.Patient && HashtagWish.Holds(context.Surface, name.Span))
        {
            return "a wish for somebody ill";
        }

        if (!isHashtag && context.SurfaceFacts.CareLinkOf(name) != CareLink.None)
        {
            return "words of care beside the name";
        }

        if (
            !isHashtag
            && name.Role is null
            && HasMatch(context.SurfaceFacts, "hidden-care-scene", SentenceOf(context, name))
        )
        {
            return "a scene of care around the name";
        }

        if (
            isHashtag
            && name.Role is null
            && HashtagWish.Praises(context.Surface, name.Span)
            && HasMatch(context.SurfaceFacts, "told-discharge", TextSpan.FromBounds(0, context.Surface.Text.Length))
        )
        {
            return "a text about somebody who leaves care";
        }

        bool mayBePatient =
            name.Role is null or PersonRole.Patient && (isHashtag || context.Surface.Kind == SurfaceKind.AltText);
        return mayBePatient && TellsOfPatient(context) ? "a text about one person in care" : null;
    }

    private static void CheckHashtags(SurfaceContext context)
    {
        if (context.Document.Kind == ContentKind.Comment)
        {
            return;
        }

        for (int index = 0; index < context.Surface.Tokens.Length; index++)
        {
            if (
                context.Surface.Tokens[index].Kind == TokenKind.Hashtag
                && HashtagWish.FindName(context.Surface, index) is { Length: > 0 } name
                && !IsNamed(context.SurfaceFacts, name)
                && !NameConsent.Covers(context, Rule, name)
            )
            {
                Report(
                    context,
                    name,
                    "name of a person tied to care",
                    "a hashtag",
                    "a wish for somebody ill",
                    new ProposedFix("take the hashtag out", HiddenText.RemovalOf(context.Surface, name), "")
                );
            }
        }
    }

    private static bool IsNamed(SurfaceFacts facts, TextSpan name)
    {
        foreach (RecognizedEntity entity in facts.Entities)
        {
            if (entity.Kind == EntityKind.Name && entity.Span.Overlaps(name))
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan SentenceOf(EntityContext context, RecognizedEntity name) =>
        context.Surface.Sentences[context.Surface.SentenceAt(name.Span.Start)].Span;

    private static bool HasMatch(SurfaceFacts facts, string phrase, TextSpan span)
    {
        int pattern = facts.Phrases[phrase];
        foreach (PhraseMatch match in facts.MatchesIn(span))
        {
            if (match.Pattern == pattern)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TellsOfPatient(DocumentContext context)
    {
        foreach (SurfaceFacts facts in context.Facts.Surfaces)
        {
            foreach (PatientReference reference in facts.PatientReferences)
            {
                if (
                    facts.Surface.Kind is SurfaceKind.Body or SurfaceKind.Title
                    && reference.Kind == PatientReferenceKind.SpecificPerson
                    && facts.IsBesidePatient(reference.Span)
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void CheckFileName(SurfaceContext context)
    {
        if (context.Document.Kind == ContentKind.Comment)
        {
            return;
        }

        if (context.Surface.Kind == SurfaceKind.FileName)
        {
            CheckFileName(context, TextSpan.FromBounds(0, context.Surface.Text.Length));
            return;
        }

        foreach (TextSpan file in MediaFiles.In(context.Surface.Text))
        {
            CheckFileName(context, file);
        }
    }

    private static void CheckFileName(SurfaceContext context, TextSpan file)
    {
        ReadOnlySpan<char> written = context.Surface.Slice(file);
        TextSpan care = ClinicalFileWords.Find(written, out TextSpan labelled);
        // Beside a word of care a forename is enough to make the word behind it a surname that no list has.
        TextSpan name = ClinicalFileWords.NamesStaff(written)
            ? default
            : Moved(FileNames.FindName(written, withUnknown: care.Length > 0), file.Start);
        TextSpan number = Moved(labelled, file.Start);
        if (number.Length > 0 && !IsRecognized(context.SurfaceFacts, number))
        {
            Report(context, number, "number of a patient", "a file name", "label of a number", Rename(number));
        }

        if (
            name.Length > 0
            && (care.Length > 0 || TellsOfPatient(context))
            && !IsStaff(context, name)
            && !NameConsent.Covers(context, Rule, name)
        )
        {
            string cue = care.Length > 0 ? "words of care in the file name" : "a text about one person in care";
            Report(context, name, "name of a person tied to care", "a file name", cue, Rename(name));
        }
    }

    private static TextSpan Moved(TextSpan span, int by) => TextSpan.FromBounds(span.Start + by, span.End + by);

    // The rules about numbers read file names too; what they see is theirs.
    private static bool IsRecognized(SurfaceFacts facts, TextSpan number)
    {
        foreach (RecognizedEntity entity in facts.Entities)
        {
            if (entity.Span.Overlaps(number) && entity.Kind != EntityKind.Date)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStaff(SurfaceContext context, TextSpan name)
    {
        foreach (KnownPerson person in context.Environment.Organization.People)
        {
            if (
                person.Role != KnownPersonRole.Storyteller
                && ClinicalFileWords.AreSameLetters(context.Surface.Slice(name), person.Name)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static ProposedFix Rename(TextSpan span) =>
        new("rename the file", span, "image", FixApplicability.Placeholder);

    private static string Where(SurfaceKind kind) =>
        kind switch
        {
            SurfaceKind.AltText => "a text alternative",
            SurfaceKind.Caption => "a caption track or transcript",
            _ => "hashtags",
        };

    private static void Report(
        SurfaceContext context,
        TextSpan span,
        string what,
        string where,
        string cue,
        ProposedFix fix
    ) =>
        context.Report(
            Rule,
            span,
            new DiagnosticDetails
            {
                Confidence = cue == "a text about one person in care" ? Confidence.Medium : Confidence.High,
                Arguments = [new MessageArgument("what", what), new MessageArgument("where", where)],
                Cues = [cue],
                Guards = ["staff, authors, public figures, history and fiction", "consent that covers the name"],
                Fixes = [fix],
            }
        );
}
