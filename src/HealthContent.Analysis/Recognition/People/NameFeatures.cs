namespace HealthContent.Analysis.Recognition.People;

/// <summary>The features of a piece: hashes of what it is and what stands around it.</summary>
internal static class NameFeatures
{
    // Where a hashtag starts is for the extent of names only.
    private const PieceFlags Learned = ~PieceFlags.HashtagStart;

    /// <summary>The largest number of features of one piece.</summary>
    public const int Largest = 48;

    private const uint Outside = 0x0B5E55ED;

    // How far back a word such as "patient" or "wife" still speaks for a name.
    private const int CueDistance = 6;

    /// <summary>Writes the features of a piece.</summary>
    /// <param name="text">The text of the surface.</param>
    /// <param name="start">Where the piece starts in it.</param>
    /// <param name="sentence">The pieces of the sentence.</param>
    /// <param name="index">The piece.</param>
    /// <param name="features">Room for <see cref="Largest"/> hashes.</param>
    /// <returns>Their number.</returns>
    public static int Write(
        ReadOnlySpan<char> text,
        int start,
        ReadOnlySpan<NamePiece> sentence,
        int index,
        Span<uint> features
    )
    {
        NamePiece piece = sentence[index];
        NamePiece before = At(sentence, index - 1);
        NamePiece before2 = At(sentence, index - 2);
        NamePiece after = At(sentence, index + 1);
        NamePiece after2 = At(sentence, index + 2);
        ReadOnlySpan<char> word = text.Slice(start, piece.Length);
        uint shape = (uint)piece.Shape;
        uint shapeBefore = (uint)before.Shape;
        uint shapeAfter = (uint)after.Shape;
        uint coarse = Coarse(piece.Scores);
        uint coarseBefore = Coarse(before.Scores);
        uint coarseAfter = Coarse(after.Scores);
        uint style = (uint)piece.Case;
        uint flags = (uint)(piece.Flags & Learned & ~(PieceFlags.Candidate | PieceFlags.Word | PieceFlags.Capitalized));
        uint scores = piece.Scores.Bits;
        uint place = (uint)piece.Scores.Place;
        uint common = (uint)piece.Scores.Common;
        uint classOf = (uint)piece.Scores.Class;
        uint classBefore = (uint)before.Scores.Class;
        uint classAfter = (uint)after.Scores.Class;
        var writer = new Writer(features);

        writer.Add(1, (shape << 8) | (style << 4) | (piece.Has(PieceFlags.SentenceStart) ? 1u : 0u));
        writer.Add(2, piece.Hash);
        writer.Add(3, piece.Hash, shape);
        writer.Add(4, Affix(word, 0, 2));
        writer.Add(5, Affix(word, 0, 3));
        writer.Add(6, Affix(word, word.Length - 2, 2));
        writer.Add(7, Affix(word, word.Length - 3, 3));
        writer.Add(8, Affix(word, word.Length - 4, 4));
        writer.Add(9, scores & 0x033F, shape);
        writer.Add(10, ((uint)piece.Scores.Forename << 8) | (shape << 4) | style);
        writer.Add(11, ((uint)piece.Scores.Surname << 8) | (shape << 4) | style);
        writer.Add(12, (place << 8) | (common << 4) | shape);
        writer.Add(13, (classOf << 8) | shape);
        writer.Add(14, (scores >> 14 << 8) | (common << 4) | shape);
        writer.Add(15, before.Hash);
        writer.Add(16, after.Hash);
        writer.Add(17, before2.Hash);
        writer.Add(18, after2.Hash);
        writer.Add(19, before.Hash, (coarse << 4) | shape);
        writer.Add(20, after.Hash, (coarse << 4) | shape);
        writer.Add(21, (shapeBefore << 8) | (shape << 4) | style);
        writer.Add(22, (shapeAfter << 8) | (shape << 4) | style);
        writer.Add(23, (shapeBefore << 12) | (shape << 8) | (shapeAfter << 4) | style);
        writer.Add(24, (classBefore << 16) | coarse);
        writer.Add(25, (classAfter << 16) | coarse);
        writer.Add(26, (coarseBefore << 8) | coarse, shape);
        writer.Add(27, (coarseAfter << 8) | coarse, shape);
        writer.Add(28, (classBefore << 8) | ((uint)before2.Scores.Class << 4) | shape);
        writer.Add(29, (classAfter << 8) | ((uint)after2.Scores.Class << 4) | shape);
        writer.Add(30, before.Hash, after.Hash);
        writer.Add(31, (flags << 8) | shape);
        writer.Add(32, piece.Hash, before.Hash);
        writer.Add(33, piece.Hash, after.Hash);
        writer.Add(34, ((uint)Math.Min(piece.Length, 12) << 4) | shape);
        writer.Add(35, ((uint)(before.Flags & Learned) << 16) | (classBefore << 8) | shape);
        writer.Add(36, ((uint)(after.Flags & Learned) << 16) | (classAfter << 8) | shape);
        writer.Add(37, ((uint)Math.Min(index, 3) << 8) | ((uint)Math.Min(sentence.Length - index, 3) << 4) | shape);
        writer.Add(38, CueBefore(sentence, index), coarse);
        writer.Add(39, before.Hash, before2.Hash);
        writer.Add(40, after.Hash, after2.Hash);
        return writer.Count;
    }

    private static NamePiece At(ReadOnlySpan<NamePiece> sentence, int index) =>
        (uint)index < (uint)sentence.Length
            ? sentence[index]
            : new NamePiece(-1, 0, Outside + (index < 0 ? 1u : 0u), default, default, default, default);

    // The levels of the lists, halved: 8 bits.
    private static uint Coarse(WordScores scores) =>
        (uint)(((scores.Forename + 1) >> 1 << 5) | ((scores.Surname + 1) >> 1 << 2) | scores.Common)
        ^ ((uint)scores.Place << 6);

    private static uint CueBefore(ReadOnlySpan<NamePiece> sentence, int index)
    {
        for (int distance = 2; distance <= CueDistance && index >= distance; distance++)
        {
            WordClass found = sentence[index - distance].Scores.Class;
            if (found is WordClass.Person or WordClass.Kin or WordClass.Label or WordClass.Job or WordClass.Care)
            {
                return ((uint)found << 4) | (distance > 3 ? 1u : 0u);
            }
        }

        return 0;
    }

    private static uint Affix(ReadOnlySpan<char> word, int start, int length)
    {
        if (start < 0 || start + length > word.Length)
        {
            return 0;
        }

        uint value = 0;
        for (int index = start; index < start + length; index++)
        {
            char character = word[index];
            uint folded = character < 0x80 ? (uint)(character | 0x20) : char.ToLowerInvariant(character);
            value = (value * 0x01000193) + folded;
        }

        return value;
    }

    private ref struct Writer(Span<uint> features)
    {
        private readonly Span<uint> features = features;

        public int Count { get; private set; }

        public void Add(uint template, uint value) => features[Count++] = WordHash.Join(template, value);

        public void Add(uint template, uint first, uint second) =>
            features[Count++] = WordHash.Join(template, WordHash.Join(first, second));
    }
}
