namespace HealthContent.Analysis.Recognition;

/// <summary>How a text stands to a proposition that it contains.</summary>
[Flags]
public enum Stance
{
    /// <summary>Said as true, without any of the others.</summary>
    Asserted = 0,

    /// <summary>Said not to be so: "does not cure".</summary>
    Negated = 1,

    /// <summary>Said to be wrong: "Myth:", "there is no evidence that", or corrected in the next sentence.</summary>
    Refuted = 2,

    /// <summary>Inside somebody else's words.</summary>
    Quoted = 4,

    /// <summary>Asked, not said.</summary>
    Question = 8,

    /// <summary>Depends on something: "if", "may", "could".</summary>
    Conditional = 16,

    /// <summary>Given as somebody's claim: "people say", "according to".</summary>
    Attributed = 32,

    /// <summary>Told of the past: "in 1955".</summary>
    Historical = 64,

    /// <summary>Said loudly: with several exclamation or question marks in a row, or words in capitals that are no acronyms.</summary>
    Emphatic = 128,

    /// <summary>Part of a name: "Alcoholics Anonymous", "National Institute on Drug Abuse".</summary>
    Named = 256,

    /// <summary>Spoken of as wording, not used: "the word", "instead of", "is an outdated term".</summary>
    Mentioned = 512,

    /// <summary>Explained, here or before in the text: "hypertension (high blood pressure)", "also called".</summary>
    Explained = 1024,
}
