using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>How often positions accept a token of a health text, and how many tokens they accept.</summary>
internal sealed class PositionFrequencies
{
    /// <summary>Frequencies are of so many words.</summary>
    public const int PerWords = 100_000;

    /// <summary>How many words a sentence has.</summary>
    public const int WordsOfSentence = 14;

    private readonly int[] wordFrequencies;
    private readonly List<int[]> wordSets;
    private readonly List<PhraseMatcherBuilder.ClassTerms> classes;
    private readonly int[] classFrequencies;

    public PositionFrequencies(List<string> words, List<int[]> wordSets, List<PhraseMatcherBuilder.ClassTerms> classes)
    {
        wordFrequencies = [.. words.Select(WordFrequencies.Of)];
        this.wordSets = wordSets;
        this.classes = classes;
        classFrequencies = [.. classes.Select(terms => SumOf(terms.Words.Union(terms.FirstWords)))];
    }

    /// <summary>How often a word stands in 100,000 words.</summary>
    public int OfWord(int word) => wordFrequencies[word];

    /// <summary>Null where it tells nothing: at a position that takes any token, and at the end of a sentence.</summary>
    public long? Of(Position position) =>
        position.Kind switch
        {
            PositionKind.Word => wordFrequencies[position.Argument],
            PositionKind.WordSet => SumOf(wordSets[position.Argument]),
            PositionKind.Class => classFrequencies[position.Argument],
            PositionKind.SentenceStart => PerWords / WordsOfSentence,
            PositionKind.Token => (TokenKind)position.Argument == TokenKind.Word ? PerWords : PerWords / 50,
            _ => null,
        };

    /// <summary>The words that a position accepts, and those that it accepts longer terms by.</summary>
    public IEnumerable<int> WordsOf(Position position) =>
        position.Kind switch
        {
            PositionKind.Word => [position.Argument],
            PositionKind.WordSet => wordSets[position.Argument],
            PositionKind.Class => classes[position.Argument].Words.Union(classes[position.Argument].FirstWords),
            _ => [],
        };

    /// <summary>The most tokens that a position accepts; none for anchors.</summary>
    public int LongestOf(Position position) =>
        position.Kind switch
        {
            PositionKind.SentenceStart or PositionKind.SentenceEnd => 0,
            PositionKind.Class => classes[position.Argument].Longest,
            _ => 1,
        };

    private int SumOf(IEnumerable<int> words) => Math.Min(PerWords, words.Sum(word => wordFrequencies[word]));
}
