using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1906: an article does not say when it was published or reviewed, or who wrote it.</summary>
internal sealed class ArticleDateOrAuthorMissing : ContentAnalyzer
{
    // A line that gives a date or an author is short; a sentence that mentions one is mostly not.
    private const int LongestLine = 16;

    // "Communications Office, 4 March 2026."
    private const int LongestSignature = 9;

    // Articles have such lines at the head or at the foot.
    private const int SentencesAtEdge = 8;

    private static readonly RuleDescriptor Rule = new(
        "HCA1906",
        "Publishing date, last-reviewed date or author missing",
        RuleCategory.GovernanceWorkflow,
        Severity.Warning,
        "article has no {missing}"
    )
    {
        Why =
            "Health advice ages. A reader who finds no date and no author cannot tell whether it still holds, nor who stands behind it.",
        Authorities = AuthorityIndex.Find("G-DATE; G-JAMA; T-CCI"),
        HelpLink = "Rules/GovernanceWorkflow/ArticleDateOrAuthorMissing.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (document.Kind != ContentKind.Article)
        {
            return;
        }

        bool isPublished =
            document.PublishedAt is not null
            || document.ScheduledAt is not null
            || context.Environment.Channels.Find(document.Channel)?.HasAutomaticDates == true;
        bool isReviewed = document.LastReviewedOn is not null;
        bool hasAuthor = document.Author is { Name: not null } or { Handle: not null } or { Id: not null };
        foreach (SurfaceFacts surface in context.Facts.Surfaces)
        {
            if (surface.Surface.Kind is SurfaceKind.Body or SurfaceKind.Summary)
            {
                ReadDates(surface, ref isPublished, ref isReviewed, ref hasAuthor);
                ReadLines(surface, ref isPublished, ref isReviewed, ref hasAuthor);
            }
        }

        string? missing = (isPublished, isReviewed, hasAuthor) switch
        {
            (true, true, true) => null,
            (false, true, true) => "publishing date",
            (true, false, true) => "last-reviewed date",
            (true, true, false) => "author",
            (false, false, true) => "publishing date and no last-reviewed date",
            (false, true, false) => "publishing date and no author",
            (true, false, false) => "last-reviewed date and no author",
            (false, false, false) => "publishing date, no last-reviewed date and no author",
        };
        if (missing is not null)
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    // With one of the dates a reader can tell how old it is.
                    Severity = isPublished || isReviewed ? Severity.Info : Severity.Warning,
                    Arguments = [new("missing", missing)],
                }
            );
        }
    }

    private static void ReadDates(SurfaceFacts facts, ref bool isPublished, ref bool isReviewed, ref bool hasAuthor)
    {
        SurfaceText surface = facts.Surface;
        foreach (RecognizedEntity entity in facts.Entities)
        {
            if (entity.Kind != EntityKind.Date)
            {
                continue;
            }

            int index = surface.SentenceAt(entity.Span.Start);
            Sentence sentence = surface.Sentences[index];
            if (sentence.TokenCount > LongestLine || !IsAtEdge(surface, index))
            {
                continue;
            }

            bool isSignature = IsSignature(surface, index, entity.Span);
            isReviewed |= entity.Role == TemporalRole.Review;
            // A line that is a date and no more is the date of the article.
            isPublished |=
                entity.Role == TemporalRole.Publication
                || isSignature
                || (EndsWith(surface, sentence, entity.Span) && IsByline(facts, sentence))
                || surface.Slice(sentence.Span).TrimEnd(". ").Length <= entity.Span.Length;
            // "Eye clinic, May 2026." at the foot says who stands behind it; "Statement, 6 February 2026." at the head does not.
            hasAuthor |= isSignature && IsFoot(surface, index);
        }
    }

    // A line such as "Not medical advice." may come behind the last one.
    private static bool IsFoot(SurfaceText surface, int sentence) => sentence >= surface.Sentences.Length - 2;

    // The first line or one at the foot that is short and ends in a date behind a comma or a dash. The full stop of "a.m." may end the
    // sentence within the date.
    private static bool IsSignature(SurfaceText surface, int index, TextSpan date)
    {
        Sentence sentence = surface.Sentences[index];
        return (index == 0 || IsFoot(surface, index))
            && sentence.TokenCount <= LongestSignature
            && surface.Text.AsSpan(sentence.Span.Start..date.Start).TrimEnd() is [.., ',' or '|' or '–' or '-']
            && EndsWith(surface, sentence, date);
    }

    private static bool EndsWith(SurfaceText surface, Sentence sentence, TextSpan part) =>
        surface.Text.AsSpan(Math.Min(part.End, sentence.Span.End)..sentence.Span.End).Trim() is "" or ".";

    private static void ReadLines(SurfaceFacts facts, ref bool isPublished, ref bool isReviewed, ref bool hasAuthor)
    {
        SurfaceText surface = facts.Surface;
        for (int index = 0; index < surface.Sentences.Length; index++)
        {
            if (IsAtEdge(surface, index))
            {
                Dateline.Read(facts, surface.Sentences[index], ref isPublished, ref isReviewed, ref hasAuthor);
                hasAuthor = hasAuthor || IsByline(facts, surface.Sentences[index]);
            }
        }
    }

    private static bool IsAtEdge(SurfaceText surface, int sentence) =>
        sentence < SentencesAtEdge || sentence >= surface.Sentences.Length - SentencesAtEdge;

    // "By Ana Lopez", "By district nurse Ana Lopez, 12 May 2026.", "Written by Ana Lopez, RN", "Author: the editors".
    private static bool IsByline(SurfaceFacts facts, Sentence sentence)
    {
        SurfaceText surface = facts.Surface;
        ReadOnlySpan<Token> tokens = surface.Tokens.Slice(sentence.FirstToken, sentence.TokenCount);
        if (tokens.Length is < 2 or > LongestLine)
        {
            return false;
        }

        ReadOnlySpan<char> first = surface.Slice(tokens[0].Span);
        ReadOnlySpan<char> second = surface.Slice(tokens[1].Span);
        return first switch
        {
            "By" or "BY" => tokens[1].Has(TokenFlags.Capitalized)
                ? surface.Slice(tokens[^1].Span) is not ("." or "!" or "?") || NamesSomebody(facts, sentence)
                : EndsInNameOrDate(facts, sentence),
            "Author" or "Authors" or "Contributor" or "Contributors" => tokens.Length > 2 && second is ":",
            "Written" or "Reported" or "Authored" => tokens.Length > 2 && second is "by",
            _ => false,
        };
    }

    // "By Friday." ends like a sentence too.
    private static bool NamesSomebody(SurfaceFacts facts, Sentence sentence)
    {
        foreach (RecognizedEntity entity in facts.EntitiesIn(sentence.Span))
        {
            if (entity.Kind == EntityKind.Name)
            {
                return true;
            }
        }

        return false;
    }

    // "By following what Ana Lopez says you will sleep better." goes on behind the name.
    private static bool EndsInNameOrDate(SurfaceFacts facts, Sentence sentence)
    {
        bool named = false;
        bool ends = false;
        foreach (RecognizedEntity entity in facts.EntitiesIn(sentence.Span))
        {
            named |= entity.Kind == EntityKind.Name;
            ends |=
                (entity.Kind == EntityKind.Name || entity.Kind == EntityKind.Date)
                && EndsWith(facts.Surface, sentence, entity.Span);
        }

        return named && ends;
    }
}
