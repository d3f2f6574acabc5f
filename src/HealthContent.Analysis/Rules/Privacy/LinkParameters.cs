using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>A part of a link that tells of a person.</summary>
/// <param name="What">What it is, in words for a message.</param>
/// <param name="Start">Where the query, the fragment or the part of the path starts, in UTF-16 code units of the link.</param>
internal readonly record struct LinkParameter(string What, int Start);

/// <summary>Looks through the path, the query and the fragment of a link for data of a person.</summary>
internal static class LinkParameters
{
    private const string Number = "the number of a patient";
    private const string Name = "a name";
    private const string Session = "a session or an access token";
    private const int LeastDigits = 5;
    private const int LeastSecret = 8;
    private const int LongestKey = 40;

    // The classes of person-words.dataset.txt and what their keys stand for.
    private static readonly (string Class, string What)[] Classes =
    [
        ("number-key", Number),
        ("birth-key", "a date of birth"),
        ("name-key", Name),
        ("contact-key", "contact data"),
        ("session-key", Session),
        ("condition-key", "a condition"),
    ];

    private static readonly Lazy<ImmutableArray<(string What, ImmutableArray<string> Keys)>> Known = new(() =>
        [.. Classes.Select(known => (known.What, PersonWords.Of(known.Class)))]
    );

    private static readonly Lazy<ImmutableArray<string>> Endings = new(() => PersonWords.Of("session-ending"));
    private static readonly Lazy<ImmutableArray<string>> ContactEndings = new(() => PersonWords.Of("contact-ending"));
    private static readonly Lazy<ImmutableArray<string>> AccountKeys = new(() => PersonWords.Of("account-key"));
    private static readonly Lazy<ImmutableArray<string>> PersonKeys = new(() => PersonWords.Of("person-key"));
    private static readonly Lazy<ImmutableArray<string>> SecretKeys = new(() => PersonWords.Of("secret-key"));
    private static readonly Lazy<ImmutableArray<string>> SecretPaths = new(() => PersonWords.Of("secret-path"));
    private static readonly Lazy<ImmutableArray<string>> PathWords = new(() => PersonWords.Of("person-path"));

    /// <summary>The first part that tells of a person; null when none does.</summary>
    public static LinkParameter? Find(string url, OrganizationProfile organization)
    {
        int start = url.AsSpan().IndexOfAny('?', '#', ';');
        ReadOnlySpan<char> path = url.AsSpan(0, start < 0 ? url.Length : start);
        if (FindInPath(path) is { } inPath)
        {
            return inPath;
        }

        if (start < 0)
        {
            return null;
        }

        // "#/chart/00771209": pages that never reload keep their path in the fragment.
        int fragment = url.IndexOf('#', start);
        if (fragment >= 0 && FindInPath(url.AsSpan(fragment + 1)) is { } inFragment)
        {
            return inFragment with { Start = fragment };
        }

        KnownDomain? domain = LinkHost.Find(organization.WebDomains, LinkHost.Of(url));
        ReadOnlySpan<char> rest = url.AsSpan(start + 1);
        foreach (Range range in rest.SplitAny('&', ';', '?', '#'))
        {
            ReadOnlySpan<char> pair = rest[range];
            int equals = pair.IndexOf('=');
            if (equals <= 0 || equals == pair.Length - 1)
            {
                continue;
            }

            ReadOnlySpan<char> key = pair[..equals];
            // "#/reset?key=…": a fragment may have a path of its own before its keys.
            key = key[(key.LastIndexOf('/') + 1)..];
            if (!IsAllowed(key, domain) && What(path, key, pair[(equals + 1)..]) is { } what)
            {
                return new LinkParameter(what, start);
            }
        }

        return null;
    }

    // "/patients/4471209/labs": the number of somebody behind the word that says of whom.
    private static LinkParameter? FindInPath(ReadOnlySpan<char> path)
    {
        int host = path.IndexOf("//", StringComparison.Ordinal);
        int position = path[(host < 0 ? 0 : host + 2)..].IndexOf('/') is >= 0 and int slash
            ? slash + (host < 0 ? 0 : host + 2)
            : path.Length;
        bool afterWord = false;
        Span<char> letters = stackalloc char[LongestKey];
        while (position < path.Length)
        {
            int length = path[(position + 1)..].IndexOf('/');
            int end = length < 0 ? path.Length : position + 1 + length;
            ReadOnlySpan<char> part = path[(position + 1)..end];
            if (afterWord && IsNumber(part))
            {
                return new LinkParameter(Number, position);
            }

            afterWord = Normalized(part, letters).IsOneOf(PathWords.Value);
            position = end;
        }

        return null;
    }

    // Digits, or some letters and digits: no year, no day, no words.
    private static bool IsNumber(ReadOnlySpan<char> part)
    {
        int digits = 0;
        int letters = 0;
        foreach (char character in part)
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
            letters += char.IsAsciiLetter(character) ? 1 : 0;
        }

        return digits >= LeastDigits && letters < digits && digits + letters + LeastDigits > part.Length;
    }

    private static string? What(ReadOnlySpan<char> path, ReadOnlySpan<char> written, ReadOnlySpan<char> value)
    {
        Span<char> letters = stackalloc char[LongestKey];
        ReadOnlySpan<char> key = Normalized(written, letters);
        foreach ((string what, ImmutableArray<string> keys) in Known.Value)
        {
            if (key.IsOneOf(keys))
            {
                return what;
            }
        }

        if (key.IsOneOf(AccountKeys.Value) && IsNumber(value))
        {
            return "the number of an account";
        }

        if (key.IsOneOf(PersonKeys.Value) && FileNames.FindName(value).Length > 0)
        {
            return Name;
        }

        if (
            EndsWithOneOf(key, Endings.Value)
            || (key.IsOneOf(SecretKeys.Value) && IsSecret(value) && HoldsOneOf(path, SecretPaths.Value))
        )
        {
            return Session;
        }

        bool isMail =
            (value.IndexOf('@') is > 0 and var at && value[at..].Contains('.'))
            || (value.IndexOf("%40", StringComparison.Ordinal) is > 0 and var coded && value[coded..].Contains('.'));
        return isMail || (EndsWithOneOf(key, ContactEndings.Value) && IsNumber(value)) ? "contact data" : null;
    }

    // "patient_id", "patient-id" and "patientId" are one key; what is longer than all that are known is none.
    private static ReadOnlySpan<char> Normalized(ReadOnlySpan<char> key, Span<char> letters)
    {
        int length = 0;
        foreach (char character in key)
        {
            if (character is '_' or '-' or '.' or '[' or ']')
            {
                continue;
            }

            if (length == letters.Length)
            {
                return default;
            }

            letters[length++] = char.ToLowerInvariant(character);
        }

        return letters[..length];
    }

    private static bool IsSecret(ReadOnlySpan<char> value) =>
        value.Length >= LeastSecret && value.ContainsAnyInRange('0', '9');

    private static bool EndsWithOneOf(ReadOnlySpan<char> key, ImmutableArray<string> endings)
    {
        foreach (string ending in endings)
        {
            if (key.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsOneOf(ReadOnlySpan<char> path, ImmutableArray<string> words)
    {
        foreach (string word in words)
        {
            if (path.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAllowed(ReadOnlySpan<char> key, KnownDomain? domain)
    {
        if (key.StartsWith("utm_", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (domain is not null)
        {
            foreach (string allowed in domain.AllowedQueryKeys)
            {
                if (key.Equals(allowed, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
