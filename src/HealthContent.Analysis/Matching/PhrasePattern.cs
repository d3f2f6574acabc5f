using System.Collections.Immutable;

namespace HealthContent.Analysis.Matching;

/// <summary>One phrase of the pattern language with its conditions. The grammar stands in <c>Matching/README.md</c>.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class PhrasePattern
{
    private readonly Lazy<PhraseSyntax> syntax;

    internal PhrasePattern(string name, string text, PhraseSyntax syntax, string file, int line)
    {
        Name = name;
        Text = text;
        File = file;
        Line = line;
        this.syntax = new Lazy<PhraseSyntax>(syntax);
    }

    // Its syntax is read when it has to be compiled: what the build of the library compiled never is.
    internal PhrasePattern(string name, string text, string file, int line)
    {
        Name = name;
        Text = text;
        File = file;
        Line = line;
        syntax = new Lazy<PhraseSyntax>(() => PhraseParser.ParseSyntax(text, file, line, column: 1));
    }

    /// <summary>The name it has in its file; empty when it has none.</summary>
    public string Name { get; }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    internal PhraseNode Root => syntax.Value.Root;

    internal ImmutableArray<PhraseGuard> Guards => syntax.Value.Guards;

    internal string File { get; }

    internal int Line { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static PhrasePattern Read(TableReader reader) =>
        new(reader.ReadText()!, reader.ReadText()!, reader.ReadText()!, reader.ReadNumber());

    internal void Write(TableWriter writer)
    {
        writer.WriteText(Name);
        writer.WriteText(Text);
        writer.WriteText(File);
        writer.WriteNumber(Line);
    }
}

/// <summary>Phrases that belong together.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class PhraseSet
{
    internal PhraseSet(ImmutableArray<PhrasePattern> patterns) => Patterns = patterns;

    /// <summary>The phrases.</summary>
    public ImmutableArray<PhrasePattern> Patterns { get; }
}

/// <summary>Phrases from text. The text is read when a pipeline is built with an analyzer that registers them.</summary>
public static class Phrases
{
    /// <summary>One pattern.</summary>
    /// <param name="pattern">
    /// The pattern, for example <c>cure~ {3} &lt;condition&gt; unless negated</c>. When it is not well-formed, building the
    /// pipeline throws a <see cref="PhraseSyntaxException"/>.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    public static PhraseSet Parse(string pattern) => new([ParsePattern("", pattern)]);

    /// <summary>Several patterns, each with conditions of its own.</summary>
    /// <param name="patterns">
    /// The patterns; a hit names the one that found it. When one is not well-formed, building the pipeline throws a
    /// <see cref="PhraseSyntaxException"/>.
    /// </param>
    /// <exception cref="ArgumentNullException">A pattern is null.</exception>
    public static PhraseSet ParseAll(params ReadOnlySpan<string> patterns)
    {
        var all = ImmutableArray.CreateBuilder<PhrasePattern>(patterns.Length);
        foreach (string pattern in patterns)
        {
            all.Add(ParsePattern("", pattern));
        }

        return new PhraseSet(all.MoveToImmutable());
    }

    /// <summary>One pattern with a name.</summary>
    /// <param name="name">The name, used in explanations.</param>
    /// <param name="pattern">
    /// The pattern. When it is not well-formed, building the pipeline throws a <see cref="PhraseSyntaxException"/>.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PhrasePattern ParsePattern(string name, string pattern)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(pattern);
        return new PhrasePattern(name, pattern, "pattern", 1);
    }
}
