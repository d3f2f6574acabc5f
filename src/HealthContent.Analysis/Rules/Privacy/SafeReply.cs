using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>What an answer may say instead of a sentence that speaks of the person as a patient.</summary>
internal static class SafeReply
{
    private const string Text =
        "Privacy rules do not let us speak about anybody here; please call [number of patient relations] so that we can listen.";

    /// <summary>Replaces the sentences that a stretch lies in.</summary>
    public static ProposedFix For(SurfaceText surface, TextSpan span) =>
        new(
            "answer without confirming anything and name a private way",
            SentenceFix.SentencesOf(surface, span),
            Text,
            FixApplicability.Placeholder
        );
}
