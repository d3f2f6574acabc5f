using System.Collections.Immutable;

namespace HealthContent.Analysis.Matching;

/// <summary>Classes of terms that phrases can refer to, read from a reviewed file. The format stands in <c>Matching/README.md</c>.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class Lexicon
{
    internal Lexicon(string file, ImmutableDictionary<string, string> head, ImmutableArray<LexiconTerm> terms)
    {
        File = file;
        Head = head;
        Terms = terms;
    }

    /// <summary>The file it was read from.</summary>
    public string File { get; }

    /// <summary>What its head says: source, licence, as-of date and the like.</summary>
    public ImmutableDictionary<string, string> Head { get; }

    /// <summary>The terms of all its classes.</summary>
    public ImmutableArray<LexiconTerm> Terms { get; }

    /// <summary>Reads a lexicon.</summary>
    /// <param name="file">The name of the file, for errors.</param>
    /// <param name="content">Its content.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="PhraseSyntaxException">The content is not well-formed; the exception names line and column.</exception>
    public static Lexicon Parse(string file, string content)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(content);
        return LexiconReader.Read(file, content);
    }
}

/// <summary>A term of a lexicon.</summary>
/// <param name="Class">The class it belongs to.</param>
/// <param name="Text">The term as written.</param>
/// <param name="Inflected">Whether its last word stands for all its inflected forms.</param>
/// <param name="Preferred">The wording to prefer, or null.</param>
/// <param name="Maskable">Whether masked spellings such as <c>sh*t</c> are this term.</param>
public sealed record LexiconTerm(string Class, string Text, bool Inflected, string? Preferred, bool Maskable);
