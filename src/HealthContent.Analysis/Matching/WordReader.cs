using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>Splits the words of patterns and lexicons with the tokenizer that also splits content.</summary>
internal static class WordReader
{
    /// <summary>The folded texts of the tokens that phrases see.</summary>
    public static List<string> Read(ReadOnlySpan<char> text)
    {
        var tokens = new ReusableList<Token>();
        var stream = new ReusableList<int>();
        var sentences = new ReusableList<Sentence>();
        new Tokenizer(text, Vocabulary.Empty, ref tokens, ref stream, ref sentences).Read();
        var words = new List<string>(stream.Count);
        Span<char> folded = stackalloc char[256];
        foreach (int index in stream.Items)
        {
            Token token = tokens[index];
            ReadOnlySpan<char> word = text.Slice(token.Start, token.Length);
            int length = CharacterFolding.Fold(word[..Math.Min(word.Length, 64)], folded);
            words.Add(length > 0 ? folded[..length].ToString() : word.ToString());
        }

        return words;
    }
}
