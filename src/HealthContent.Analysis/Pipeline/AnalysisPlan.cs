using System.Collections.Frozen;
using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Pipeline;

/// <summary>All analyzers with all they registered, compiled once.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class AnalysisPlan
{
    public AnalysisPlan(ImmutableArray<ContentAnalyzer> analyzers)
    {
        Analyzers = analyzers;
        Rules = CollectRules(analyzers);
        var builder = new PhraseMatcherBuilder();
        PhraseLibrary.AddTo(builder);
        FactPhrases = new FactPhrases(
            builder,
            [
                .. StanceReader.PhraseNames,
                .. EntityRecognition.PhraseNames,
                .. DirectiveReader.PhraseNames,
                .. EvidenceReader.PhraseNames,
                .. DocumentFacts.PhraseNames,
            ]
        );
        var registrations = new Registrations(builder);
        var supported = new FrozenSet<RuleDescriptor>[analyzers.Length];
        for (int index = 0; index < analyzers.Length; index++)
        {
            supported[index] = analyzers[index].SupportedRules.ToFrozenSet(ReferenceEqualityComparer<RuleDescriptor>());
            analyzers[index].Initialize(registrations.For(index));
        }

        Supported = supported;
        registrations.Complete();
        Registrations = registrations;
        PhraseActions = registrations.PhraseActionsByPattern();
        Matcher = builder.Build();
    }

    public ImmutableArray<ContentAnalyzer> Analyzers { get; }

    public ImmutableArray<RuleDescriptor> Rules { get; }

    public FrozenSet<RuleDescriptor>[] Supported { get; }

    public Registrations Registrations { get; }

    /// <summary>For each pattern of the matcher the actions that want its hits.</summary>
    public ImmutableArray<RegisteredPhraseAction>[] PhraseActions { get; }

    public PhraseMatcher Matcher { get; }

    public FactPhrases FactPhrases { get; }

    private static ImmutableArray<RuleDescriptor> CollectRules(ImmutableArray<ContentAnalyzer> analyzers)
    {
        var rules = new SortedDictionary<string, RuleDescriptor>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            RuleDescriptor rule in EngineRules
                .All.Concat(PolicyRules.All)
                .Concat(analyzers.SelectMany(analyzer => analyzer.SupportedRules))
        )
        {
            if (rules.TryGetValue(rule.Id, out RuleDescriptor? other) && !ReferenceEquals(rule, other))
            {
                throw new InvalidOperationException($"Two rules have the id {rule.Id}.");
            }

            if (names.TryGetValue(rule.Name, out string? id) && id != rule.Id)
            {
                throw new InvalidOperationException($"The rules {id} and {rule.Id} have the same name '{rule.Name}'.");
            }

            rules[rule.Id] = rule;
            names[rule.Name] = rule.Id;
        }

        return [.. rules.Values];
    }

    private static IEqualityComparer<T> ReferenceEqualityComparer<T>()
        where T : class =>
        EqualityComparer<T>.Create(
            ReferenceEquals,
            item => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(item)
        );
}
