using System.Runtime.InteropServices;

namespace HealthContent.Analysis.Recognition.People;

/// <summary>Facts of a token that features are made of.</summary>
[Flags]
internal enum PieceFlags : ushort
{
    None = 0,

    /// <summary>It may be part of a name; all others are none, and cost nothing.</summary>
    Candidate = 1,

    /// <summary>A full stop follows at once that does not end the sentence: "J.", "Dr.".</summary>
    DotAfter = 2,

    /// <summary>A hyphen joins it to the one before.</summary>
    HyphenBefore = 4,

    /// <summary>It ends in a possessive 's.</summary>
    Possessive = 8,

    /// <summary>The first of its sentence.</summary>
    SentenceStart = 16,

    /// <summary>A word of a hashtag.</summary>
    InHashtag = 32,

    /// <summary>It is a word.</summary>
    Word = 64,

    /// <summary>Its first letter is upper case.</summary>
    Capitalized = 128,

    /// <summary>The first word of a hashtag.</summary>
    HashtagStart = 256,
}

/// <summary>A token as the tagger sees it. Joining hyphens and full stops of abbreviations are flags of their neighbours.</summary>
/// <param name="Token">The index of the token.</param>
/// <param name="Length">The length of the word without a possessive, in UTF-16 code units.</param>
/// <param name="Hash">The hash of the folded word; a number of its kind for what is no word.</param>
/// <param name="Scores">What the lists say.</param>
/// <param name="Shape">The shape of its letters.</param>
/// <param name="Case">How its sentence uses capitals.</param>
/// <param name="Flags">Further facts.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NamePiece(
    int Token,
    int Length,
    uint Hash,
    WordScores Scores,
    WordShape Shape,
    SentenceCase Case,
    PieceFlags Flags
)
{
    public bool Has(PieceFlags flag) => (Flags & flag) != 0;
}

/// <summary>The shape of the letters of a word.</summary>
internal enum WordShape : byte
{
    /// <summary>No word: a number, a mark, an address.</summary>
    None,
    Lower,

    /// <summary>Anna.</summary>
    Title,

    /// <summary>ANNA.</summary>
    Upper,

    /// <summary>One capital letter.</summary>
    Initial,

    /// <summary>McDonald, iPhone, O'Brien.</summary>
    Mixed,

    /// <summary>With digits.</summary>
    WithDigits,

    /// <summary>Letters of a script without case.</summary>
    Caseless,
    Number,
    Mark,
}

/// <summary>How a sentence uses capitals: in a headline or a shout a capital says nothing.</summary>
internal enum SentenceCase : byte
{
    Ordinary,

    /// <summary>Most Words Start With A Capital.</summary>
    Title,

    /// <summary>MOST WORDS ARE CAPITALS.</summary>
    Upper,

    /// <summary>no capitals at all.</summary>
    Lower,
}
