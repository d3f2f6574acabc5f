using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Policy.Comparison;

/// <summary>A policy as it is looked at: at an instant, for a kind of document.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="At">The instant: layers hold from their first to their last day.</param>
/// <param name="Document">
/// A document with the channel, kind, audience, intent and jurisdictions that matter; null where no condition applies.
/// </param>
public sealed record PolicyView(ContentPolicy Policy, DateTimeOffset At, ContentDocument? Document = null);
