namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>Reads the data files of this folder: a head of comments, a line <c>---</c>, then columns parted by <c>|</c>.</summary>
internal static class DataTable
{
    /// <exception cref="InvalidDataException">A line has another number of columns; the message names file and line.</exception>
    public static IEnumerable<string[]> Read(string path, int columnCount)
    {
        string[] lines = EmbeddedData.ReadText(path).Split('\n', StringSplitOptions.TrimEntries);
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
}
