using System.Text;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

/// <summary>
/// Runs the commands of <c>Policy/Walkthrough.md</c> in their order and compares what they print. With <c>HEALTHCONTENT_UPDATE=1</c> the
/// page gets what they print now.
/// </summary>
[TestFixture]
internal sealed partial class WalkthroughTests
{
    private const string Page = "src/HealthContent.Analysis/Policy/Walkthrough.md";
    private const string FileMark = "file=";

    [Test]
    public async Task Page_ShowsWhatTheToolPrints()
    {
        using var tool = new ToolHarness();
        var page = new StringBuilder();
        string[] lines = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, Page)))
            .ReplaceLineEndings("\n")
            .Split('\n');
        int commands = 0;
        for (int index = 0; index < lines.Length; index++)
        {
            page.Append(lines[index]).Append(index < lines.Length - 1 ? "\n" : "");
            if (!lines[index].StartsWith("```", StringComparison.Ordinal) || lines[index].Length == 3)
            {
                continue;
            }

            int end = Array.IndexOf(lines, "```", index);
            string[] block = lines[(index + 1)..end];
            int name = lines[index].IndexOf(FileMark, StringComparison.Ordinal);
            if (name >= 0)
            {
                tool.Write(lines[index][(name + FileMark.Length)..], string.Join('\n', block) + "\n");
            }

            if (lines[index] == "```console")
            {
                foreach (string command in Commands(block))
                {
                    page.Append("$ ").Append(command).Append('\n').Append(await RunAsync(tool, command));
                    commands++;
                }
            }
            else
            {
                page.Append(string.Concat(block.Select(line => line + "\n")));
            }

            page.Append("```\n");
            index = end;
        }

        Assert.That(commands, Is.GreaterThan(10));
        ApprovedFile.Verify(Page, page.ToString());
    }

    // A command may go on in the next line, as in a shell; what stands between commands is what they printed.
    private static IEnumerable<string> Commands(string[] block)
    {
        for (int index = 0; index < block.Length; index++)
        {
            if (!block[index].StartsWith("$ ", StringComparison.Ordinal))
            {
                continue;
            }

            var command = new StringBuilder(block[index][2..]);
            while (block[index].EndsWith('\\'))
            {
                index++;
                command.Append('\n').Append(block[index]);
            }

            yield return command.ToString();
        }
    }

    private static async Task<string> RunAsync(ToolHarness tool, string command)
    {
        string[] words =
        [
            .. Word()
                .Matches(command.Replace("\\\n", " ", StringComparison.Ordinal))
                .Select(word => word.Value.Trim('"')),
        ];
        Assert.That(words[0], Is.EqualTo("healthcontent"), command);
        ToolResult result = await tool.RunAsync(words[1..]);
        string text = (result.Output + result.Error).Replace(
            tool.Folder + Path.DirectorySeparatorChar,
            "",
            StringComparison.Ordinal
        );
        // Salts are random, so hashes differ from run to run.
        text = Hash()
            .Replace(text, match => match.Value[..(match.Value.IndexOf(':', StringComparison.Ordinal) + 9)] + "…");
        text = RandomHash().Replace(text, "$1sha256:…");
        return result.ExitCode == 0 ? text : $"{text}[exit code {result.ExitCode}]\n";
    }

    [GeneratedRegex("\"[^\"]*\"|[^ \"\n]+", RegexOptions.None, 5000)]
    private static partial Regex Word();

    [GeneratedRegex("sha256:[0-9a-f]{64}", RegexOptions.None, 5000)]
    private static partial Regex Hash();

    // Those of records and checkpoints; those of content are the same every time.
    [GeneratedRegex("(hash |checkpoint [0-9]+ )sha256:[0-9a-f]{8}…", RegexOptions.None, 5000)]
    private static partial Regex RandomHash();
}
