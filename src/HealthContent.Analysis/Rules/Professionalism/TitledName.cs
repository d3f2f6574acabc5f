using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Professionalism;

/// <summary>Tells whether a title belongs to a person whose name stands beside it.</summary>
internal static class TitledName
{
    // "Jane Doe, MD, PhD, FACS"
    private const int FarthestTitle = 24;

    /// <summary>Whether the title stands right before or behind a name of the person.</summary>
    public static bool Bears(SurfaceText surface, TextSpan title, KnownPerson person)
    {
        if (IsBeside(surface, title, person.Name))
        {
            return true;
        }

        foreach (string alias in person.Aliases)
        {
            if (IsBeside(surface, title, alias))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBeside(SurfaceText surface, TextSpan title, string name)
    {
        ReadOnlySpan<char> text = surface.Text;
        ReadOnlySpan<char> behind = text[title.End..].TrimStart(" .");
        if (behind.StartsWith(name, StringComparison.OrdinalIgnoreCase) && EndsWord(behind, name.Length))
        {
            return true;
        }

        int from = Math.Max(0, title.Start - FarthestTitle - name.Length);
        int start = WholeWords.IndexOf(text[..title.Start], name, from);
        return start >= 0 && IsListOfTitles(text[(start + name.Length)..title.Start]);
    }

    private static bool EndsWord(ReadOnlySpan<char> text, int length) =>
        text.Length == length || !char.IsLetterOrDigit(text[length]);

    // Between a name and its titles stand marks and other titles, all of which have capitals.
    private static bool IsListOfTitles(ReadOnlySpan<char> between)
    {
        foreach (Range part in between.SplitAny(" ,.()"))
        {
            if (!between[part].IsEmpty && !char.IsUpper(between[part][0]))
            {
                return false;
            }
        }

        return between.Length <= FarthestTitle;
    }
}
