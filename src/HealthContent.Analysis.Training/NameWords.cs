using System.Text;
using HealthContent.Analysis.Recognition.People;

namespace HealthContent.Analysis.Training;

/// <summary>Reads the classes of words beside names.</summary>
internal static class NameWords
{
    private const string Path = "Recognition/People/name-words.dataset.txt";

    public static IEnumerable<(string Name, string[] Members)> Read()
    {
        bool body = false;
        foreach (string line in EmbeddedData.ReadText(Path).Split('\n'))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (body && colon > 0)
            {
                yield return (line[..colon], line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }

            body |= line is "---";
        }
    }

    /// <summary>The class that a name in the file stands for.</summary>
    /// <exception cref="InvalidDataException">There is no such class.</exception>
    public static WordClass ClassOf(string name)
    {
        var pascal = new StringBuilder();
        foreach (string part in name.Split('-'))
        {
            pascal.Append(char.ToUpperInvariant(part[0])).Append(part.AsSpan(1));
        }

        return Enum.TryParse(pascal.ToString(), out WordClass found)
            ? found
            : throw new InvalidDataException($"{Path} has the unknown class '{name}'.");
    }
}
