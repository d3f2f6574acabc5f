namespace HealthContent.Analysis.Text;

/// <summary>
/// A text as it is compared: lower case, without marks and invisible characters, compatibility forms (full width, mathematical
/// alphabets, ligatures) and curly apostrophes replaced, and in words that mix alphabets look-alike letters as the Latin ones a
/// reader takes them for. With the way back to the text as it was.
/// </summary>
/// <remarks>
/// <para>Immutable and safe to share between threads.</para>
/// <para>
/// Digits and symbols that stand for letters (<c>v1agra</c>, <c>sh*t</c>) stay: only somebody who knows which words are looked
/// for can tell them from <c>H1N1</c> or <c>B12</c>. The vocabulary of the phrases does that.
/// </para>
/// </remarks>
public sealed class NormalizedText
{
    // For each code unit of the text where the character it comes from starts, and at the end the length of the original.
    private readonly int[] starts;

    private NormalizedText(string original, string text, int[] starts)
    {
        Original = original;
        Text = text;
        this.starts = starts;
    }

    /// <summary>The text as it was given.</summary>
    public string Original { get; }

    /// <summary>The text as it is compared.</summary>
    public string Text { get; }

    /// <summary>Normalises a text.</summary>
    /// <param name="original">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="original"/> is null.</exception>
    public static NormalizedText Create(string original)
    {
        ArgumentNullException.ThrowIfNull(original);
        var text = new System.Text.StringBuilder(original.Length);
        var map = new List<int>(original.Length + 1);
        Span<char> folded = stackalloc char[CharacterFolding.MaxExpansion];
        for (int position = 0; position < original.Length; )
        {
            int codePoint = CharacterFolding.CodePointAt(original, position, out int length);
            int written = CharacterFolding.Fold(codePoint, folded);
            text.Append(folded[..written]);
            for (int index = 0; index < written; index++)
            {
                map.Add(position);
            }

            position += length;
        }

        map.Add(original.Length);
        ReplaceLookAlikes(text);
        return new NormalizedText(original, text.ToString(), [.. map]);
    }

    /// <summary>Where a stretch of <see cref="Text"/> stands in <see cref="Original"/>.</summary>
    /// <param name="span">In UTF-16 code units of <see cref="Text"/>.</param>
    /// <returns>
    /// In UTF-16 code units of <see cref="Original"/>: whole characters, with the marks and invisible characters that follow them.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="span"/> does not lie in <see cref="Text"/>.</exception>
    public TextSpan ToOriginal(TextSpan span)
    {
        if (span.Start < 0 || span.Length < 0 || span.End > Text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(span));
        }

        int start = starts[span.Start];
        if (span.IsEmpty)
        {
            return new TextSpan(start, 0);
        }

        // Several code units may come from one character ("½"): it counts as a whole.
        int end = span.End;
        while (starts[end] == starts[span.End - 1])
        {
            end++;
        }

        return TextSpan.FromBounds(start, starts[end]);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    // Genuine Greek or Cyrillic words must stay what they are; nobody but a disguiser mixes them with Latin letters in a word.
    private static void ReplaceLookAlikes(System.Text.StringBuilder text)
    {
        for (int start = 0; start < text.Length; )
        {
            int end = start;
            bool latin = false;
            bool other = false;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                latin |= char.IsAsciiLetter(text[end]);
                other |= text[end] >= 0x80;
                end++;
            }

            for (int index = start; latin && other && index < end; index++)
            {
                text[index] = CharacterFolding.LookAlike(text[index]);
            }

            start = Math.Max(end, start + 1);
        }
    }
}
