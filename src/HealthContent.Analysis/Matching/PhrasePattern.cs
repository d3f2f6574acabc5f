using System.Collections.Immutable;

namespace HealthContent.Analysis.Matching;

/// <summary>One phrase of the pattern language with its conditions. The grammar stands in <c>Matching/README.md</c>.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class PhrasePattern
{
    internal PhrasePattern(
        string name,
        string text,
        PhraseNode root,
        ImmutableArray<PhraseGuard> guards,
        string file,
        int line
    )
    {
        Name = name;
        Text = text;
        Root = root;
        Guards = guards;
        File = file;
        Line = line;
    }

    /// <summary>The name it has in its file; empty when it has none.</summary>
    public string Name { get; }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    internal PhraseNode Root { get; }

    internal ImmutableArray<PhraseGuard> Guards { get; }

    internal string File { get; }

    internal int Line { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Phrases that belong together.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class PhraseSet
{
    internal PhraseSet(ImmutableArray<PhrasePattern> patterns) => Patterns = patterns;

    /// <summary>The phrases.</summary>
    public ImmutableArray<PhrasePattern> Patterns { get; }
}

/// <summary>Reads phrases from text.</summary>
public static class Phrases
{
    /// <summary>Reads one pattern.</summary>
    /// <param name="pattern">The pattern, for example <c>cure~ {3} &lt;condition&gt; unless negated</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    /// <exception cref="PhraseSyntaxException">The pattern is not well-formed.</exception>
    public static PhraseSet Parse(string pattern) => new([ParsePattern("", pattern)]);

    /// <summary>Reads one pattern and gives it a name.</summary>
    /// <param name="name">The name, used in explanations.</param>
    /// <param name="pattern">The pattern.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="PhraseSyntaxException">The pattern is not well-formed.</exception>
    public static PhrasePattern ParsePattern(string name, string pattern)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(pattern);
        return PhraseParser.Parse(name, pattern, "pattern", 1, 1);
    }
}
