using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Recognition.Places;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// What the recognisers know of single words. Most words of a text are in the vocabulary: for these it is looked up once, and then
/// read from the notes of the vocabulary.
/// </summary>
/// <remarks>Safe for use from several threads: two that ask for the same word first note the same.</remarks>
internal static class WordFacts
{
    private const long Known = 1;
    private const long Familiar = 1 << 1;
    private const int SyllablesShift = 2;
    private const int CityShift = 8;
    private const int PlaceShift = 16;
    private const int NameShift = 32;

    /// <summary>What a word may be in the name of a place.</summary>
    public static PlaceWord Place(SurfaceText surface, Token word) =>
        IsNoted(word)
            ? PlaceWords.Classes((ushort)(Note(surface.Vocabulary, word.Word) >> PlaceShift))
            : PlaceWords.Find(surface.Slice(word.Span));

    /// <summary>What the names of cities know of a word, as <see cref="CityNames.Value"/> says it.</summary>
    public static int City(SurfaceText surface, Token word) =>
        IsNoted(word)
            ? (int)(Note(surface.Vocabulary, word.Word) >> CityShift) & CityNames.AllBits
            : CityNames.Value(surface.Slice(word.Span));

    /// <summary>The syllables of a word without its possessive ending, and whether most readers know it.</summary>
    public static (int Syllables, bool IsFamiliar) Reading(SurfaceText surface, Token word)
    {
        if (IsNoted(word))
        {
            long note = Note(surface.Vocabulary, word.Word);
            return ((int)(note >> SyllablesShift) & ((1 << (CityShift - SyllablesShift)) - 1), (note & Familiar) != 0);
        }

        ReadOnlySpan<char> text = surface.Slice(word.Span);
        text = word.Has(TokenFlags.Possessive) ? text[..^2] : text;
        return (SyllableCounter.Count(text), FamiliarWords.Contains(text));
    }

    /// <summary>How much a word speaks for a name, as the model of the library says it.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="word">The number of the word.</param>
    public static WordScores Name(Vocabulary vocabulary, int word) =>
        new((ushort)(Note(vocabulary, word) >> NameShift));

    private static bool IsNoted(Token word) => word.Has(TokenFlags.Verbatim);

    private static long Note(Vocabulary vocabulary, int word)
    {
        ref long note = ref vocabulary.Notes[word];
        long known = Volatile.Read(ref note);
        if (known == 0)
        {
            string text = vocabulary[word];
            known =
                Known
                | (FamiliarWords.Contains(text) ? Familiar : 0)
                | ((long)SyllableCounter.Count(text) << SyllablesShift)
                | ((long)CityNames.Value(text) << CityShift)
                | ((long)checked((ushort)PlaceWords.NumberOfClasses(text)) << PlaceShift)
                | ((long)NameModel.Default.Find(WordHash.Mix(vocabulary.HashOf(word))).Bits << NameShift);
            Volatile.Write(ref note, known);
        }

        return known;
    }
}
