using System.Runtime.InteropServices;

namespace HealthContent.Analysis.Text;

/// <summary>What a token is.</summary>
public enum TokenKind : byte
{
    /// <summary>A word, with inner apostrophes.</summary>
    Word,

    /// <summary>Digits with inner separators, such as <c>1,000</c> or <c>2.5</c>.</summary>
    Number,

    /// <summary>One punctuation mark or symbol.</summary>
    Punctuation,

    /// <summary>One emoji sequence, however many code points it has.</summary>
    Emoji,

    /// <summary>A whole hashtag. Its words follow as tokens of their own with <see cref="TokenFlags.InHashtag"/>.</summary>
    Hashtag,

    /// <summary>A mention such as <c>@name</c>.</summary>
    Mention,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A stretch that is no prose, such as code; see <see cref="FormattedPart.Placeholder"/>.</summary>
    Placeholder,
}

/// <summary>Facts of a token that the tokenizer sees anyway.</summary>
[Flags]
public enum TokenFlags : ushort
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The first token of a sentence.</summary>
    SentenceStart = 1,

    /// <summary>The token is a word of the hashtag before it.</summary>
    InHashtag = 2,

    /// <summary>White space stands before it.</summary>
    SpaceBefore = 4,

    /// <summary>The first letter is upper case.</summary>
    Capitalized = 8,

    /// <summary>All letters are upper case, and there are at least two.</summary>
    AllCapitals = 16,

    /// <summary>The word ends in a possessive <c>'s</c> that its vocabulary entry does not have.</summary>
    Possessive = 32,

    /// <summary>The word was only recognised after normalisation: look-alike, invisible or masked characters.</summary>
    Disguised = 64,

    /// <summary>The first token of a paragraph.</summary>
    ParagraphStart = 128,

    /// <summary>The word stands in the text letter for letter as in the vocabulary, but for the case of ASCII letters.</summary>
    Verbatim = 256,
}

/// <summary>The smallest unit of text that rules see.</summary>
/// <param name="Start">Where it starts, in UTF-16 code units of the surface's text.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
/// <param name="Word">The entry of the vocabulary, or a negative number for words that no lexicon or phrase knows.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Flags">Further facts.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Token(int Start, int Length, int Word, TokenKind Kind, TokenFlags Flags)
{
    /// <summary>Where it ends, in UTF-16 code units.</summary>
    public int End => Start + Length;

    /// <summary>Where it is.</summary>
    public TextSpan Span => new(Start, Length);

    /// <summary>Whether it has a flag.</summary>
    /// <param name="flag">The flag to look for.</param>
    public bool Has(TokenFlags flag) => (Flags & flag) != 0;
}
