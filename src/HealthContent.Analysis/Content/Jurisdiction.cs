namespace HealthContent.Analysis.Content;

/// <summary>Where a law applies: an ISO 3166 code or a group, for example <c>US</c>, <c>US-CA</c>, <c>UK</c>, <c>EU</c>.</summary>
/// <param name="Code">The code in upper case.</param>
public readonly record struct Jurisdiction(string Code)
{
    /// <summary>Whether this jurisdiction is <paramref name="other"/> or holds it, as <c>US</c> holds <c>US-CA</c>.</summary>
    /// <param name="other">The jurisdiction that may lie inside.</param>
    public bool Contains(Jurisdiction other) =>
        string.Equals(Code, other.Code, StringComparison.OrdinalIgnoreCase)
        || (
            other.Code.Length > Code.Length
            && other.Code[Code.Length] == '-'
            && other.Code.StartsWith(Code, StringComparison.OrdinalIgnoreCase)
        );

    /// <inheritdoc/>
    public override string ToString() => Code;
}
