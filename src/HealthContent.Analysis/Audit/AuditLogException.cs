namespace HealthContent.Analysis.Audit;

/// <summary>An audit log cannot be opened, written or read. The message holds no content.</summary>
public sealed class AuditLogException : IOException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong, without content.</param>
    /// <param name="innerException">What the storage reported.</param>
    public AuditLogException(string message, Exception? innerException = null)
        : base(message, innerException) { }

    /// <summary>The number of the record concerned.</summary>
    /// <value>Null when it is about the log.</value>
    public long? Sequence { get; init; }
}
