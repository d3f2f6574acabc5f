namespace HealthContent.Analysis.Redaction;

/// <summary>What stands in place of an identifier.</summary>
public enum RedactionMode
{
    /// <summary>A tag with the kind and a number, such as <c>[NAME-1]</c>; the same text gets the same tag within a document.</summary>
    Tag,

    /// <summary>One mask character for each that was there, in code points; white space stays, so that the layout does.</summary>
    Mask,

    /// <summary>A mask of one length, which does not tell how long the text was.</summary>
    FixedMask,

    /// <summary>
    /// What the Safe Harbor of 45 CFR 164.514(b)(2) lets stand: the year of a date, "90 or older", the first three digits of a
    /// ZIP code, states and countries, ages below 90. Everything else becomes a tag.
    /// </summary>
    SafeHarbor,
}

/// <summary>How to redact.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record RedactionOptions
{
    /// <summary>What stands in place of an identifier.</summary>
    /// <value><see cref="RedactionMode.Tag"/> by default.</value>
    public RedactionMode Mode { get; init; }

    /// <summary>Entities of a lower confidence stay, from 0 to 1.</summary>
    /// <value>0.5 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double MinimumConfidence
    {
        get;
        init
        {
            if (!(value is >= 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "A confidence is between 0 and 1.");
            }

            field = value;
        }
    } = 0.5;

    /// <summary>The character of masks.</summary>
    /// <value>U+2588, a full block, by default: it means nothing in Markdown and HTML.</value>
    public char MaskCharacter { get; init; } = '█';
}
