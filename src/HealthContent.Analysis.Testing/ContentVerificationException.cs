namespace HealthContent.Analysis.Testing;

/// <summary>An analyzer did not do what a test expects. Every test framework reports it as a failure.</summary>
/// <remarks>Unlike all other exceptions of the library its message holds content: the text that the test itself gave.</remarks>
public sealed class ContentVerificationException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was expected and what came out.</param>
    public ContentVerificationException(string message)
        : base(message) { }
}

/// <summary>The markup of a test is not well-formed.</summary>
public sealed class ContentMarkupException : FormatException
{
    internal ContentMarkupException(string reason, int position)
        : base($"The markup is not well-formed at {position}: {reason}.") => Position = position;

    /// <summary>Where it goes wrong, in UTF-16 code units of the markup.</summary>
    public int Position { get; }
}
