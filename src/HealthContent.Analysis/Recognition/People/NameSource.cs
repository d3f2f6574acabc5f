namespace HealthContent.Analysis.Recognition.People;

/// <summary>What says that a word is part of a name, from weak to strong.</summary>
internal enum NameSource : byte
{
    None,

    /// <summary>A forename and a surname of the lists that own something.</summary>
    Lists,

    /// <summary>The tagger: the word, its shape and its neighbours.</summary>
    Tagger,

    /// <summary>Another mention of a person whose full name stands in the text.</summary>
    Mentioned,

    /// <summary>A greeting before it.</summary>
    Greeting,

    /// <summary>It stands where a letter is signed.</summary>
    Signature,

    /// <summary>"My wife" before it.</summary>
    Kinship,

    /// <summary>"Named" before it.</summary>
    Announced,

    /// <summary>A title before it.</summary>
    Title,

    /// <summary>A field such as "Patient:" before it.</summary>
    Label,

    /// <summary>The organisation or the document knows the person.</summary>
    Known,
}

/// <summary>The name of a person in a text.</summary>
/// <param name="FirstPiece">The index of its first piece.</param>
/// <param name="EndPiece">The index after its last piece.</param>
/// <param name="Source">The strongest of what speaks for it.</param>
/// <param name="Margin">How far the tagger has it ahead of no name, on average, in steps of training.</param>
internal readonly record struct NameMention(int FirstPiece, int EndPiece, NameSource Source, double Margin)
{
    public int Length => EndPiece - FirstPiece;

    /// <summary>From 0 to 1.</summary>
    public double Confidence =>
        Source switch
        {
            NameSource.Known => 0.99,
            NameSource.Label => 0.95,
            NameSource.Title => 0.93,
            NameSource.Announced or NameSource.Kinship => 0.85,
            NameSource.Greeting or NameSource.Signature or NameSource.Mentioned => 0.75,
            NameSource.Lists => 0.6,
            // A step is worth much at first and little later: half way to certain at forty steps.
            _ => 0.5 + (0.45 * Math.Max(0, Margin) / (Math.Max(0, Margin) + 40)),
        };

    /// <summary>The cue, for explanations.</summary>
    public string? Evidence =>
        Source switch
        {
            NameSource.Known => "known to the organisation or the document",
            NameSource.Label => "a label before it",
            NameSource.Title => "a title before it",
            NameSource.Announced => "announced as a name",
            NameSource.Kinship => "a relative",
            NameSource.Greeting => "a greeting before it",
            NameSource.Signature => "a signature",
            NameSource.Lists => "a forename and a surname",
            NameSource.Mentioned => "part of a full name in the same text",
            _ => null,
        };
}
