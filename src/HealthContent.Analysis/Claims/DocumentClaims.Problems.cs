using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Claims;

/// <content>What is wrong with the claims.</content>
internal sealed partial class DocumentClaims
{
    private ClaimCompanions? companions;

    private ClaimCompanions Companions => companions ??= new ClaimCompanions(this);

    /// <summary>Whether the record of a claim lets it be made here and now, without a look at the words around it.</summary>
    public ClaimEvaluation Evaluate(Claim claim) =>
        ClaimEvaluation.Evaluate(claim, document.Channel, jurisdictions, at, zone);

    /// <summary>Everything that is wrong with a claim where the text makes it, in order of weight.</summary>
    public ImmutableArray<ClaimProblem> ProblemsOf(MadeClaim made) =>
        [
            .. Evaluate(made.Claim).Problems,
            .. ClaimQualifiers.WrongChannel(document, made),
            .. Companions.Problems(made.Claim),
            .. ClaimQualifiers.Missing(facts, made),
        ];

    /// <summary>Everything that is wrong with a claim that the document only names, in order of weight.</summary>
    public ImmutableArray<ClaimProblem> ProblemsOf(Claim named) =>
        [.. Evaluate(named).Problems, .. Companions.Problems(named)];

    /// <summary>Whether the words of the document make a claim.</summary>
    public bool Makes(Claim claim)
    {
        foreach (MadeClaim made in Made)
        {
            if (ReferenceEquals(made.Claim, claim))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a stretch belongs to a claim that is known, however that one is judged.</summary>
    public bool Knows(SurfaceFacts facts, TextSpan span)
    {
        foreach (MadeClaim made in Made)
        {
            if (ReferenceEquals(made.Facts, facts) && made.Span.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the same words are another claim that may be made: the library may hold them twice, retired under one identifier
    /// and approved under another.
    /// </summary>
    public bool MayBeMadeAsOther(MadeClaim made)
    {
        foreach (MadeClaim other in Made)
        {
            if (
                !ReferenceEquals(other.Claim, made.Claim)
                && ReferenceEquals(other.Facts, made.Facts)
                && other.Span.Contains(made.Span)
                && other.Match.Kind <= made.Match.Kind
                && Evaluate(other.Claim).MayBeMade
            )
            {
                return true;
            }
        }

        return false;
    }
}
