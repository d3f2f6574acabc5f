using System.Text;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>All input of a run as units, in order, read as late as possible.</summary>
internal sealed class InputSource
{
    /// <summary>The paths, folders, globs and <c>-</c>; empty means the standard input.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    public required ToolConsole Console { get; init; }

    public required DocumentDefaults Defaults { get; init; }

    public InputFormat Format { get; init; }

    /// <summary>Whether standard input of unknown format is taken for JSON Lines.</summary>
    public bool PrefersLines { get; init; }

    /// <summary>Reads the input. Nothing is opened before the first unit is asked for: opening a pipe may block.</summary>
    public IEnumerable<InputUnit> Read()
    {
        IEnumerable<string> arguments = Arguments.Count == 0 ? ["-"] : Arguments;
        foreach (string argument in arguments)
        {
            foreach (InputUnit unit in ReadArgument(argument))
            {
                yield return unit;
            }
        }
    }

    private IEnumerable<InputUnit> ReadStandardInput() =>
        StandardInput.Read(Console.Input, Format, PrefersLines, Defaults);

    private IEnumerable<InputUnit> ReadArgument(string argument)
    {
        if (argument == "-")
        {
            return ReadStandardInput();
        }

        if (new InputPaths(Console.WorkingDirectory).Find(argument) is not { } files)
        {
            var place = new SourcePlace(argument, 0);
            return [new FailedUnit(new ErrorItem(argument, place, "no such file or folder"))];
        }

        return files.SelectMany(ReadFile);
    }

    private IEnumerable<InputUnit> ReadFile(InputFile file)
    {
        string extension = Path.GetExtension(file.Path).ToLowerInvariant();
        Func<byte[]> open = () => File.ReadAllBytes(file.FullPath);
        return extension switch
        {
            ".jsonl" => ReadLines(file),
            ".json" => [new JsonFileUnit(file.Path, file.Path, open, Defaults)],
            ".md" => [new TextFileUnit(file.Path, file.Path, open, ContentFormat.Markdown, Defaults)],
            ".html" or ".htm" => [new TextFileUnit(file.Path, file.Path, open, ContentFormat.Html, Defaults)],
            ".txt" => [new TextFileUnit(file.Path, file.Path, open, ContentFormat.Plain, Defaults)],
            _ =>
            [
                new FailedUnit(
                    new ErrorItem(
                        file.Path,
                        new SourcePlace(file.Path, 0),
                        $"the extension is none of {InputPaths.SupportedExtensions}"
                    )
                ),
            ],
        };
    }

    private IEnumerable<InputUnit> ReadLines(InputFile file)
    {
        FileStream stream;
        ErrorItem? error = null;
        try
        {
            stream = File.OpenRead(file.FullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            stream = null!;
            error = new ErrorItem(file.Path, new SourcePlace(file.Path, 0), FileBytes.Describe(exception));
        }

        if (error is not null)
        {
            yield return new FailedUnit(error);
            yield break;
        }

        using (stream)
        {
            byte[] head = new byte[3];
            int count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            Stream lines = stream;
            int skipped = TextDecoding.MarkLength(head.AsSpan(0, count));
            ReadOnlyMemory<byte> start = head.AsMemory(skipped, count - skipped);
            if (TextDecoding.Utf16(head.AsSpan(0, count)) is { } encoding)
            {
                lines = Encoding.CreateTranscodingStream(
                    new JoinedStream(head.AsMemory(2, count - 2), stream),
                    encoding,
                    new UTF8Encoding(false)
                );
                start = default;
            }

            foreach (InputUnit unit in new LineReader(lines, file.Path, Defaults).Read(start, skipped))
            {
                yield return unit;
            }
        }
    }
}
