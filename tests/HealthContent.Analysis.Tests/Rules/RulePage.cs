using System.Collections.Immutable;

namespace HealthContent.Analysis.Tests.Rules;

/// <summary>
/// The page of a rule. Its examples are tests: in a <c>text</c> block every line that is not empty is one, a <c>json</c> block
/// holds one document, or a feed when it has <c>items</c>. A <c>fixed</c> block after a flagged one gives, line by line, the
/// text once the first fix is applied; a line <c>-</c> means that no fix is offered. A <c>json profile</c> block is the
/// organisation for all examples below it. What an info string may say is in <see cref="RuleExampleSettings"/>.
/// </summary>
internal sealed class RulePage
{
    /// <summary>The headings in their order; the first five have to be there.</summary>
    public static readonly ImmutableArray<string> KnownHeadings =
    [
        "What it flags",
        "Why it matters",
        "Flagged",
        "Fine",
        "How to fix",
        "When not to use it",
        "Known limits",
    ];

    private RulePage(string path, string title, ImmutableArray<string> headings, ImmutableArray<RuleExample> examples)
    {
        Path = path;
        Title = title;
        Headings = headings;
        Examples = examples;
    }

    /// <summary>The path below the project, as <c>HelpLink</c> gives it.</summary>
    public string Path { get; }

    /// <summary>The first line without its number sign.</summary>
    public string Title { get; }

    /// <summary>The id of the rule, from the title.</summary>
    public string RuleId => Title.Split(':')[0];

    public ImmutableArray<string> Headings { get; }

    public ImmutableArray<RuleExample> Examples { get; }

    /// <exception cref="FormatException">The page is not well-formed; the message says where and why.</exception>
    public static RulePage Parse(string path, string content)
    {
        string[] lines = content.ReplaceLineEndings("\n").Split('\n');
        if (!lines[0].StartsWith("# ", StringComparison.Ordinal))
        {
            throw Error(path, 1, "the first line is '# <id>: <title>'");
        }

        var headings = ImmutableArray.CreateBuilder<string>();
        var examples = ImmutableArray.CreateBuilder<RuleExample>();
        string? profile = null;
        string? policy = null;
        int firstOfBlock = 0;
        for (int index = 1; index < lines.Length; index++)
        {
            string line = lines[index];
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                headings.Add(line[3..]);
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                var block = new Block(line[3..], index + 1, ReadBlock(path, lines, ref index));
                bool isFlagged = headings is [.., "Flagged"];
                if (block.Language == "fixed")
                {
                    AddFixes(path, examples, firstOfBlock, block);
                    firstOfBlock = examples.Count;
                }
                else if (block.Info == "json profile")
                {
                    profile = string.Join('\n', block.Lines);
                }
                else if (block.Info == "json policy")
                {
                    policy = string.Join('\n', block.Lines);
                }
                else if (isFlagged || headings is [.., "Fine"])
                {
                    firstOfBlock = examples.Count;
                    AddExamples(path, examples, block, isFlagged, profile, policy);
                }
            }
        }

        return new RulePage(path, lines[0][2..], headings.ToImmutable(), examples.ToImmutable());
    }

    private static string[] ReadBlock(string path, string[] lines, ref int index)
    {
        int start = index + 1;
        int end = Array.IndexOf(lines, "```", start);
        if (end < 0)
        {
            throw Error(path, start, "the block is never closed");
        }

        index = end;
        return lines[start..end];
    }

    private static void AddExamples(
        string path,
        ImmutableArray<RuleExample>.Builder examples,
        Block block,
        bool isFlagged,
        string? profile,
        string? policy
    )
    {
        RuleExampleSettings settings;
        try
        {
            settings = RuleExampleSettings.Parse(block.Info[block.Language.Length..]) with
            {
                Profile = profile,
                Policy = policy,
            };
        }
        catch (FormatException exception)
        {
            throw Error(path, block.Line, exception.Message);
        }

        switch (block.Language)
        {
            case "json":
                string json = string.Join('\n', block.Lines);
                examples.Add(new RuleExample(isFlagged, block.Line + 1, json, settings) { IsJson = true });
                break;
            case "text":
                for (int offset = 0; offset < block.Lines.Length; offset++)
                {
                    if (!string.IsNullOrWhiteSpace(block.Lines[offset]))
                    {
                        examples.Add(
                            new RuleExample(isFlagged, block.Line + 1 + offset, block.Lines[offset], settings)
                        );
                    }
                }

                break;
            default:
                throw Error(path, block.Line, "examples stand in blocks of 'text' or 'json'");
        }
    }

    private static void AddFixes(string path, ImmutableArray<RuleExample>.Builder examples, int first, Block block)
    {
        string[] texts = [.. block.Lines.Where(line => !string.IsNullOrWhiteSpace(line))];
        if (first == examples.Count || examples.Count - first != texts.Length || !examples[first].IsFlagged)
        {
            throw Error(path, block.Line, "a 'fixed' block has a line for each line of the flagged block before it");
        }

        for (int index = 0; index < texts.Length; index++)
        {
            examples[first + index] = examples[first + index] with { Fixed = texts[index] };
        }
    }

    private static FormatException Error(string path, int line, string reason) => new($"{path}({line}): {reason}");

    private sealed record Block(string Info, int Line, string[] Lines)
    {
        public string Language => Info.Split(' ')[0];
    }
}

/// <summary>An example of a rule page.</summary>
/// <param name="IsFlagged">Whether the rule must find something.</param>
/// <param name="Line">The line of the page.</param>
/// <param name="Content">A text with marks, or JSON.</param>
/// <param name="Settings">What the info string says.</param>
internal sealed record RuleExample(bool IsFlagged, int Line, string Content, RuleExampleSettings Settings)
{
    public bool IsJson { get; init; }

    /// <summary>The text after the first fix; null when the page does not say.</summary>
    public string? Fixed { get; init; }
}
