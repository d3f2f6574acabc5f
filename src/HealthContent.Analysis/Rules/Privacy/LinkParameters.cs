using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>A parameter of a link that tells of a person.</summary>
/// <param name="What">What it is, in words for a message.</param>
/// <param name="Start">Where the query or fragment starts, in UTF-16 code units of the link.</param>
internal readonly record struct LinkParameter(string What, int Start);

/// <summary>Looks through the query and the fragment of a link for data of a person.</summary>
internal static class LinkParameters
{
    private static readonly (string What, string[] Keys)[] Known =
    [
        (
            "the number of a patient",
            [
                "mrn",
                "patient",
                "patientid",
                "patient_id",
                "patient-id",
                "pid",
                "ptid",
                "nhs",
                "nhsnumber",
                "nhi",
                "memberid",
                "member_id",
                "encounter",
                "encounterid",
                "visitid",
            ]
        ),
        ("a date of birth", ["dob", "birthdate", "birth_date", "dateofbirth", "date_of_birth", "birthday"]),
        (
            "a name",
            [
                "firstname",
                "first_name",
                "fname",
                "lastname",
                "last_name",
                "lname",
                "surname",
                "fullname",
                "full_name",
                "patientname",
                "patient_name",
            ]
        ),
        ("contact data", ["email", "e-mail", "mail", "phone", "tel", "mobile", "ssn"]),
        (
            "a session or an access token",
            [
                "token",
                "session",
                "sessionid",
                "session_id",
                "sid",
                "jsessionid",
                "phpsessid",
                "auth",
                "access_token",
                "otp",
                "magic",
                "password",
                "pwd",
            ]
        ),
        ("a condition", ["diagnosis", "condition_of", "icd", "icd10", "medication", "rx"]),
    ];

    /// <summary>The first parameter that tells of a person; null when none does.</summary>
    public static LinkParameter? Find(string url, OrganizationProfile organization)
    {
        int start = url.AsSpan().IndexOfAny('?', '#', ';');
        if (start < 0)
        {
            return null;
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
            if (!IsAllowed(key, domain) && What(key, pair[(equals + 1)..]) is { } what)
            {
                return new LinkParameter(what, start);
            }
        }

        return null;
    }

    private static string? What(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        foreach ((string what, string[] keys) in Known)
        {
            foreach (string known in keys)
            {
                if (key.Equals(known, StringComparison.OrdinalIgnoreCase))
                {
                    return what;
                }
            }
        }

        bool isMail =
            (value.IndexOf('@') is > 0 and var at && value[at..].Contains('.'))
            || (value.IndexOf("%40", StringComparison.Ordinal) is > 0 and var coded && value[coded..].Contains('.'));
        return isMail ? "contact data" : null;
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
