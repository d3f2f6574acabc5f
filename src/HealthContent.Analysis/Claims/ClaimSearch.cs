using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Claims;

/// <summary>The search for claims in one surface.</summary>
internal ref partial struct ClaimSearch
{
    // How many distinct words a stretch of enough similarity has at most for each word of the claim.
    private const double Widest = (2 / ClaimMatcher.LeastSimilarity) - 1;

    private readonly SurfaceText surface;
    private readonly ReadOnlySpan<ClaimTerm> terms;
    private readonly int wordCount;
    private readonly ClaimSearchMemory memory;
    private List<ClaimMatch>? found;

    public ClaimSearch(SurfaceText surface, ClaimSearchMemory memory, int wordCount)
    {
        this.surface = surface;
        this.memory = memory;
        this.wordCount = wordCount;
        terms = memory.Terms.Items;
    }

    /// <summary>The Dice coefficient of a whole text and a wording.</summary>
    public static double Similarity(ClaimWording wording, ReadOnlySpan<ClaimTerm> text)
    {
        var words = new HashSet<int>();
        int unknown = 0;
        foreach (ClaimTerm term in text)
        {
            unknown += term.Word < 0 ? 1 : 0;
            words.Add(term.Word);
        }

        words.Remove(-1);
        int shared = wording.Distinct.Count(words.Contains);
        return 2.0 * shared / (wording.Distinct.Length + words.Count + unknown);
    }

    /// <summary>Looks for a wording around a term that it has.</summary>
    public void Try(ClaimWording wording, int index)
    {
        if (IsCovered(wording, index))
        {
            return;
        }

        int start = SameWords(wording, index);
        if (start >= 0)
        {
            Add(wording, start, start + wording.Words.Length, isSame: true, 1);
        }
        else if (wording.MayBeSimilar)
        {
            TrySimilar(wording, index);
        }
    }

    /// <summary>Gives what was found: the closest of those that overlap for a claim, and none that lies inside a longer one.</summary>
    public readonly void Finish(ref List<ClaimMatch>? matches)
    {
        if (found is null)
        {
            return;
        }

        matches ??= [];
        found.Sort(static (left, right) => Rank(left).CompareTo(Rank(right)));
        int first = matches.Count;
        foreach (ClaimMatch match in found)
        {
            bool isTaken = false;
            for (int index = first; index < matches.Count && !isTaken; index++)
            {
                isTaken =
                    ReferenceEquals(matches[index].Wording.Claim, match.Wording.Claim)
                    && matches[index].Span.Overlaps(match.Span);
            }

            if (!isTaken)
            {
                matches.Add(match);
            }
        }

        for (int index = matches.Count - 1; index >= first; index--)
        {
            if (LiesInside(matches[index].Span, matches, first))
            {
                matches.RemoveAt(index);
            }
        }

        matches.Sort(first, matches.Count - first, ByStart.Instance);
    }

    private static (ClaimMatchKind, double, int, int) Rank(ClaimMatch match) =>
        (match.Kind, -match.Similarity, -match.Span.Length, match.Span.Start);

    private static bool LiesInside(TextSpan span, List<ClaimMatch> matches, int first)
    {
        for (int index = first; index < matches.Count; index++)
        {
            if (matches[index].Span.Length > span.Length && matches[index].Span.Contains(span))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsCovered(ClaimWording wording, int index)
    {
        for (int last = (found?.Count ?? 0) - 1; last >= 0; last--)
        {
            ClaimMatch match = found![last];
            if (
                ReferenceEquals(match.Wording, wording)
                && match.Kind != ClaimMatchKind.Similar
                && match.Span.Contains(terms[index].Span)
            )
            {
                return true;
            }
        }

        return false;
    }

    // Where the words of the wording start, when they stand around the term in their order; or -1.
    private readonly int SameWords(ClaimWording wording, int index)
    {
        int[] words = wording.Words;
        for (int place = 0; place < words.Length; place++)
        {
            int start = index - place;
            if (words[place] != terms[index].Word || start < 0 || start + words.Length > terms.Length)
            {
                continue;
            }

            int length = 0;
            while (length < words.Length && terms[start + length].Word == words[length])
            {
                length++;
            }

            if (length == words.Length && (wording.SpansSentences || IsOneSentence(start, start + length)))
            {
                return start;
            }
        }

        return -1;
    }

    private void TrySimilar(ClaimWording wording, int index)
    {
        int longest = (int)(wording.Distinct.Length * Widest) + (wording.Words.Length - wording.Distinct.Length);
        int from = index;
        int to = index + 1;
        while (from > 0 && index - from < longest - 1 && IsReachable(wording, from - 1, index))
        {
            from--;
        }

        while (to < terms.Length && to - index < longest && IsReachable(wording, to, index))
        {
            to++;
        }

        (int Start, int End, double Similarity) best = default;
        for (int start = HasEnough(wording, from, to) ? from : index + 1; start <= index; start++)
        {
            // A stretch that is worth anything starts and ends with a word of the wording.
            if (Array.BinarySearch(wording.Distinct, terms[start].Word) >= 0)
            {
                Widen(wording, start, index, Math.Min(to, start + longest), ref best);
            }
        }

        if (best.End > 0)
        {
            Add(wording, best.Start, best.End, isSame: false, best.Similarity);
        }
    }

    private void Widen(
        ClaimWording wording,
        int start,
        int index,
        int limit,
        ref (int Start, int End, double Similarity) best
    )
    {
        memory.Forget(wordCount);
        int shared = 0;
        int distinct = 0;
        for (int end = start; end < limit; end++)
        {
            int word = terms[end].Word;
            bool isShared = false;
            if (word < 0)
            {
                distinct++;
            }
            else if (memory.See(word))
            {
                distinct++;
                isShared = Array.BinarySearch(wording.Distinct, word) >= 0;
                shared += isShared ? 1 : 0;
            }

            double similarity = 2.0 * shared / (distinct + wording.Distinct.Length);
            if (
                end >= index
                && isShared
                && similarity >= ClaimMatcher.LeastSimilarity
                && similarity > best.Similarity
                && Agree(wording, start, end + 1)
            )
            {
                best = (start, end + 1, similarity);
            }
        }
    }

    // Most places end here: around a single word of the wording are not enough of the others.
    private bool HasEnough(ClaimWording wording, int from, int to)
    {
        memory.Forget(wordCount);
        int shared = 0;
        foreach (ClaimTerm term in terms[from..to])
        {
            if (term.Word >= 0 && memory.See(term.Word))
            {
                shared += Array.BinarySearch(wording.Distinct, term.Word) >= 0 ? 1 : 0;
            }
        }

        return shared * Widest >= wording.Distinct.Length;
    }

    private readonly bool IsReachable(ClaimWording wording, int term, int index) =>
        wording.SpansSentences || terms[term].Sentence == terms[index].Sentence;

    private readonly bool IsOneSentence(int start, int end) => terms[start].Sentence == terms[end - 1].Sentence;

    // As many of each number, negation and other deciding word on both sides.
    private readonly bool Agree(ClaimWording wording, int start, int end)
    {
        Span<int> classes = stackalloc int[end - start];
        int count = 0;
        foreach (ClaimTerm term in terms[start..end])
        {
            if (term.Class != 0)
            {
                classes[count++] = term.Class;
            }
        }

        classes[..count].Sort();
        return classes[..count].SequenceEqual(wording.Classes);
    }

    private void Add(ClaimWording wording, int start, int end, bool isSame, double similarity)
    {
        var span = TextSpan.FromBounds(terms[start].Span.Start, terms[end - 1].Span.End);
        ClaimMatchKind kind =
            !isSame ? ClaimMatchKind.Similar
            : IsExact(wording, span) ? ClaimMatchKind.Exact
            : ClaimMatchKind.Normalized;
        (found ??= []).Add(new ClaimMatch(wording, span, kind, similarity, IsWidened(start, end)));
    }

    private readonly bool IsExact(ClaimWording wording, TextSpan span) =>
        wording.Text.AsSpan().Trim().TrimEnd(".!").SequenceEqual(surface.Slice(span));

    private sealed class ByStart : IComparer<ClaimMatch>
    {
        public static ByStart Instance { get; } = new();

        public int Compare(ClaimMatch left, ClaimMatch right) =>
            (left.Span.Start, left.Span.Length).CompareTo((right.Span.Start, right.Span.Length));
    }
}
