using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Testing;

/// <summary>The documents that the conformance kit brings along.</summary>
internal static class ConformanceSamples
{
    private const int Large = 1 << 20;

    /// <summary>Identifiers that stand nowhere else; no message of a rule about privacy may hold one.</summary>
    public static ImmutableArray<string> Sentinels { get; } =
    ["Zorvinquist", "Quallemoor", "84720915", "912-84-7731", "0173", "zq.sentinel", "1947", "Ulmenbrook"];

    /// <summary>Ordinary documents.</summary>
    public static ImmutableArray<ContentDocument> Ordinary { get; } =
    [
        new("Flu shots today at the clinic. Walk in from 9 to 5, no appointment needed!"),
        new(
            "Mr. Zorvinquist Quallemoor, born 03/14/1947, MRN 84720915, SSN 912-84-7731, left our Ulmenbrook clinic. Call (555) 555-0173 or write to zq.sentinel@example.org."
        ),
        new("Hi Zorvinquist, we are sorry about your visit for diabetes last week. Please call (555) 555-0173.")
        {
            Kind = ContentKind.ReviewReply,
            Channel = Channel.GoogleBusiness,
            Conversation = new Conversation
            {
                Messages = [new ConversationMessage { Text = "Dr. Quallemoor told me my MRN 84720915 was lost!" }],
            },
        },
        new("This miracle tea CURES cancer in 7 days, 100% guaranteed!!! Act now: https://example.org/tea #CureCancer"),
        new("He committed suicide. \"Nobody commits suicide\", she said, 'ever'. Addicts suffer from drug abuse."),
        new("Nine in ten patients (41%) improved; 2 mg/kg is safe for everyone. Stop taking your insulin.")
        {
            Kind = ContentKind.Article,
            Title = "Take 500mg of vitamin C daily",
            Summary = "Studies show it works.",
        },
        new("1. Wash your hands.\n2. Dry them.\n\n- soap\n- water\n\nSee page 4, e.g. the U.S. guide… Thanks!")
        {
            Hashtags = ["#FluSeason", "#handwashing"],
            PollOptions = ["Yes", "No"],
            Media = [new MediaItem { FileName = "IMG_0173.jpg" }, new MediaItem { AltText = "image" }],
        },
    ];

    /// <summary>Texts that break careless code, with a name for each.</summary>
    public static ImmutableArray<(string Name, string Text)> Hostile { get; } =
    [
        ("empty text", ""),
        ("white space", " \t\r\n\u00A0\u2003\u3000\n\n "),
        ("NUL", "Act\0now\0"),
        ("control characters", "\u0001\u0002 call \u0007 now\u001B[31m\u007F\u0085"),
        ("lone high surrogate", "cure \uD83D"),
        ("lone low surrogate", "\uDE00 cure \uDC00diabetes"),
        ("surrogates in the wrong order", "a\uDE00\uD83Db"),
        ("stacked marks", "c" + new string('\u0336', 300) + "u" + new string('\u0301', 300) + "re cancer"),
        ("marks without a letter", "\u0301\u0301 \u0301. \u0336!"),
        ("right to left", "\u202Eerac won tca\u202C שלום, call now مرحبا 123"),
        ("joined emoji", "👩‍👩‍👧‍👦👨🏽‍⚕️🏳️‍🌈🇺🇸🇺 act now 👍🏿‍"),
        ("decomposed letters", "Cafe\u0301 cures diabe\u0300tes a\u030A\u0323"),
        ("precomposed letters", "Café cures diabètes"),
        ("disguised letters", "c\u00ADu\u200Bre 𝐜𝐚𝐧𝐜𝐞𝐫 сurе ＣＡＮＣＥＲ c*re"),
        ("full-width text", "今すぐ電話してください。１００％保証！癌が治る？"),
        ("punctuation", "!?.,;:'\"()[]{}<>|\\/@#$%^&*_+-=~`…—–"),
        ("unpaired marks", "(\"[“‘«<{ act now"),
        ("nested quotation marks", string.Concat(Enumerable.Repeat("\"'“‘«(", 500)) + "cure" + new string('"', 500)),
        ("nested markup", string.Concat(Enumerable.Repeat("<b>**[", 500)) + "cure"),
        ("addresses", "http:// www. a@ @b @@ # ## https://exa mple.org/?q=@# mailto:x a@b.c://d"),
        ("numbers", "1,000.50.3 1e999 ٣٤٥ ½ ²³ -0 00000000000000000000000000000000000000000000 999-99-9999"),
        ("one long word", new string('a', 10_000)),
        ("a million words", Repeat("act now cure cancer ")),
        ("a million lines", Repeat("a\n")),
        ("a million marks", Repeat("\u0301")),
        ("a million quotation marks", Repeat("\" '")),
    ];

    private static string Repeat(string part) =>
        new StringBuilder(Large + part.Length).Insert(0, part, Large / part.Length).ToString();
}
