namespace HealthContent.Analysis.Content;

/// <summary>A place of publication, by its identifier. The set is open: policies may define further channels.</summary>
/// <param name="Id">The identifier in lower case, for example <c>x</c> or <c>instagram</c>.</param>
public readonly record struct Channel(string? Id)
{
    /// <summary>X, free accounts.</summary>
    public static Channel X { get; } = new("x");

    /// <summary>X, paying accounts.</summary>
    public static Channel XPremium { get; } = new("x-premium");

    /// <summary>Bluesky.</summary>
    public static Channel Bluesky { get; } = new("bluesky");

    /// <summary>Mastodon.</summary>
    public static Channel Mastodon { get; } = new("mastodon");

    /// <summary>Threads.</summary>
    public static Channel Threads { get; } = new("threads");

    /// <summary>Instagram.</summary>
    public static Channel Instagram { get; } = new("instagram");

    /// <summary>A Facebook page.</summary>
    public static Channel Facebook { get; } = new("facebook");

    /// <summary>LinkedIn.</summary>
    public static Channel LinkedIn { get; } = new("linkedin");

    /// <summary>TikTok.</summary>
    public static Channel TikTok { get; } = new("tiktok");

    /// <summary>YouTube.</summary>
    public static Channel YouTube { get; } = new("youtube");

    /// <summary>Pinterest.</summary>
    public static Channel Pinterest { get; } = new("pinterest");

    /// <summary>A Google Business profile.</summary>
    public static Channel GoogleBusiness { get; } = new("google-business");

    /// <summary>The organisation's own website.</summary>
    public static Channel Website { get; } = new("website");

    /// <summary>E-mail.</summary>
    public static Channel Email { get; } = new("email");

    /// <summary>Whether no channel was given.</summary>
    public bool IsUnspecified => string.IsNullOrEmpty(Id);

    /// <inheritdoc/>
    public override string ToString() => Id ?? "";
}
