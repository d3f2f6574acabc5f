using System.Collections.Immutable;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>Whether the hashtag around a name is itself a wish for somebody ill: <c>#GetWellMaria</c>, <c>#NoahStrong</c>.</summary>
internal static class HashtagWish
{
    private static readonly Lazy<ImmutableArray<string>> Wishes = new(() => PersonWords.Of("wish-start"));

    private static readonly Lazy<ImmutableArray<string>> Ends = new(() => PersonWords.Of("wish-end"));

    private static readonly Lazy<ImmutableArray<string>> Praise = new(() => PersonWords.Of("praise-start"));

    private const int SureForename = 5;

    private const int LeastSurname = 4;

    private const int LeastPlace = 4;

    /// <summary>
    /// A forename of the lists in a hashtag that is such a wish: no sentence stands around it, so that the recognition of names may not see it.
    /// </summary>
    /// <param name="surface">The text.</param>
    /// <param name="hashtag">The number of the token of the hashtag, which its words follow.</param>
    /// <returns>With the surname behind it; empty when there is none.</returns>
    public static TextSpan FindName(SurfaceText surface, int hashtag)
    {
        ReadOnlySpan<Token> tokens = surface.Tokens;
        TextSpan whole = tokens[hashtag].Span;
        for (int index = hashtag + 1; index < tokens.Length && tokens[index].Has(TokenFlags.InHashtag); index++)
        {
            TextSpan word = tokens[index].Span;
            WordScores scores = ScoresOf(surface, word);
            if (
                scores.Forename < SureForename
                || scores.Common > 0
                || scores.IsHealth
                || scores.Place >= LeastPlace
                || !tokens[index].Has(TokenFlags.Capitalized)
            )
            {
                continue;
            }

            bool hasSurname =
                index + 1 < tokens.Length
                && tokens[index + 1].Has(TokenFlags.InHashtag)
                && ScoresOf(surface, tokens[index + 1].Span).Surname >= LeastSurname;
            var name = TextSpan.FromBounds(word.Start, hasSurname ? tokens[index + 1].End : word.End);
            ReadOnlySpan<char> before = surface.Text.AsSpan(whole.Start + 1, word.Start - whole.Start - 1);
            ReadOnlySpan<char> behind = surface.Text.AsSpan(name.End, whole.End - name.End);
            if (before.IsOneOf(Wishes.Value) || (before.Length == 0 && StartsWithOneOf(behind, Ends.Value)))
            {
                return name;
            }
        }

        return default;
    }

    private static WordScores ScoresOf(SurfaceText surface, TextSpan word) =>
        NameModel.Default.Find(WordHash.Of(surface.Slice(word)));

    private static bool StartsWithOneOf(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        foreach (string word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the hashtag that holds the name starts with words that praise or greet somebody, whoever it is.</summary>
    public static bool Praises(SurfaceText surface, TextSpan name)
    {
        TextSpan hashtag = HiddenText.HashtagOf(surface, name);
        ReadOnlySpan<char> text = hashtag.Length == 0 ? default : surface.Slice(hashtag)[1..];
        foreach (string word in Praise.Value)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the hashtag that holds the name starts or ends with such words.</summary>
    public static bool Holds(SurfaceText surface, TextSpan name)
    {
        TextSpan hashtag = HiddenText.HashtagOf(surface, name);
        if (hashtag.Length == 0)
        {
            return false;
        }

        ReadOnlySpan<char> text = surface.Slice(hashtag)[1..];
        foreach (string wish in Wishes.Value)
        {
            if (text.StartsWith(wish, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        ReadOnlySpan<char> rest = surface.Text.AsSpan(name.End, hashtag.End - name.End);
        foreach (string end in Ends.Value)
        {
            if (rest.StartsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
