using System.Text;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Tests.Matching;

/// <summary>
/// The semantics of patterns, said as simply as possible: it walks the tree of a pattern over plain strings, without numbers,
/// automata or tries. Slow, and meant to be obviously right.
/// </summary>
internal sealed class NaivePhraseMatcher
{
    private readonly Dictionary<string, List<string[]>> classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PhraseNode> named;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private string[] words = [];
    private TokenKind[] kinds = [];
    private bool[] starts = [];
    private string[] written = [];

    public NaivePhraseMatcher(
        IEnumerable<(string Class, string Term)> terms,
        IReadOnlyDictionary<string, PhraseNode> named,
        IEnumerable<PhraseNode> patterns
    )
    {
        this.named = new Dictionary<string, PhraseNode>(named, StringComparer.Ordinal);
        foreach ((string name, string term) in terms)
        {
            string[] parts = term.Split(' ');
            known.UnionWith(parts);
            if (!classes.TryGetValue(name, out List<string[]>? list))
            {
                classes.Add(name, list = []);
            }

            list.Add(parts);
        }

        foreach (PhraseNode pattern in patterns.Concat(named.Values))
        {
            Learn(pattern);
        }
    }

    public void Read(SurfaceText surface)
    {
        words = new string[surface.Stream.Length];
        kinds = new TokenKind[words.Length];
        starts = new bool[words.Length];
        written = new string[words.Length];
        for (int index = 0; index < words.Length; index++)
        {
            Token token = surface.Tokens[surface.Stream[index]];
            string word = Fold(surface.Slice(token.Span).ToString());
            bool possessive = word.EndsWith("'s", StringComparison.Ordinal) && !known.Contains(word);
            words[index] = possessive && token.Kind == TokenKind.Word ? word[..^2] : word;
            kinds[index] = token.Kind;
            starts[index] = token.Has(TokenFlags.SentenceStart);
            written[index] = surface.Slice(token.Span).ToString();
        }
    }

    /// <summary>From left to right the longest hit at the earliest start, then on after its end.</summary>
    public List<(int Start, int End)> LeftmostLongest(PhraseNode pattern)
    {
        var hits = new List<(int, int)>();
        for (int start = 0; start < words.Length; )
        {
            int end = Longest(pattern, start);
            if (end >= 0)
            {
                hits.Add((start, end));
            }

            start = Math.Max(start + 1, end);
        }

        return hits;
    }

    /// <summary>The longest hit at every start.</summary>
    public List<(int Start, int End)> EveryStart(PhraseNode pattern)
    {
        var hits = new List<(int, int)>();
        for (int start = 0; start < words.Length; start++)
        {
            int end = Longest(pattern, start);
            if (end >= 0)
            {
                hits.Add((start, end));
            }
        }

        return hits;
    }

    /// <summary>Whether the pattern can be read from start to end so that the capture is just the given stretch.</summary>
    public bool CanCapture(PhraseNode pattern, int start, int end, string capture, int captureStart, int captureEnd) =>
        Ends(pattern, start, start, (capture, captureStart, captureEnd)).Contains(end);

    private int Longest(PhraseNode pattern, int start)
    {
        SortedSet<int> ends = Ends(pattern, start, start, null);
        return ends.Count == 0 ? -1 : ends.Max;
    }

    private SortedSet<int> Ends(PhraseNode node, int at, int start, (string Name, int Start, int End)? capture)
    {
        switch (node)
        {
            case WordNode word:
                return One(at, start, IsWord(word, at));
            case KindNode kind:
                return One(at, start, at < kinds.Length && kinds[at] == kind.Kind);
            case ClassNode named:
                return ClassEnds(named, at, start, capture);
            case AnchorNode anchor:
                return (anchor.AtStart ? at < starts.Length && starts[at] : AtSentenceEnd(at)) ? [at] : [];
            case OptionalNode optional:
                return [at, .. Ends(optional.Item, at, start, capture)];
            case ChoiceNode choice:
                return [.. choice.Items.SelectMany(item => Ends(item, at, start, capture))];
            case SequenceNode sequence:
                SortedSet<int> ends = [at];
                foreach (PhraseNode item in sequence.Items)
                {
                    ends = [.. ends.SelectMany(end => Ends(item, end, start, capture))];
                }

                return ends;
            case GapNode gap:
                return GapEnds(gap, at, start);
            case CaptureNode captured:
                SortedSet<int> inner = Ends(captured.Item, at, start, capture);
                return capture is { } wanted && wanted.Name == captured.Name
                    ? [.. inner.Where(end => at == wanted.Start && end == wanted.End)]
                    : inner;
            default:
                throw new InvalidOperationException(node.GetType().Name);
        }
    }

    private SortedSet<int> GapEnds(GapNode gap, int at, int start)
    {
        SortedSet<int> ends = gap.Minimum == 0 ? [at] : [];
        for (int length = 1; length <= gap.Maximum && MayRead(at + length - 1, start); length++)
        {
            if (kinds[at + length - 1] == TokenKind.Placeholder)
            {
                break;
            }

            if (length >= gap.Minimum)
            {
                ends.Add(at + length);
            }
        }

        return ends;
    }

    private SortedSet<int> ClassEnds(ClassNode node, int at, int start, (string, int, int)? capture)
    {
        if (named.TryGetValue(node.Name, out PhraseNode? phrase))
        {
            return Ends(phrase, at, start, capture);
        }

        if (!classes.TryGetValue(node.Name, out List<string[]>? terms))
        {
            return One(
                at,
                start,
                at < kinds.Length && kinds[at].ToString().Equals(node.Name, StringComparison.OrdinalIgnoreCase)
            );
        }

        SortedSet<int> ends = [];
        foreach (string[] term in terms)
        {
            bool found = true;
            for (int index = 0; index < term.Length && found; index++)
            {
                found = MayRead(at + index, start) && HasText(at + index) && IsForm(words[at + index], term[index]);
            }

            if (found)
            {
                ends.Add(at + term.Length);
            }
        }

        return ends;
    }

    private SortedSet<int> One(int at, int start, bool accepted) => accepted && MayRead(at, start) ? [at + 1] : [];

    private bool IsWord(WordNode word, int at) =>
        at < words.Length
        && HasText(at)
        && (word.Inflected ? EnglishInflection.Forms(word.Text) : [word.Text]).Any(form => IsForm(words[at], form))
        && (word.Case == LetterCase.Any || word.Case == CaseOf(written[at]));

    // "it's" is no form of "it".
    private static bool IsForm(string word, string of) => word == of || (word == of + "'s" && of is not ("it" or "he"));

    private static LetterCase CaseOf(string word)
    {
        string letters = string.Concat(word.Where(char.IsLetter));
        return !char.IsUpper(word[0]) ? LetterCase.Lower
            : letters.Length > 1 && letters.All(char.IsUpper) ? LetterCase.Capitals
            : LetterCase.Capitalized;
    }

    // Addresses and mentions are no words, whatever they look like.
    private bool HasText(int at) => kinds[at] is TokenKind.Word or TokenKind.Number or TokenKind.Punctuation;

    private bool MayRead(int at, int start) => at < words.Length && (at == start || !starts[at]);

    private bool AtSentenceEnd(int at)
    {
        while (at < words.Length && !starts[at] && kinds[at] == TokenKind.Punctuation)
        {
            at++;
        }

        return at == words.Length || starts[at];
    }

    private void Learn(PhraseNode node)
    {
        switch (node)
        {
            case WordNode word:
                known.UnionWith(word.Inflected ? EnglishInflection.Forms(word.Text) : [word.Text]);
                break;
            case OptionalNode optional:
                Learn(optional.Item);
                break;
            case CaptureNode capture:
                Learn(capture.Item);
                break;
            case ChoiceNode choice:
                choice.Items.ToList().ForEach(Learn);
                break;
            case SequenceNode sequence:
                sequence.Items.ToList().ForEach(Learn);
                break;
        }
    }

    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (char character in word.ToLowerInvariant())
        {
            if (character is >= '\uFF01' and <= '\uFF5E')
            {
                folded.Append(char.ToLowerInvariant((char)(character - 0xFEE0)));
            }
            else if (character is not ('\u00AD' or '\u200B' or '\u0301'))
            {
                folded.Append(
                    character is '’' ? '\''
                    : character is 'é' ? 'e'
                    : character
                );
            }
        }

        return folded.ToString();
    }
}
