using System.Collections.Immutable;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Pipeline;

/// <summary>An action together with the analyzer that registered it.</summary>
internal sealed record RegisteredAction<TContext>(int Analyzer, Action<TContext> Action);

/// <summary>An action for the hits of one pattern.</summary>
internal sealed record RegisteredPhraseAction(
    int Analyzer,
    PhrasePattern Pattern,
    PhraseGuards Guards,
    ImmutableArray<FindingsCondition> Findings,
    Action<Analyzers.PhraseContext> Action
);

/// <summary>An action for entities of some kinds; none means all.</summary>
internal sealed record RegisteredEntityAction(int Analyzer, EntityKind[] Kinds, Action<Analyzers.EntityContext> Action)
{
    public bool Wants(EntityKind kind)
    {
        foreach (EntityKind wanted in Kinds)
        {
            if (wanted == kind)
            {
                return true;
            }
        }

        return Kinds.Length == 0;
    }
}

/// <summary>A phrase that an analyzer wants, with what it does with the hits.</summary>
internal sealed record RequestedPhrase(int Analyzer, PhrasePattern Pattern, Action<Analyzers.PhraseContext> Action);

/// <summary>What became of a phrase that an analyzer wants: its number in the matcher, and its conditions.</summary>
internal sealed record RegisteredPhrase(int Pattern, PhraseGuards Guards, ImmutableArray<FindingsCondition> Findings);

/// <summary>A hit whose conditions hold but for those on what other rules find.</summary>
internal sealed record AwaitingPhrase(RegisteredPhraseAction Registered, SurfaceFacts Surface, PhraseMatch Match);
