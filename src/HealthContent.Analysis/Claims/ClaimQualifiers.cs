using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Claims;

/// <summary>The words that must stand beside a claim, and the channel that its wording is for.</summary>
internal static class ClaimQualifiers
{
    public static IEnumerable<ClaimProblem> WrongChannel(ContentDocument document, MadeClaim made)
    {
        if (
            made.Match.Wording.Variant is { Channel: { IsUnspecified: false } channel }
            && !document.Channel.IsUnspecified
            && channel != document.Channel
        )
        {
            yield return new ClaimProblem(ClaimProblemKind.Channel, $"is worded for {channel} here");
        }
    }

    public static IEnumerable<ClaimProblem> Missing(DocumentFacts document, MadeClaim made)
    {
        foreach (string qualifier in made.Claim.RequiredQualifiers)
        {
            if (!Stands(document, made, qualifier))
            {
                yield return new ClaimProblem(ClaimProblemKind.Qualifier, $"lacks the qualifier \"{qualifier}\"");
            }
        }
    }

    /// <summary>Puts the missing words where they belong: a sentence after the sentence, a phrase after the claim.</summary>
    public static ProposedFix Insert(DocumentFacts document, MadeClaim made)
    {
        SurfaceText surface = made.Facts.Surface;
        string[] missing = [.. made.Claim.RequiredQualifiers.Where(qualifier => !Stands(document, made, qualifier))];
        bool areSentences = missing.All(qualifier => char.IsUpper(qualifier[0]));
        int place = areSentences ? surface.Sentences[surface.SentenceAt(made.Span.End - 1)].Span.End : made.Span.End;
        // A sentence that ends without a mark needs one before the next begins.
        string before = areSentences && char.IsLetterOrDigit(surface.Text[place - 1]) ? ". " : " ";
        return new ProposedFix(
            $"add what must stand beside claim {made.Claim.Id}",
            new TextSpan(place, 0),
            before + string.Join(' ', missing),
            FixApplicability.Review
        );
    }

    // Beside means the same text; a title has the body beside it.
    private static bool Stands(DocumentFacts document, MadeClaim made, string qualifier)
    {
        var words = new ClaimWordSequence(qualifier);
        foreach (SurfaceFacts facts in document.Surfaces)
        {
            bool isBeside =
                ReferenceEquals(facts, made.Facts)
                || string.Equals(facts.Surface.Path, made.Facts.Surface.Path, StringComparison.Ordinal)
                || (made.Facts.Surface.Kind == SurfaceKind.Title && facts.Surface.Kind == SurfaceKind.Body);
            if (isBeside && words.StandIn(facts.Surface))
            {
                return true;
            }
        }

        return false;
    }
}
