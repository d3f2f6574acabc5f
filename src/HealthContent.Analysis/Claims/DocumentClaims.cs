using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Claims;

/// <summary>The claims that a document makes, in its words and by their identifiers.</summary>
internal sealed partial class DocumentClaims
{
    private readonly ClaimMatcher? library;
    private readonly ClaimMatcher? own;
    private readonly ContentDocument document;
    private readonly DocumentFacts facts;
    private readonly ImmutableArray<Jurisdiction> jurisdictions;
    private readonly AnalysisInstant at;
    private readonly TimeZoneInfo? zone;

    private DocumentClaims(DocumentContext context)
    {
        document = context.Document;
        facts = context.Facts;
        AnalysisEnvironment environment = context.Environment;
        jurisdictions = document.JurisdictionsOfReaders(environment.Organization);
        at = new PublishingState(document, environment.Now).JudgedAt;
        zone = OrganizationDays.Zone(environment.Organization);
        library = environment.ClaimMatchers.For(environment.ClaimsLibrary);
        own = document.Claims.IsEmpty ? null : new ClaimMatcher(document.Claims);
        Made = FindMade();
        (Named, Unknown) = Resolve();
    }

    /// <summary>Whether there is a library to which every claim has to belong.</summary>
    public bool HasLibrary => library is not null;

    /// <summary>The claims that its words make, surface by surface, ordered by start.</summary>
    public ImmutableArray<MadeClaim> Made { get; }

    /// <summary>The claims that it names or carries, each once.</summary>
    public ImmutableArray<Claim> Named { get; }

    /// <summary>The identifiers it names for which there is no claim.</summary>
    public ImmutableArray<string> Unknown { get; }

    /// <summary>The claims that it makes or names, each once, ordered by identifier.</summary>
    public ImmutableArray<Claim> Used =>
        Made.IsEmpty && Named.IsEmpty
            ? []
            :
            [
                .. Made.Select(made => made.Claim)
                    .Concat(Named)
                    .DistinctBy(claim => claim.Id, StringComparer.Ordinal)
                    .OrderBy(claim => claim.Id, StringComparer.Ordinal),
            ];

    /// <summary>Whether there is nothing to find: no library, and a document that neither names nor carries claims.</summary>
    public static bool AreAbsent(DocumentContext context) =>
        context.Environment.ClaimMatchers.IsEmpty(context.Environment.ClaimsLibrary)
        && context.Document.Claims.IsEmpty
        && context.Document.ClaimIds.IsEmpty;

    public static DocumentClaims Of(DocumentContext context) => context.Facts.ClaimsIn(context);

    /// <summary>Reads the claims of a document anew.</summary>
    public static DocumentClaims Read(DocumentContext context) => new(context);

    /// <summary>The wording of a claim that may be made here and is most like a text; null when none is like it.</summary>
    public ClaimWording? Nearest(string text)
    {
        // Half of the words: enough to be about the same, and a person looks at it.
        const double LeastWorth = 0.5;
        return library?.Nearest(
            text,
            LeastWorth,
            wording =>
                Evaluate(wording.Claim).MayBeMade
                && (wording.Variant?.Channel is not { IsUnspecified: false } channel || channel == document.Channel)
        );
    }

    /// <summary>The claim of an identifier: the library's before the one that the document carries.</summary>
    public Claim? Find(string id) => library?.Find(id) ?? own?.Find(id);

    private ImmutableArray<MadeClaim> FindMade()
    {
        ImmutableArray<MadeClaim>.Builder? made = null;
        foreach (SurfaceFacts surface in facts.Surfaces)
        {
            List<ClaimMatch>? matches = null;
            library?.Match(surface.Surface, facts.ClaimMemory, ref matches);
            own?.Match(surface.Surface, facts.ClaimMemory, ref matches);
            foreach (ClaimMatch match in matches ?? [])
            {
                // What a document carries under an identifier of the library is the library's to say.
                bool isReplaced = !ReferenceEquals(Find(match.Wording.Claim.Id), match.Wording.Claim);
                if (!isReplaced && IsMade(surface, match))
                {
                    (made ??= ImmutableArray.CreateBuilder<MadeClaim>()).Add(new MadeClaim(surface, match));
                }
            }
        }

        return made?.DrainToImmutable() ?? [];
    }

    // "Does it cut the risk?" and "it is a myth that it cuts the risk" make no claim.
    private static bool IsMade(SurfaceFacts surface, ClaimMatch match)
    {
        Stance stance = surface.StanceOf(match.Span);
        return (stance & (Stance.Refuted | Stance.Question)) == 0
            && ((stance & Stance.Negated) == 0 || match.Wording.IsNegative);
    }

    private (ImmutableArray<Claim> Named, ImmutableArray<string> Unknown) Resolve()
    {
        if (document.Claims.IsEmpty && document.ClaimIds.IsEmpty)
        {
            return ([], []);
        }

        var found = ImmutableArray.CreateBuilder<Claim>();
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (string id in document.ClaimIds.Concat(document.Claims.Select(claim => claim.Id)))
        {
            if (Find(id) is not { } claim)
            {
                missing.Add(id);
            }
            else if (!found.Contains(claim))
            {
                found.Add(claim);
            }
        }

        return (found.ToImmutable(), missing.ToImmutable());
    }
}

/// <summary>A claim that the words of a surface make.</summary>
/// <param name="Facts">The surface.</param>
/// <param name="Match">The wording and where it stands.</param>
internal readonly record struct MadeClaim(SurfaceFacts Facts, ClaimMatch Match)
{
    public Claim Claim => Match.Wording.Claim;

    public TextSpan Span => Match.Span;
}
