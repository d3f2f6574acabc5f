using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>Whether the hashtag around a name is itself a wish for somebody ill: <c>#GetWellMaria</c>, <c>#NoahStrong</c>.</summary>
internal static class HashtagWish
{
    private static readonly string[] Wishes =
    [
        "getwell",
        "getbetter",
        "prayfor",
        "prayersfor",
        "prayingfor",
        "fightfor",
        "staystrong",
    ];

    private static readonly string[] Ends =
    [
        "strong",
        "fights",
        "beatscancer",
        "survives",
        "sjourney",
        "sfight",
        "sstory",
    ];

    /// <summary>Whether the hashtag that holds the name starts or ends with such words.</summary>
    public static bool Holds(SurfaceText surface, TextSpan name)
    {
        TextSpan hashtag = HiddenText.HashtagOf(surface, name);
        if (hashtag.Length == 0)
        {
            return false;
        }

        ReadOnlySpan<char> text = surface.Slice(hashtag)[1..];
        foreach (string wish in Wishes)
        {
            if (text.StartsWith(wish, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        ReadOnlySpan<char> rest = surface.Text.AsSpan(name.End, hashtag.End - name.End);
        foreach (string end in Ends)
        {
            if (rest.StartsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
