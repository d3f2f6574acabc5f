using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Analyzers;

/// <summary>What is on record of how people want to be called.</summary>
internal static class WordingPreferences
{
    /// <summary>The form that somebody prefers who goes by a word of a wording: the people of the document, or else a community.</summary>
    /// <returns>Null when nothing is on record.</returns>
    public static WordingForm? Of(DocumentContext context, ReadOnlySpan<char> wording) =>
        Find(context.Document.WordingPreferences, wording)
        ?? Find(context.Environment.Organization.WordingPreferences, wording);

    private static WordingForm? Find(ImmutableArray<WordingPreference> preferences, ReadOnlySpan<char> wording)
    {
        foreach (WordingPreference preference in preferences)
        {
            foreach (string word in preference.Words)
            {
                if (WholeWords.StandIn(wording, word))
                {
                    return preference.Form;
                }
            }
        }

        return null;
    }
}
