using System.Collections.Immutable;

namespace HealthContent.Analysis.Matching;

/// <summary>The lexicons and named phrases that ship with the library.</summary>
internal static class PhraseLibrary
{
    private static readonly Lazy<(ImmutableArray<Lexicon> Lexicons, ImmutableArray<PhrasePattern> Phrases)> Embedded =
        new(Load);

    /// <summary>The terms of all lexicons, as written.</summary>
    public static IEnumerable<string> Terms =>
        Embedded.Value.Lexicons.SelectMany(lexicon => lexicon.Terms).Select(term => term.Text);

    public static void AddTo(PhraseMatcherBuilder builder)
    {
        foreach (Lexicon lexicon in Embedded.Value.Lexicons)
        {
            builder.AddLexicon(lexicon);
        }

        foreach (PhrasePattern phrase in Embedded.Value.Phrases)
        {
            builder.AddNamed(phrase);
        }
    }

    private static (ImmutableArray<Lexicon>, ImmutableArray<PhrasePattern>) Load()
    {
        var lexicons = ImmutableArray.CreateBuilder<Lexicon>();
        foreach (string path in EmbeddedData.Paths(".lexicon"))
        {
            lexicons.Add(LexiconReader.Read(path, EmbeddedData.ReadText(path)));
        }

        var phrases = ImmutableArray.CreateBuilder<PhrasePattern>();
        foreach (string path in EmbeddedData.Paths(".phrases"))
        {
            phrases.AddRange(PhraseFile.Read(path, EmbeddedData.ReadText(path)));
        }

        return (lexicons.ToImmutable(), phrases.ToImmutable());
    }
}
