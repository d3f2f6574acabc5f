using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Claims;

/// <summary>Finds the claims of a library in texts. How stands in <c>Claims/README.md</c>.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class ClaimMatcher
{
    /// <summary>The least similarity of the words (Dice coefficient of the two sets) at which a text is taken for a claim.</summary>
    public const double LeastSimilarity = 0.85;

    private readonly ClaimVocabulary vocabulary = new();
    private readonly ClaimWording[] wordings;
    private readonly int[]?[] anchors;
    private readonly Dictionary<string, Claim> byId = new(StringComparer.Ordinal);

    /// <param name="claims">The claims; of two with one identifier the first counts.</param>
    public ClaimMatcher(IEnumerable<Claim> claims)
    {
        var made = new List<ClaimWording>();
        var text = new SurfaceText();
        foreach (Claim claim in claims)
        {
            if (byId.TryAdd(claim.Id, claim))
            {
                Add(claim, null, claim.CanonicalText, text, made);
                foreach (ClaimVariant variant in claim.Variants)
                {
                    Add(claim, variant, variant.Text, text, made);
                }
            }
        }

        vocabulary.IsLearning = false;
        wordings = [.. made];
        anchors = MakeAnchors();
    }

    public IEnumerable<Claim> Claims => byId.Values;

    public Claim? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Adds the claims that a surface makes, ordered by start.</summary>
    /// <param name="surface">The surface.</param>
    /// <param name="memory">Memory to be used again; its content does not matter.</param>
    /// <param name="matches">Where they are added; made when there are any.</param>
    public void Match(SurfaceText surface, ClaimSearchMemory memory, ref List<ClaimMatch>? matches)
    {
        ref ReusableList<ClaimTerm> terms = ref memory.Terms;
        terms.Clear();
        ClaimTextReader.Read(surface, vocabulary, ref terms);
        var search = new ClaimSearch(surface, memory, vocabulary.Count);
        for (int index = 0; index < terms.Count; index++)
        {
            if (terms[index].Word >= 0 && anchors[terms[index].Word] is { } candidates)
            {
                foreach (int wording in candidates)
                {
                    search.Try(wordings[wording], index);
                }
            }
        }

        search.Finish(ref matches);
    }

    /// <summary>The wording that is most like a text, whatever its numbers.</summary>
    /// <param name="text">The text.</param>
    /// <param name="least">The least similarity that is worth a look.</param>
    /// <param name="isFit">Which claims may be given.</param>
    /// <returns>Null when none is like it.</returns>
    public ClaimWording? Nearest(string text, double least, Func<ClaimWording, bool> isFit)
    {
        var surface = new SurfaceText();
        surface.Read(SurfaceKind.Body, "", text, null, Vocabulary.Empty);
        var terms = new ReusableList<ClaimTerm>();
        ClaimTextReader.Read(surface, vocabulary, ref terms);
        ClaimWording? best = null;
        foreach (ClaimWording wording in wordings)
        {
            double similarity = ClaimSearch.Similarity(wording, terms.Items);
            if (similarity >= least && isFit(wording))
            {
                (best, least) = (wording, similarity);
            }
        }

        return best;
    }

    private void Add(Claim claim, ClaimVariant? variant, string text, SurfaceText surface, List<ClaimWording> made)
    {
        var terms = new ReusableList<ClaimTerm>();
        surface.Read(SurfaceKind.Body, "", text, null, Vocabulary.Empty);
        ClaimTextReader.Read(surface, vocabulary, ref terms);
        if (terms.Count > 0)
        {
            made.Add(new ClaimWording(claim, variant, terms.Items));
        }
    }

    // Two sets as similar as this share one of the rarest words of either (the prefix filter of set similarity joins: Chaudhuri,
    // Ganti, Kaushik, ICDE 2006). A wording is therefore only looked for where one of those stands.
    private int[]?[] MakeAnchors()
    {
        int[] frequencies = new int[vocabulary.Count];
        foreach (ClaimWording wording in wordings)
        {
            foreach (int word in wording.Distinct)
            {
                frequencies[word]++;
            }
        }

        var found = new List<int>?[vocabulary.Count];
        for (int index = 0; index < wordings.Length; index++)
        {
            int[] rarest = [.. wordings[index].Distinct.OrderBy(word => frequencies[word]).ThenBy(word => word)];
            int count = (int)(rarest.Length * (2 - (2 * LeastSimilarity)) / (2 - LeastSimilarity)) + 1;
            foreach (int word in rarest.AsSpan(0, Math.Min(count, rarest.Length)))
            {
                (found[word] ??= []).Add(index);
            }
        }

        return Array.ConvertAll(found, list => list?.ToArray());
    }
}
