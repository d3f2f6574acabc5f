namespace HealthContent.Analysis.Testing;

/// <summary>What <see cref="AnalyzerConformance"/> verifies.</summary>
[Flags]
public enum ConformanceChecks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The rules are listed, once each, and always the same; their messages have the house form.</summary>
    Rules = 1,

    /// <summary>Spans lie inside the text and split neither surrogate pairs nor graphemes; fixes expect what stands there.</summary>
    Spans = 2,

    /// <summary>
    /// Messages are not empty, have all their arguments, start in lower case and do not end in a full stop; those of rules about
    /// privacy hold no content.
    /// </summary>
    Messages = 4,

    /// <summary>The order in which documents come changes nothing.</summary>
    Order = 8,

    /// <summary>Many threads at once change nothing.</summary>
    Threads = 16,

    /// <summary>The culture of the thread changes nothing.</summary>
    Cultures = 32,

    /// <summary>No text makes it fail: empty, white space, NUL, lone surrogates, stacked marks, right to left, a million characters.</summary>
    HostileInputs = 64,

    /// <summary>An emoji in front of a plain text only moves the spans. Leave it out for rules that count characters or emoji.</summary>
    EmojiInFront = 128,

    /// <summary>A cancelled analysis ends soon, and ends in <see cref="OperationCanceledException"/>.</summary>
    Cancellation = 256,

    /// <summary>Everything.</summary>
    All = 511,
}
