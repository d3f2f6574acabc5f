using FsCheck;
using FsCheck.Fluent;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Tests.Matching;

/// <summary>Patterns and texts over one small alphabet, so that hits, near hits and overlaps are frequent.</summary>
internal static class PhraseGenerators
{
    public const string Lexicon = """
        source: made for tests
        licence: MIT
        as-of: 2026-01-01
        ---
        [colour]
        red
        blue
        dark blue
        dark red wine
        [drink]
        wine
        red wine
        wine of
        dark red
        """;

    public static readonly (string Class, string Term)[] Terms =
    [
        ("colour", "red"),
        ("colour", "blue"),
        ("colour", "dark blue"),
        ("colour", "dark red wine"),
        ("drink", "wine"),
        ("drink", "red wine"),
        ("drink", "wine of"),
        ("drink", "dark red"),
    ];

    /// <summary>Phrases that other patterns refer to by name.</summary>
    public static readonly (string Name, string Pattern)[] Named =
    [
        ("glass", "glass of <drink>"),
        ("maybe-dark", "dark? (red | <drink>)"),
    ];

    private static readonly Gen<string> Atom = Gen.Frequency(
        (
            8,
            Gen.Elements(
                "red",
                "blue",
                "dark",
                "wine",
                "of",
                "the",
                "people",
                "walk~",
                "wine's",
                "it",
                "it's",
                "covid-19",
                "100"
            )
        ),
        (3, Gen.Elements("<colour>", "<drink>", "<glass>", "<maybe-dark>")),
        (2, Gen.Elements("<number>", "<word>", "<url>", "<email>", "<mention>", "\",\"", "\"red, blue\"")),
        (2, Gen.Elements("_", "{1}", "{2}", "{3}", "{1,2}", "{2,3}")),
        (1, Gen.Elements("^", "$")),
        (2, Gen.Elements("=red", "=Red", "=BLUE", "=walk~", "=Dark", "=wine~"))
    );

    private static readonly Gen<string> Text = Gen.Frequency(
        (
            10,
            Gen.Elements(
                "red",
                "Red",
                "BLUE",
                "blue",
                "dark",
                "Dark",
                "wine",
                "of",
                "the",
                "people",
                "walks",
                "walking",
                "walk"
            )
        ),
        (
            3,
            Gen.Elements(
                "it's",
                "It’s",
                "it",
                "wine's",
                "people's",
                "covid-19",
                "covid",
                "19",
                "100",
                "3.5",
                "glass",
                "glass of"
            )
        ),
        (3, Gen.Elements("réd", "ｒｅｄ", "wi\u00ADne", "re\u0301d", "b\u200Blue", "white", "WINES")),
        (3, Gen.Elements(".", "!", "?", ",", ":", "-", "—", "…", "\"", "“", "”", "'", "(", ")", "*", "/")),
        (
            2,
            Gen.Elements(
                "\n",
                "\n\n",
                "\r\n",
                "👩‍👧",
                "👍",
                "#RedWine",
                "#dark_red",
                "#blue",
                "\uFFFC",
                "\0",
                "\uD83D"
            )
        ),
        (1, Gen.Elements("@red", "red@wine.com", "https://wine.com/red", "wine.com", "e.g.", "U.S.", "Dr."))
    );

    /// <summary>Patterns that the parser accepts.</summary>
    public static Gen<PhrasePattern> Patterns { get; } =
        Expressions(3).Select(TryParse).Where(pattern => pattern is not null).Select(pattern => pattern!);

    /// <summary>Texts, from empty to some twenty words.</summary>
    public static Gen<string> Texts { get; } =
        from parts in Gen.Zip(Text, Gen.Frequency((4, Gen.Constant(" ")), (1, Gen.Constant("")))).ListOf()
        select string.Concat(parts.Select(part => part.Item1 + part.Item2));

    private static Gen<string> Expressions(int depth)
    {
        if (depth == 0)
        {
            return Atom;
        }

        Gen<string> inner = Expressions(depth - 1);
        Gen<string> group = inner.Select(item => $"({item})");
        Gen<string> part = Gen.Frequency(
            (5, Atom),
            (2, group),
            (1, Atom.Select(item => $"{item}?")),
            (1, group.Select(item => $"{item}?")),
            (1, group.Select(item => $"x:{item}")),
            (1, Atom.Select(item => $"y:{item}"))
        );
        return Gen.Frequency(
            (4, from count in Gen.Choose(1, 4) from items in part.ListOf(count) select string.Join(' ', items)),
            (2, from count in Gen.Choose(2, 3) from items in inner.ListOf(count) select string.Join(" | ", items))
        );
    }

    private static PhrasePattern? TryParse(string text)
    {
        try
        {
            PhrasePattern pattern = Phrases.ParsePattern("", text);
            return pattern.Root is null ? null : pattern;
        }
        catch (PhraseSyntaxException)
        {
            return null;
        }
    }
}
