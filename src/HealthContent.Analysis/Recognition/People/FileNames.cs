using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.People;

/// <summary>Finds the name of a person in the name of a file: <c>maria_lopez_mri.jpg</c>, <c>MariaLopez-2.png</c>.</summary>
/// <remarks>File names have neither sentences nor words around a name, so only the lists speak.</remarks>
internal static class FileNames
{
    private const int LeastLevel = 4;

    private const int SureLevel = 6;

    // Words that are names and words as well: "grace-miller-biopsy".
    private const int SureForename = 5;

    private const int LeastUnknown = 5;

    /// <summary>Where a forename and a surname follow one another.</summary>
    /// <param name="fileName">The name of the file, with or without a path.</param>
    /// <param name="withUnknown">Whether a word that no list has may be the surname.</param>
    /// <returns>In UTF-16 code units; empty when there is none.</returns>
    public static TextSpan FindName(ReadOnlySpan<char> fileName, bool withUnknown = false)
    {
        WordScores before = default;
        var first = TextSpan.FromBounds(0, 0);
        foreach (TextSpan word in new Words(fileName))
        {
            WordScores scores = NameModel.Default.Find(WordHash.Of(fileName.Slice(word.Start, word.Length)));
            bool isPlain =
                scores.Common > 0
                || scores.IsHealth
                || (scores.Place >= LeastLevel && !(withUnknown && scores.Surname >= SureLevel));
            bool isUnknown =
                withUnknown && word.Length >= LeastUnknown && scores == default && before.Forename >= LeastLevel;
            bool isSure =
                withUnknown && before.Forename >= SureForename && scores.Surname >= SureForename && !scores.IsHealth;
            if ((!isPlain && IsFullName(before, scores)) || isUnknown || isSure)
            {
                return TextSpan.FromBounds(first.Start, word.End);
            }

            before = isPlain && scores.Forename < LeastLevel ? default : scores;
            first = word;
        }

        return TextSpan.FromBounds(0, 0);
    }

    private static bool IsFullName(in WordScores first, in WordScores second) =>
        (first.Forename >= LeastLevel && second.Surname >= LeastLevel)
        || (first.Surname >= LeastLevel && second.Forename >= LeastLevel);

    /// <summary>The words of a file name: runs of letters, cut before a capital that follows a small letter.</summary>
    internal ref struct Words(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;

        private int end;

        /// <summary>The word at hand.</summary>
        public TextSpan Current { get; private set; }

        public readonly Words GetEnumerator() => this;

        public bool MoveNext()
        {
            int start = end;
            while (start < text.Length && !char.IsLetter(text[start]))
            {
                start++;
            }

            end = start;
            while (
                end < text.Length
                && char.IsLetter(text[end])
                && !(end > start && char.IsUpper(text[end]) && char.IsLower(text[end - 1]))
            )
            {
                end++;
            }

            Current = TextSpan.FromBounds(start, end);
            return end > start;
        }
    }
}
