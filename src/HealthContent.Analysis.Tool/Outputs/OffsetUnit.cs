namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>What the offsets in the output count.</summary>
internal enum OffsetUnit
{
    /// <summary>UTF-16 code units, as .NET, Java and JavaScript do.</summary>
    Utf16,

    /// <summary>Code points, as Python does. A lone surrogate counts as one.</summary>
    CodePoint,

    /// <summary>Bytes of UTF-8, as Go and Rust do. A lone surrogate counts as three.</summary>
    Utf8,
}
