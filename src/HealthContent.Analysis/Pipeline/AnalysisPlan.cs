using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    /// <param name="analyzers">The analyzers; those of the library come first.</param>
    /// <param name="tables">What the build of the library compiled for its own analyzers, or null to compile everything here.</param>
    /// <exception cref="PhraseSyntaxException">A phrase is not well-formed or refers to an unknown class.</exception>
    /// <exception cref="InvalidOperationException">Two rules have the same id or name.</exception>
    public AnalysisPlan(ImmutableArray<ContentAnalyzer> analyzers, PlanTables? tables)
    {
        Analyzers = analyzers;
        Rules = CollectRules(analyzers);
        Registrations = new Registrations();
        Supported = new ImmutableArray<RuleDescriptor>[analyzers.Length];
        for (int index = 0; index < analyzers.Length; index++)
        {
            Supported[index] = analyzers[index].SupportedRules;
            analyzers[index].Initialize(Registrations.For(index));
        }

        // Words that others bring change what every word is: then all is compiled together.
        if (tables is null || Registrations.HasWordsFrom(tables.AnalyzerCount))
        {
            (Matcher, FactPhrases, Phrases) = Compile(Registrations);
            Occasions = Occasions.Of(Phrases.Select(phrase => phrase.Guards));
        }
        else
        {
            (Matcher, FactPhrases, Phrases) = (tables.Matcher, tables.FactPhrases, tables.Phrases);
            Occasions = tables.Occasions;
        }

        PhraseActions = Registrations.PhraseActions(Phrases, Matcher.PatternCount);
    }

    public ImmutableArray<ContentAnalyzer> Analyzers { get; }

    public ImmutableArray<RuleDescriptor> Rules { get; }

    /// <summary>For each analyzer the rules it may report.</summary>
    public ImmutableArray<RuleDescriptor>[] Supported { get; }

    public Registrations Registrations { get; }

    /// <summary>For each pattern of the matcher the actions that want its hits.</summary>
    public RegisteredPhraseAction[]?[] PhraseActions { get; }

    /// <summary>The phrases of the analyzers in the order they were registered.</summary>
    public RegisteredPhrase[] Phrases { get; }

    /// <summary>The sorts of documents that some of the phrases are for.</summary>
    public Occasions Occasions { get; }

    public PhraseMatcher Matcher { get; }

    public FactPhrases FactPhrases { get; }

    private static ImmutableArray<RuleDescriptor> CollectRules(ImmutableArray<ContentAnalyzer> analyzers)
    {
        var rules = new Dictionary<string, RuleDescriptor>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        AddRules(EngineRules.All, rules, names);
        AddRules(PolicyRules.All, rules, names);
        foreach (ContentAnalyzer analyzer in analyzers)
        {
            AddRules(analyzer.SupportedRules, rules, names);
        }

        string[] ids = [.. rules.Keys];
        RuleDescriptor[] sorted = [.. rules.Values];
        Array.Sort(ids, sorted, StringComparer.Ordinal);
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    private static void AddRules(
        ImmutableArray<RuleDescriptor> added,
        Dictionary<string, RuleDescriptor> rules,
        Dictionary<string, string> names
    )
    {
        foreach (RuleDescriptor rule in added)
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
    }

    private static (PhraseMatcher, FactPhrases, RegisteredPhrase[]) Compile(Registrations registrations)
    {
        var builder = new PhraseMatcherBuilder();
        PhraseLibrary.AddTo(builder);
        var factPhrases = new FactPhrases(
            builder,
            [
                .. StanceReader.PhraseNames,
                .. DirectiveReader.PhraseNames,
                .. EvidenceReader.PhraseNames,
                .. ClaimReader.PhraseNames,
                .. DocumentFacts.PhraseNames,
                .. OwnerReader.PhraseNames,
                .. CareLinkReader.PhraseNames,
                .. QuasiIdentifierReader.PhraseNames,
            ]
        );
        RegisteredPhrase[] phrases = registrations.AddTo(builder);
        return (builder.Build(), factPhrases, phrases);
    }
}
