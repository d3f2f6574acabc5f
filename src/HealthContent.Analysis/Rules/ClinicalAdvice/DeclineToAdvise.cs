using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.ClinicalAdvice;

/// <summary>The answer that takes the place of advice to one person: kindly declined, with a way to somebody who can help.</summary>
internal static class DeclineToAdvise
{
    public const string Sentence =
        "We can't give individual advice here. Please [call or message us at …] so that a clinician can help.";

    /// <summary>The fix that puts it in the place of the sentence in which something stands.</summary>
    public static ProposedFix InPlaceOf(SurfaceContext context, TextSpan span, string sentence = Sentence)
    {
        SurfaceText surface = context.Surface;
        Sentence first = surface.Sentences[surface.SentenceAt(span.Start)];
        Sentence last = surface.Sentences[surface.SentenceAt(Math.Max(span.Start, span.End - 1))];
        var whole = TextSpan.FromBounds(surface.Tokens[first.FirstToken].Start, surface.Tokens[last.EndToken - 1].End);
        return new ProposedFix(
            "decline to advise and name a route to care",
            whole,
            sentence,
            FixApplicability.Placeholder
        );
    }
}
