using System.Globalization;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Text;

/// <summary>How long a text is in the eyes of a channel.</summary>
/// <param name="Count">The length, in the unit of the channel.</param>
/// <param name="FitsUntil">
/// Where the first character stands that is over the limit, in UTF-16 code units of the surface's text; the end of the text
/// when all of it fits. Never inside a grapheme or a link.
/// </param>
public readonly record struct TextLength(int Count, int FitsUntil)
{
    /// <summary>Counts a text as a channel does.</summary>
    /// <param name="surface">The text.</param>
    /// <param name="channel">Says how to count.</param>
    /// <param name="limit">The largest length that fits, in the unit of the channel.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// Texts are counted as they are given. X brings them into Unicode normalization form C first, so that a letter with its mark
    /// given as two code points counts one more here.
    /// </remarks>
    public static TextLength Measure(SurfaceText surface, ChannelProfile channel, int limit)
    {
        ArgumentNullException.ThrowIfNull(surface);
        ArgumentNullException.ThrowIfNull(channel);
        var counter = new Counter(surface.Text, channel.CountMethod, limit);
        int position = 0;
        foreach (Token token in surface.Tokens)
        {
            if (token.Kind == TokenKind.Url && channel.LinkLength is { } length)
            {
                counter.AddText(position, token.Start);
                counter.Add(token.Start, length);
                position = token.End;
            }
            else if (token.Kind == TokenKind.Emoji && channel.CountMethod == TextCountMethod.Weighted)
            {
                counter.AddText(position, token.Start);
                counter.Add(token.Start, 2);
                position = token.End;
            }
        }

        counter.AddText(position, surface.Text.Length);
        return new TextLength(counter.Count, counter.FitsUntil);
    }

    private ref struct Counter(ReadOnlySpan<char> text, TextCountMethod method, int limit)
    {
        private readonly ReadOnlySpan<char> text = text;

        public int Count { get; private set; }

        public int FitsUntil { get; private set; } = text.Length;

        public void Add(int start, int weight)
        {
            if (Count <= limit && Count + weight > limit)
            {
                FitsUntil = start;
            }

            Count += weight;
        }

        public void AddText(int start, int end)
        {
            while (start < end)
            {
                int length = GraphemeLength(text[start..end]);
                Add(start, Weight(text.Slice(start, length)));
                start += length;
            }
        }

        private static int GraphemeLength(ReadOnlySpan<char> rest) =>
            // Nothing joins an ASCII character that another one follows, but the two of a line break.
            rest.Length > 1
            && rest[0] < 0x80
            && rest[1] < 0x80
            && rest[0] != '\r'
                ? 1
                : StringInfo.GetNextTextElementLength(rest);

        private readonly int Weight(ReadOnlySpan<char> grapheme)
        {
            switch (method)
            {
                case TextCountMethod.Utf16:
                    return grapheme.Length;
                case TextCountMethod.Graphemes:
                    return 1;
                default:
                    int weight = 0;
                    foreach (System.Text.Rune rune in grapheme.EnumerateRunes())
                    {
                        weight += method == TextCountMethod.CodePoints || IsLight(rune.Value) ? 1 : 2;
                    }

                    return weight;
            }
        }

        private static bool IsLight(int codePoint) =>
            codePoint is <= 4351 or (>= 8192 and <= 8205) or (>= 8208 and <= 8223) or (>= 8242 and <= 8247);
    }
}
