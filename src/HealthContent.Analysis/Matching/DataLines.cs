using System.Collections.Immutable;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// The shape that lexicons, phrase files and rule files share: a head of <c>key: value</c> lines, a line <c>---</c>, a body.
/// Empty lines and lines that start with <c>#</c> are comments; a line that starts with white space goes on with the one before.
/// </summary>
internal ref struct DataLines
{
    private readonly string file;
    private readonly string content;
    private int position;

    public DataLines(string file, string content)
    {
        this.file = file;
        this.content = content;
        Current = default;
    }

    /// <summary>The line without white space at its ends.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    public readonly string File => file;

    /// <summary>Whether the line started with white space.</summary>
    public bool IsContinuation { get; private set; }

    /// <summary>The column of the first character of <see cref="Current"/>, from 1.</summary>
    public int Column { get; private set; }

    /// <summary>The number of the line, from 1.</summary>
    public int Line { get; private set; }

    public ImmutableDictionary<string, string> ReadHead()
    {
        var head = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        string? key = null;
        while (MoveNext())
        {
            if (Current.SequenceEqual("---"))
            {
                return head.ToImmutable();
            }

            if (IsContinuation && key is not null)
            {
                head[key] = $"{head[key]} {Current}";
                continue;
            }

            int colon = Current.IndexOf(':');
            if (colon <= 0)
            {
                throw Error("'key: value' or '---' was expected", 1);
            }

            key = Current[..colon].Trim().ToString();
            if (!head.TryAdd(key, Current[(colon + 1)..].Trim().ToString()))
            {
                throw Error($"'{key}' is given twice", 1);
            }
        }

        throw Error("the head must end with a line '---'", 1);
    }

    public bool MoveNext()
    {
        while (position < content.Length)
        {
            int end = content.IndexOf('\n', position);
            end = end < 0 ? content.Length : end;
            ReadOnlySpan<char> line = content.AsSpan(position, end - position);
            position = end + 1;
            Line++;
            if (Line == 1)
            {
                line = line.TrimStart('\uFEFF');
            }

            ReadOnlySpan<char> trimmed = line.Trim();
            if (trimmed.IsEmpty || trimmed[0] == '#')
            {
                continue;
            }

            Current = trimmed;
            IsContinuation = char.IsWhiteSpace(line[0]);
            Column = line.Length - line.TrimStart().Length + 1;
            return true;
        }

        return false;
    }

    public readonly PhraseSyntaxException Error(string reason, int column) =>
        new(reason, file, Math.Max(1, Line), column);
}
