using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Text;

/// <summary>The text of one surface as rules see it: tokens, sentences, quotations, and the way back to the source.</summary>
/// <remarks>
/// Belongs to one analysis and is used again for the next: do not keep it, nor its spans, beyond the callback that gave it.
/// Not safe for use from several threads.
/// </remarks>
public sealed class SurfaceText
{
    private ReusableList<Token> tokens;
    private ReusableList<int> stream;
    private ReusableList<Sentence> sentences;
    private ReusableList<TextSpan> quotations;
    private FormattedPart? part;
    private bool quotationsKnown;

    /// <summary>The kind of place the text stands in.</summary>
    public SurfaceKind Kind { get; private set; }

    /// <summary>The member of the document that holds the source, for example <c>body</c>.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The text as a person reads it. Spans of tokens and sentences point into it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The text as the caller gave it: the same as <see cref="Text"/> unless the surface has a format.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The vocabulary that the tokens refer to.</summary>
    internal Vocabulary Vocabulary { get; private set; } = Vocabulary.Empty;

    /// <summary>All tokens, in order.</summary>
    public ReadOnlySpan<Token> Tokens => tokens.Items;

    /// <summary>
    /// The indexes of the tokens that phrases see, in order: without quotation marks, joining hyphens, emphasis marks, emoji and
    /// the containers of hashtags.
    /// </summary>
    public ReadOnlySpan<int> Stream => stream.Items;

    /// <summary>The sentences, in order. Together they hold all tokens.</summary>
    public ReadOnlySpan<Sentence> Sentences => sentences.Items;

    /// <summary>What the format says of stretches of the text, ordered by start; empty for plain text.</summary>
    public ImmutableArray<TextRegion> Regions => part?.Regions ?? [];

    /// <summary>
    /// The stretches between paired quotation marks, marks excluded, and the quotation elements of the format; ordered by start and
    /// without overlaps.
    /// </summary>
    public ReadOnlySpan<TextSpan> Quotations
    {
        get
        {
            if (!quotationsKnown)
            {
                QuotationReader.Read(this, ref quotations);
                quotationsKnown = true;
            }

            return quotations.Items;
        }
    }

    /// <summary>The text of a span.</summary>
    /// <param name="span">In UTF-16 code units of <see cref="Text"/>.</param>
    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>Where a stretch of <see cref="Text"/> stands in <see cref="Source"/>.</summary>
    /// <param name="span">In UTF-16 code units of <see cref="Text"/>.</param>
    /// <returns>In UTF-16 code units of <see cref="Source"/>.</returns>
    public TextSpan ToSource(TextSpan span) => part?.ToSource(span) ?? span;

    /// <summary>The index of the sentence that holds a position, or that ends last before it; -1 when there is none.</summary>
    /// <param name="position">In UTF-16 code units of <see cref="Text"/>.</param>
    public int SentenceAt(int position)
    {
        ReadOnlySpan<Sentence> all = sentences.Items;
        int low = 0;
        int high = all.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (all[middle].Span.Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    /// <summary>The first place of the stream whose token starts at a position or after it.</summary>
    internal int StreamAt(int position)
    {
        ReadOnlySpan<int> all = stream.Items;
        int low = 0;
        int high = all.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = tokens[all[middle]].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The index of the first token that ends after a position; the number of tokens when there is none.</summary>
    /// <param name="position">In UTF-16 code units of <see cref="Text"/>.</param>
    public int TokenAt(int position)
    {
        ReadOnlySpan<Token> all = tokens.Items;
        int low = 0;
        int high = all.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (all[middle].End > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    /// <summary>Whether a stretch lies in somebody else's words.</summary>
    /// <param name="span">In UTF-16 code units of <see cref="Text"/>.</param>
    public bool IsQuoted(TextSpan span)
    {
        ReadOnlySpan<TextSpan> all = Quotations;
        int index = QuotationAt(span.Start);
        return index < all.Length && all[index].Contains(span);
    }

    /// <summary>The index of the first quotation that ends after a position; the number of quotations when there is none.</summary>
    internal int QuotationAt(int position)
    {
        ReadOnlySpan<TextSpan> all = Quotations;
        int low = 0;
        int high = all.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = all[middle].End > position ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Whether a stretch lies in a region of a kind.</summary>
    /// <param name="span">In UTF-16 code units of <see cref="Text"/>.</param>
    /// <param name="kind">The kind of region.</param>
    public bool IsIn(TextSpan span, TextRegionKind kind) => part?.RegionIndex.Holds(kind, span) ?? false;

    /// <summary>Whether a stretch shares something with a region of a kind.</summary>
    /// <param name="span">In UTF-16 code units of <see cref="Text"/>.</param>
    /// <param name="kind">The kind of region.</param>
    internal bool Touches(TextSpan span, TextRegionKind kind) => part?.RegionIndex.Touches(kind, span) ?? false;

    internal void Read(SurfaceKind kind, string path, string source, FormattedPart? formatted, Vocabulary vocabulary)
    {
        Kind = kind;
        Path = path;
        Source = source;
        part = formatted;
        Text = formatted?.Text ?? source;
        Vocabulary = vocabulary;
        quotationsKnown = false;
        tokens.Clear();
        stream.Clear();
        sentences.Clear();
        quotations.Clear();
        new Tokenizer(Text, vocabulary, ref tokens, ref stream, ref sentences).Read();
    }
}
