using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.HealthLiteracy;

/// <summary>HCA1707: what matters stands where readers have to ask for more.</summary>
internal sealed class MainMessageBelowFold : ContentAnalyzer
{
    // Of the words of the message, how many a sentence has to hold to be it.
    private const double EnoughWords = 0.6;

    private static readonly RuleDescriptor Rule = new(
        "HCA1707",
        "Main message not first or hidden behind fold",
        RuleCategory.HealthLiteracy,
        Severity.Info,
        "{what} stands behind the fold: {channel} shows {limit} characters"
    )
    {
        Why = "Most readers of a feed see only what stands before \"more\".",
        Authorities = AuthorityIndex.Find("T-CCI; X-LIMITS"),
        HelpLink = "Rules/HealthLiteracy/MainMessageBelowFold.md",
        Scopes = RuleScopes.Text | RuleScopes.Document,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterSurfaceAction(Check);

    private static void Check(SurfaceContext context)
    {
        ContentDocument document = context.Document;
        SurfaceText surface = context.Surface;
        if (
            surface.Path != "body"
            || document.Kind is not (ContentKind.Post or ContentKind.Ad)
            || context.Environment.Channels.Find(document.Channel) is not { Fold.Maximum: { } fold } channel
            || (surface.Text.Length <= fold && channel.CountMethod != TextCountMethod.Weighted)
            || FindMessage(context) is not { } found
        )
        {
            return;
        }

        TextLength length = TextLength.Measure(surface, channel, fold);
        if (length.Count <= fold || found.Sentence.Start < length.FitsUntil)
        {
            return;
        }

        context.Report(
            Rule,
            found.Sentence,
            new DiagnosticDetails
            {
                Confidence = found.IsStated ? Confidence.High : Confidence.Medium,
                Arguments =
                [
                    new("what", found.What),
                    new("channel", channel.Name),
                    new("limit", fold.ToString(CultureInfo.InvariantCulture)),
                ],
                Cues = [found.IsStated ? "stated message" : "first order"],
                Fixes = [MoveToFront(surface, found.Sentence)],
            }
        );
    }

    private static Found? FindMessage(SurfaceContext context)
    {
        ContentDocument document = context.Document;
        if (FindStated(context.Surface, document.MainMessage) is { } message)
        {
            return new Found(message, "the main message", true);
        }

        if (FindStated(context.Surface, document.CallToAction) is { } action)
        {
            return new Found(action, "the call to action", true);
        }

        // A stated message that stands in other words is not looked for.
        return
            document.MainMessage is null
            && document.CallToAction is null
            && context.SurfaceFacts.CallsToAction is [var first, ..]
            ? new Found(SentenceOf(context.Surface, first), "the first thing to do", false)
            : null;
    }

    private static TextSpan? FindStated(SurfaceText surface, string? message)
    {
        if (string.IsNullOrWhiteSpace(message))
        {
            return null;
        }

        var words = new HashSet<string>(
            message
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(static word => word.Trim(Marks.ToCharArray())),
            StringComparer.OrdinalIgnoreCase
        );
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Sentence sentence in surface.Sentences)
        {
            int shared = 0;
            foreach (Token token in surface.Tokens.Slice(sentence.FirstToken, sentence.TokenCount))
            {
                shared += lookup.Contains(surface.Slice(token.Span)) ? 1 : 0;
            }

            if (shared >= words.Count * EnoughWords)
            {
                return SentenceOf(surface, surface.Tokens[sentence.FirstToken].Span);
            }
        }

        return null;
    }

    private const string Marks = ".,!?:;()\"";

    private static TextSpan SentenceOf(SurfaceText surface, TextSpan span)
    {
        Sentence sentence = surface.Sentences[surface.SentenceAt(span.Start)];
        ReadOnlySpan<Token> tokens = surface.Tokens;
        return TextSpan.FromBounds(tokens[sentence.FirstToken].Start, tokens[sentence.EndToken - 1].End);
    }

    private static ProposedFix MoveToFront(SurfaceText surface, TextSpan sentence)
    {
        ReadOnlySpan<char> text = surface.Text;
        return new ProposedFix(
            "move it to the front",
            TextSpan.FromBounds(0, sentence.End),
            string.Concat(text.Slice(sentence.Start, sentence.Length), " ", text[..sentence.Start].TrimEnd())
        );
    }

    private readonly record struct Found(TextSpan Sentence, string What, bool IsStated);
}
