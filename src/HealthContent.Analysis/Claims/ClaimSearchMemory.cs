using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Claims;

/// <summary>Memory of searches for claims, kept from text to text so that a text without claims allocates nothing.</summary>
/// <remarks>Not safe for several threads.</remarks>
internal sealed class ClaimSearchMemory
{
    private ReusableList<ClaimTerm> terms;
    private int[] seen = [];
    private int run;

    /// <summary>The terms of the text.</summary>
    public ref ReusableList<ClaimTerm> Terms => ref terms;

    /// <summary>Forgets which words were seen.</summary>
    /// <param name="wordCount">How many words there are.</param>
    public void Forget(int wordCount)
    {
        if (seen.Length < wordCount || run == int.MaxValue)
        {
            seen = new int[wordCount];
            run = 0;
        }

        run++;
    }

    /// <summary>Notes a word; false when it was seen before.</summary>
    public bool See(int word)
    {
        bool isNew = seen[word] != run;
        seen[word] = run;
        return isNew;
    }
}
