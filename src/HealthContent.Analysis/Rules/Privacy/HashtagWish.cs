using System.Collections.Immutable;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>Whether the hashtag around a name is itself a wish for somebody ill: <c>#GetWellMaria</c>, <c>#NoahStrong</c>.</summary>
internal static class HashtagWish
{
    private static readonly Lazy<ImmutableArray<string>> Wishes = new(() => PersonWords.Of("wish-start"));

    private static readonly Lazy<ImmutableArray<string>> Ends = new(() => PersonWords.Of("wish-end"));

    private static readonly Lazy<ImmutableArray<string>> Praise = new(() => PersonWords.Of("praise-start"));

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
