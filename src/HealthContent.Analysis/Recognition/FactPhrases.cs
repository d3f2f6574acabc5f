using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Recognition;

/// <summary>The phrases of the library that facts look for, as numbers of patterns of one matcher.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class FactPhrases
{
    private readonly Dictionary<string, int> ids;

    public FactPhrases(PhraseMatcherBuilder builder, IEnumerable<string> names)
    {
        ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in CueTable.PhraseNames)
        {
            ids.Add(name, builder.AddCue(Named(builder, name)));
        }

        foreach (string name in names)
        {
            ids.Add(name, builder.Add(Named(builder, name)));
        }

        Cues = new CueTable(this);
    }

    private FactPhrases(TableReader reader)
    {
        int count = reader.ReadNumber();
        ids = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (int index = 0; index < count; index++)
        {
            ids.Add(reader.ReadText()!, reader.ReadNumber());
        }

        Cues = CueTable.Read(reader);
    }

    /// <summary>The phrases that are cues to the recognisers.</summary>
    public CueTable Cues { get; }

    /// <summary>The number of the pattern.</summary>
    public int this[string name] => ids[name];

    private static PhrasePattern Named(PhraseMatcherBuilder builder, string name) =>
        builder.FindNamed(name) ?? throw new InvalidOperationException($"The library has no phrase named '{name}'.");

    public static FactPhrases Read(TableReader reader) => new(reader);

    public void Write(TableWriter writer)
    {
        writer.WriteNumber(ids.Count);
        foreach ((string name, int id) in ids)
        {
            writer.WriteText(name);
            writer.WriteNumber(id);
        }

        Cues.Write(writer);
    }
}
