using System.Text;

namespace HealthContent.Analysis;

/// <summary>The data files that ship inside the assembly, by their path below the project folder.</summary>
internal static class EmbeddedData
{
    public static Stream Open(string path) =>
        typeof(EmbeddedData).Assembly.GetManifestResourceStream(path)
        ?? throw new InvalidOperationException($"The data file '{path}' is missing from the assembly.");

    public static string ReadText(string path)
    {
        using var reader = new StreamReader(Open(path), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>A file with a head, a line <c>---</c> and lines of columns that are parted by <c>|</c>.</summary>
    /// <exception cref="InvalidDataException">A line has another number of columns; the message names file and line.</exception>
    public static IEnumerable<string[]> ReadTable(string path, int columnCount)
    {
        string[] lines = ReadText(path).Split('\n', StringSplitOptions.TrimEntries);
        for (int index = Array.IndexOf(lines, "---") + 1; index < lines.Length; index++)
        {
            if (lines[index].Length == 0)
            {
                continue;
            }

            string[] columns = lines[index].Split('|', StringSplitOptions.TrimEntries);
            yield return columns.Length == columnCount
                ? columns
                : throw new InvalidDataException($"{path}({index + 1}): {columnCount} columns were expected");
        }
    }

    /// <summary>The lines of a data file, without the marks that end them.</summary>
    public static LineSequence Lines(ReadOnlySpan<char> text) => new(text);

    public static IEnumerable<string> Paths(string extension)
    {
        string[] names = typeof(EmbeddedData).Assembly.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (name.EndsWith(extension, StringComparison.Ordinal))
            {
                yield return name;
            }
        }
    }

    /// <summary>
    /// Lines that end in a line feed, as those of data files do. The enumerator of the framework knows all marks of Unicode, and the
    /// code that looks for these is only compiled when a program runs: some ten milliseconds at its start.
    /// </summary>
    internal ref struct LineSequence(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> rest = text;
        private bool isOver;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly LineSequence GetEnumerator() => this;

        public bool MoveNext()
        {
            if (isOver)
            {
                return false;
            }

            int end = rest.IndexOf('\n');
            isOver = end < 0;
            Current = isOver ? rest : rest[..end];
            rest = isOver ? [] : rest[(end + 1)..];
            if (Current is [.., '\r'])
            {
                Current = Current[..^1];
            }

            return true;
        }
    }
}
