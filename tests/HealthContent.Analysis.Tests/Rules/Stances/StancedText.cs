using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Tests.Rules.Stances;

/// <summary>A text, how it stands to what it says, and the rule that is about it.</summary>
/// <param name="Line">The line in its file, counted from 1.</param>
/// <param name="Stance">How the text stands to it, such as debunk or question.</param>
/// <param name="Kind">What kind of document it is.</param>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Text">The text.</param>
public sealed record StancedText(int Line, string Stance, ContentKind Kind, string Rule, string Text)
{
    /// <summary>The texts of a file beside this one.</summary>
    internal static IEnumerable<StancedText> Read(string name)
    {
        string path = Path.Combine(
            Repository.Root,
            "tests/HealthContent.Analysis.Tests/Rules/Stances",
            name + ".dataset.txt"
        );
        string[] lines = File.ReadAllLines(path);
        for (int index = Array.IndexOf(lines, "---") + 1; index < lines.Length; index++)
        {
            string[] columns = lines[index].Split(" | ", 4);
            yield return new StancedText(
                index + 1,
                columns[0],
                Enum.Parse<ContentKind>(columns[1], ignoreCase: true),
                columns[2],
                columns[3]
            );
        }
    }
}
