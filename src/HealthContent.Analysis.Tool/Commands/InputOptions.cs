using System.CommandLine;
using HealthContent.Analysis.Tool.Inputs;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary>The arguments and options that say what is read.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> paths = new("paths")
    {
        Description =
            "Files, folders (with all below), globs such as posts/**/*.md, or - for the standard input. "
            + "Files end in .txt, .md, .html, .htm, .json (a document, a list or a feed) or .jsonl (a document per line; empty lines are skipped).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<InputFormat> inputFormat = WordOption.Create(
        "--input-format",
        "How the standard input is written. auto: JSON Lines when it starts like a JSON object or the output is JSON Lines, plain text otherwise.",
        OptionValues.InputFormats
    );

    private readonly ContextOptions context = new();

    public void AddTo(Command command)
    {
        command.Add(paths);
        command.Add(inputFormat);
        context.AddTo(command);
    }

    /// <summary>The input that the command line describes.</summary>
    /// <exception cref="UsageException">There is nothing to read.</exception>
    public InputSource Read(ParseResult parsed, ToolConsole console, bool prefersLines)
    {
        string[] arguments = parsed.GetValue(paths) ?? [];
        if (arguments.Length == 0 && !console.IsInputRedirected)
        {
            throw new UsageException("nothing to read: give paths, or - to type the text here and end it with Ctrl-D");
        }

        return new InputSource
        {
            Arguments = arguments,
            Console = console,
            Format = parsed.GetValue(inputFormat),
            PrefersLines = prefersLines,
            Defaults = context.Read(parsed),
        };
    }
}
