namespace HealthContent.Analysis.Content;

/// <summary>What is known of a channel: how it counts text, its limits, and what it can do.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Limits are facts of a day: platforms change them without notice, so each
/// profile says when it was verified. What is not known is <see cref="ChannelLimit.Unknown"/> or null, never a guess.
/// </remarks>
public sealed record ChannelProfile
{
    /// <summary>The channel.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The name for people.</summary>
    public required string Name { get; init; }

    /// <summary>How the channel counts text.</summary>
    public required TextCountMethod CountMethod { get; init; }

    /// <summary>What every link counts, however long it is.</summary>
    /// <value>Null by default: a link counts as it is written.</value>
    public int? LinkLength { get; init; }

    /// <summary>The longest post, in the unit of <see cref="CountMethod"/>.</summary>
    /// <value>Unknown by default, as are all limits.</value>
    public ChannelLimit Post { get; init; }

    /// <summary>The longest title, where posts have one.</summary>
    public ChannelLimit Title { get; init; }

    /// <summary>The longest reply or comment.</summary>
    public ChannelLimit Reply { get; init; }

    /// <summary>The longest biography.</summary>
    public ChannelLimit Bio { get; init; }

    /// <summary>How much of a post shows before a reader has to ask for more.</summary>
    public ChannelLimit Fold { get; init; }

    /// <summary>How many hashtags a post may have.</summary>
    public ChannelLimit Hashtags { get; init; }

    /// <summary>The longest text alternative of an image.</summary>
    public ChannelLimit AltText { get; init; }

    /// <summary>Whether the channel has a field for text alternatives.</summary>
    /// <value>Null when that is not known.</value>
    public bool? SupportsAltText { get; init; }

    /// <summary>The length up to which the channel, or a source where sources disagree, advises to keep text alternatives.</summary>
    public ChannelLimit AltTextAdvice { get; init; }

    /// <summary>Whether the field for text alternatives is there for moving pictures too.</summary>
    /// <value>Null when that is not known.</value>
    public bool? SupportsAnimationAltText { get; init; }

    /// <summary>Where links can be followed.</summary>
    public LinkSupport Links { get; init; }

    /// <summary>Whether the channel itself shows when something was published.</summary>
    /// <value>Null when that is not known.</value>
    public bool? HasAutomaticDates { get; init; }

    /// <summary>How far the sources agree.</summary>
    public SourceAgreement Agreement { get; init; }

    /// <summary>The day on which the facts were last verified.</summary>
    /// <value>Null when they never were.</value>
    public DateOnly? LastVerified { get; init; }

    /// <summary>Where sources disagree, and what the numbers leave out.</summary>
    /// <value>Empty by default.</value>
    public string Note { get; init; } = "";

    /// <summary>The longest text of a surface; <see cref="ChannelLimit.None"/> where the channel does not show it on its own.</summary>
    internal ChannelLimit LimitOf(ContentKind kind, SurfaceKind surface) =>
        surface switch
        {
            SurfaceKind.Title => Title.Maximum is null ? ChannelLimit.None : Title,
            SurfaceKind.FirstComment => Reply,
            SurfaceKind.Body => kind switch
            {
                ContentKind.Bio => Bio,
                ContentKind.Reply or ContentKind.ReviewReply => Reply,
                // Private messages are written in another place than posts are.
                ContentKind.DirectMessage => Post is { IsKnown: true, Maximum: null }
                    ? ChannelLimit.None
                    : ChannelLimit.Unknown,
                _ => Post,
            },
            _ => ChannelLimit.None,
        };
}

/// <summary>A limit of a channel: a number, none, or not known.</summary>
/// <remarks>The default value is <see cref="Unknown"/>.</remarks>
public readonly record struct ChannelLimit
{
    private ChannelLimit(bool isKnown, int? maximum)
    {
        IsKnown = isKnown;
        Maximum = maximum;
    }

    /// <summary>Nobody knows: a rule that needs it cannot be evaluated.</summary>
    public static ChannelLimit Unknown => default;

    /// <summary>There is no limit.</summary>
    public static ChannelLimit None { get; } = new(true, null);

    /// <summary>Whether it is known that there is a limit, or that there is none.</summary>
    public bool IsKnown { get; }

    /// <summary>The largest number allowed.</summary>
    /// <value>Null when there is no limit, or none is known.</value>
    public int? Maximum { get; }

    /// <summary>A limit.</summary>
    /// <param name="maximum">The largest number allowed; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximum"/> is negative.</exception>
    public static ChannelLimit Of(int maximum)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximum);
        return new ChannelLimit(true, maximum);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        !IsKnown ? "unknown" : Maximum?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none";
}

/// <summary>How a channel counts text.</summary>
public enum TextCountMethod
{
    /// <summary>UTF-16 code units: most emoji count 2 or more.</summary>
    Utf16,

    /// <summary>Unicode code points.</summary>
    CodePoints,

    /// <summary>Extended grapheme clusters (Unicode Standard Annex 29): what a reader takes for one character.</summary>
    Graphemes,

    /// <summary>
    /// The weights of X (twitter-text, configuration version 3): code points 0 to 4351, 8192 to 8205, 8208 to 8223 and 8242 to
    /// 8247 count 1, all others 2, an emoji sequence counts 2.
    /// </summary>
    Weighted,
}

/// <summary>Where links can be followed.</summary>
public enum LinkSupport
{
    /// <summary>Not known.</summary>
    Unspecified,

    /// <summary>In the text.</summary>
    InText,

    /// <summary>Nowhere in the text: a reader would have to type them.</summary>
    NotInText,

    /// <summary>Only in the biography of the account.</summary>
    InBio,

    /// <summary>In a button below the text.</summary>
    Button,
}

/// <summary>How far the sources of a channel's facts agree.</summary>
public enum SourceAgreement
{
    /// <summary>They contradict one another, or there is only one.</summary>
    Low,

    /// <summary>They agree on most.</summary>
    Medium,

    /// <summary>They agree.</summary>
    High,
}
