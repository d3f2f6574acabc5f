namespace HealthContent.Analysis.Matching;

/// <summary>A phrase, rule or lexicon file is not written as its grammar says.</summary>
public sealed class PhraseSyntaxException : FormatException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="reason">What is wrong and what was expected.</param>
    /// <param name="file">The file, or a name for the place the text came from.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column in UTF-16 code units, from 1.</param>
    public PhraseSyntaxException(string reason, string file, int line, int column)
        : base($"{file}({line},{column}): {reason}")
    {
        Reason = reason;
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>What is wrong and what was expected.</summary>
    public string Reason { get; }

    /// <summary>The file, or a name for the place the text came from.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 code units, from 1.</summary>
    public int Column { get; }
}
