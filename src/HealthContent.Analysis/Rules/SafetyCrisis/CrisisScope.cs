using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Rules.SafetyCrisis;

/// <summary>Whom a crisis concerns.</summary>
internal static class CrisisScope
{
    /// <summary>The crisis that is on, may come or is ending where a document would be read.</summary>
    /// <returns>Null when there is none, or when it is of other regions or accounts.</returns>
    public static CrisisState? Of(DocumentContext context) =>
        context.Environment.Organization.Crisis is { } crisis
        && crisis.Level != CrisisLevel.Inactive
        && IsOfRegion(crisis.Regions, ReaderPlace.Of(context))
        && IsOfAccount(crisis, context.Document.Account)
            ? crisis
            : null;

    /// <summary>Whether what is limited to some regions concerns readers; unknown places are concerned by everything.</summary>
    public static bool IsOfRegion(ImmutableArray<Jurisdiction> regions, ImmutableArray<Jurisdiction> readers) =>
        regions.IsEmpty
        || readers.IsEmpty
        || regions.Any(region => readers.Any(reader => region.Contains(reader) || reader.Contains(region)));

    private static bool IsOfAccount(CrisisState crisis, Account? account) =>
        crisis.Accounts.IsEmpty
        || account is null
        || crisis.Accounts.Contains(account.Handle, StringComparer.OrdinalIgnoreCase);
}
