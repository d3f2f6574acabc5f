using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Recognition.Places;
using HealthContent.Analysis.Rules;

namespace HealthContent.Analysis.Pipeline;

/// <summary>
/// What the build of the library compiled from its rule files, lexicons, phrases and lists of places, so that no program that uses it has to.
/// The project <c>HealthContent.Analysis.PlanCompiler</c> writes it.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class PlanTables
{
    public const string ResourceName = "Pipeline/plan.tables";

    private static readonly Lazy<PlanTables?> OfLibrary = new(ReadEmbedded);

    private PlanTables(TableReader reader)
    {
        AnalyzerCount = reader.ReadNumber();
        var rules = new PhraseRule[reader.ReadNumber()];
        for (int index = 0; index < rules.Length; index++)
        {
            rules[index] = PhraseRule.Read(reader);
        }

        Rules = rules;
        Matcher = new PhraseMatcher(MatcherTables.Read(reader));
        FactPhrases = FactPhrases.Read(reader);
        Phrases = new RegisteredPhrase[reader.ReadNumber()];
        for (int index = 0; index < Phrases.Length; index++)
        {
            Phrases[index] = new RegisteredPhrase(
                reader.ReadNumber(),
                PhraseGuards.Read(reader),
                FindingsCondition.Read(reader)
            );
        }

        Occasions = Occasions.Read(reader);
        Cities = FoldedTable.Read(reader);
        PlaceWords = Recognition.Places.PlaceWords.Tables.Read(reader);
    }

    /// <summary>Those of the library; null in the program that writes them, and where numbers are not little-endian.</summary>
    public static PlanTables? Embedded => OfLibrary.Value;

    /// <summary>How many analyzers the library has.</summary>
    public int AnalyzerCount { get; }

    /// <summary>The rules that are files.</summary>
    public IReadOnlyList<PhraseRule> Rules { get; }

    public PhraseMatcher Matcher { get; }

    public FactPhrases FactPhrases { get; }

    /// <summary>The phrases of the analyzers in the order they register them.</summary>
    public RegisteredPhrase[] Phrases { get; }

    /// <summary>The sorts of documents that some of them are for.</summary>
    public Occasions Occasions { get; }

    /// <summary>The names of <see cref="CityNames"/>.</summary>
    public FoldedTable Cities { get; }

    public PlaceWords.Tables PlaceWords { get; }

    /// <summary>Compiles the rule files, lexicons and phrases of the library anew, and writes the tables.</summary>
    public static void Write(Stream stream)
    {
        ImmutableArray<ContentAnalyzer> analyzers = BuiltInRules.Read();
        var plan = new AnalysisPlan(analyzers, tables: null);
        PhraseRule[] rules = [.. analyzers.OfType<PhraseRule>()];
        var writer = new TableWriter(stream);
        writer.WriteNumber(analyzers.Length);
        writer.WriteNumber(rules.Length);
        foreach (PhraseRule rule in rules)
        {
            rule.Write(writer);
        }

        plan.Matcher.Tables.Write(writer);
        plan.FactPhrases.Write(writer);
        writer.WriteNumber(plan.Phrases.Length);
        foreach (RegisteredPhrase phrase in plan.Phrases)
        {
            writer.WriteNumber(phrase.Pattern);
            phrase.Guards.Write(writer);
            FindingsCondition.Write(writer, phrase.Findings);
        }

        plan.Occasions.Write(writer);
        CityNames.Read().Write(writer);
        Recognition.Places.PlaceWords.Read().Write(writer);
    }

    private static PlanTables? ReadEmbedded()
    {
        using Stream? stream = typeof(PlanTables).Assembly.GetManifestResourceStream(ResourceName);
        return stream is null || !BitConverter.IsLittleEndian ? null : new PlanTables(new TableReader(stream));
    }
}
