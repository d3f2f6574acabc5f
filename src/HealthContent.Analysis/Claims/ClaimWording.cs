using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Claims;

/// <summary>One wording of a claim: the canonical text or a variant.</summary>
internal sealed class ClaimWording
{
    // A text longer than this is no sentence; only its very words are looked for.
    private const int LongestSimilar = 64;

    public ClaimWording(Claim claim, ClaimVariant? variant, ReadOnlySpan<ClaimTerm> terms)
    {
        Claim = claim;
        Variant = variant;
        Words = new int[terms.Length];
        var classes = new List<int>();
        var distinct = new HashSet<int>();
        for (int index = 0; index < terms.Length; index++)
        {
            Words[index] = terms[index].Word;
            distinct.Add(terms[index].Word);
            if (terms[index].Class != 0)
            {
                classes.Add(terms[index].Class);
            }

            SpansSentences |= terms[index].Sentence > 0;
            IsNegative |= terms[index].Class == ClaimWords.Instance.Negation;
        }

        classes.Sort();
        Classes = [.. classes];
        Distinct = [.. distinct];
        Array.Sort(Distinct);
    }

    public Claim Claim { get; }

    /// <summary>The variant; null for the canonical text.</summary>
    public ClaimVariant? Variant { get; }

    public string Text => Variant?.Text ?? Claim.CanonicalText;

    /// <summary>The words in order.</summary>
    public int[] Words { get; }

    /// <summary>The words without repetitions, ordered by number.</summary>
    public int[] Distinct { get; }

    /// <summary>The classes of the words that decide what is claimed, ordered.</summary>
    public int[] Classes { get; }

    /// <summary>Whether it has more than one sentence.</summary>
    public bool SpansSentences { get; }

    /// <summary>Whether it denies something itself.</summary>
    public bool IsNegative { get; }

    /// <summary>Whether a text that is only similar may be taken for it.</summary>
    public bool MayBeSimilar => Words.Length <= LongestSimilar;
}
