using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Recognition;

/// <summary>The phrases of the library that facts look for, as numbers of patterns of one matcher.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class FactPhrases
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);

    public FactPhrases(PhraseMatcherBuilder builder, IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            PhrasePattern pattern =
                builder.FindNamed(name)
                ?? throw new InvalidOperationException($"The library has no phrase named '{name}'.");
            ids.Add(name, builder.Add(pattern));
        }

        Cues = new CueTable(this);
    }

    /// <summary>The phrases that are cues to the recognisers.</summary>
    public CueTable Cues { get; }

    /// <summary>The number of the pattern.</summary>
    public int this[string name] => ids[name];
}
