using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Claims;

/// <summary>Words in their order, compared as the words of claims are.</summary>
internal sealed class ClaimWordSequence
{
    private readonly ClaimVocabulary vocabulary = new();
    private readonly int[] words;

    public ClaimWordSequence(string text)
    {
        var surface = new SurfaceText();
        surface.Read(SurfaceKind.Body, "", text, null, Vocabulary.Empty);
        words = Read(surface);
        vocabulary.IsLearning = false;
    }

    /// <summary>Whether a text has them, one after the other.</summary>
    public bool StandIn(SurfaceText surface) => Read(surface).AsSpan().IndexOf(words) >= 0;

    private int[] Read(SurfaceText surface)
    {
        var terms = new ReusableList<ClaimTerm>();
        ClaimTextReader.Read(surface, vocabulary, ref terms);
        int[] read = new int[terms.Count];
        for (int index = 0; index < read.Length; index++)
        {
            read[index] = terms[index].Word;
        }

        return read;
    }
}
