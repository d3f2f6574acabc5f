using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Stores;

/// <summary>Where a pipeline gets the consents from that documents name.</summary>
/// <remarks>
/// For hosts that keep them elsewhere than in a file. Implementations must be safe for use from several threads, answer at once and never
/// throw: a pipeline asks once for each document, and decides on the whole document with what it got. A consent holds no health
/// information: it points to the person with an identifier that only the host can read.
/// </remarks>
public interface IConsentStore
{
    /// <summary>All consents as they stand now, also those that have ended or were revoked.</summary>
    /// <value>The same array until something changes; of two consents with one identifier the first counts.</value>
    ImmutableArray<Consent> Consents { get; }
}
