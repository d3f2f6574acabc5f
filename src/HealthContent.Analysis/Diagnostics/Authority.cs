namespace HealthContent.Analysis.Diagnostics;

/// <summary>A law, guideline or study that a rule rests on.</summary>
/// <param name="Key">The short key under which <see cref="AuthorityIndex"/> holds it, for example <c>R-SAFEHARBOR</c>.</param>
/// <param name="Section">The section that matters here, for example <c>(C)</c>; null for the whole.</param>
/// <param name="Title">The name of the source in full.</param>
/// <param name="AsOf">The day on which the source was last confirmed.</param>
/// <param name="Confirmed">Whether the text of the source was seen; otherwise it stands from general knowledge.</param>
public sealed record Authority(string Key, string? Section, string Title, DateOnly AsOf, bool Confirmed);
