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

    /// <summary>A file with a head, a line <c>---</c> and one word a line; found whatever its case.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ReadWords(string path)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        bool body = false;
        foreach (ReadOnlySpan<char> line in ReadText(path).AsSpan().EnumerateLines())
        {
            if (body && !line.IsEmpty)
            {
                words.Add(line.ToString());
            }

            body |= line.SequenceEqual("---");
        }

        return words.GetAlternateLookup<ReadOnlySpan<char>>();
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
}
