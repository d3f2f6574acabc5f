using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Analyzers;

/// <summary>Reads rules that are data: a head that describes the rule, then phrases with their fixes. No code is needed.</summary>
/// <remarks>The format stands in <c>Analyzers/README.md</c>.</remarks>
public static class RuleFile
{
    private static readonly string[] HeadKeys =
    [
        "id",
        "name",
        "title",
        "category",
        "severity",
        "confidence",
        "message",
        "why",
        "authorities",
        "help",
        "lifecycle",
        "jurisdictions",
        "kinds",
        "not-kinds",
        "surfaces",
        "not-audiences",
        "heading-severity",
        "translated-severity",
        "asks-for",
        "depicts",
        "depicts-message",
        "fix",
        "consent",
        "unless",
    ];

    /// <summary>Reads a rule.</summary>
    /// <param name="file">The name of the file, for errors.</param>
    /// <param name="content">Its content.</param>
    /// <returns>An analyzer that reports the rule.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="PhraseSyntaxException">The content is not well-formed; the exception names line and column.</exception>
    public static ContentAnalyzer Parse(string file, string content)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(content);
        var lines = new DataLines(file, content);
        var head = new RuleHead(file, lines.ReadHead(), HeadKeys);
        ImmutableArray<MediaDepiction> depicts = head.Values<MediaDepiction>("depicts");
        if (depicts.IsEmpty != head.Text("depicts-message") is null)
        {
            throw head.Missing(depicts.IsEmpty ? "depicts" : "depicts-message");
        }

        ImmutableArray<RuleEntry> entries = ReadEntries(file, head.Conditions("unless"), ref lines);
        if (entries.IsEmpty)
        {
            throw new PhraseSyntaxException("a rule needs at least one phrase", file, lines.Line, 1);
        }

        var rule = new RuleDescriptor(
            head.Required("id"),
            head.Required("title"),
            head.Value<RuleCategory>("category") ?? throw head.Missing("category"),
            head.Value<Severity>("severity") ?? throw head.Missing("severity"),
            head.Required("message")
        )
        {
            Why = head.Text("why") ?? "",
            Authorities = head.Authorities(),
            HelpLink = head.Text("help"),
            Lifecycle = head.Value<RuleLifecycle>("lifecycle") ?? RuleLifecycle.Preview,
            Scopes = depicts.IsEmpty ? RuleScopes.Text : RuleScopes.Text | RuleScopes.Media,
            Jurisdictions = [.. head.Words("jurisdictions").Select(code => new Jurisdiction(code))],
        };
        if (head.Text("name") is { } name)
        {
            rule = rule with { Name = name };
        }

        return new PhraseRule(rule, entries)
        {
            Confidence = head.Value<Confidence>("confidence") ?? Confidence.High,
            HeadingSeverity = head.Value<Severity>("heading-severity"),
            TranslatedSeverity = head.Value<Severity>("translated-severity"),
            AsksFor = head.Value<WordingForm>("asks-for"),
            Depicts = depicts,
            DepictsMessage = head.Text("depicts-message"),
            Kinds = head.Values<ContentKind>("kinds"),
            ExcludedKinds = head.Values<ContentKind>("not-kinds"),
            Surfaces = head.Values<SurfaceKind>("surfaces"),
            ExcludedAudiences = head.Values<Audience>("not-audiences"),
            FixDescription = head.Text("fix") ?? "replace the wording",
            Consent = head.Text("consent") is { } scope ? RuleHead.Scope(scope, file, 1) : null,
        };
    }

    private static ImmutableArray<RuleEntry> ReadEntries(string file, string conditions, ref DataLines lines)
    {
        var entries = ImmutableArray.CreateBuilder<RuleEntry>();
        EntryText? current = null;
        while (lines.MoveNext())
        {
            if (lines.IsContinuation && current is not null)
            {
                current.Continue(ref lines);
                continue;
            }

            if (current is not null)
            {
                entries.Add(current.Complete(file, conditions));
            }

            current = EntryText.Start(ref lines);
        }

        if (current is not null)
        {
            entries.Add(current.Complete(file, conditions));
        }

        return entries.ToImmutable();
    }

    /// <summary>The lines of one phrase with what belongs to it.</summary>
    private sealed class EntryText(string name, int line, int column)
    {
        private readonly StringBuilder pattern = new();
        private readonly List<FixTemplate> fixes = [];
        private RuleEntrySettings settings = new();
        private bool hasSettings;

        public static EntryText Start(ref DataLines lines)
        {
            int colon = lines.Current.IndexOf(':');
            if (colon <= 0 || lines.Current[..colon].ContainsAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789-"))
            {
                throw lines.Error(
                    "'name: phrase' was expected; a name has lower-case letters, digits and '-'",
                    lines.Column
                );
            }

            var entry = new EntryText(lines.Current[..colon].ToString(), lines.Line, lines.Column + colon + 1);
            entry.pattern.Append(lines.Current[(colon + 1)..]);
            return entry;
        }

        public void Continue(ref DataLines lines)
        {
            ReadOnlySpan<char> text = lines.Current;
            if (text.StartsWith("=>", StringComparison.Ordinal))
            {
                fixes.Add(FixTemplate.Parse(text[2..], ref lines));
            }
            else if (Setting(text, lines.File, lines.Line) is { } changed)
            {
                settings = changed;
                hasSettings = true;
            }
            else if (fixes.Count > 0 || hasSettings)
            {
                throw lines.Error("a phrase cannot go on after its fixes or settings", lines.Column);
            }
            else
            {
                pattern.Append('\n').Append(' ', lines.Column - 1).Append(text);
            }
        }

        /// <param name="file">The name of the file, for errors.</param>
        /// <param name="conditions">Those of the head, for a phrase that names no stance of its own.</param>
        public RuleEntry Complete(string file, string conditions)
        {
            PhrasePattern parsed = PhraseParser.Parse(name, pattern.ToString(), file, line, column);
            if (conditions.Length > 0 && parsed.Guards.All(guard => guard.Place != GuardPlace.Stance))
            {
                parsed = PhraseParser.Parse(name, pattern.Append(conditions).ToString(), file, line, column);
            }

            return new RuleEntry(parsed, [.. parsed.Guards.Select(Describe)], [.. fixes], settings);
        }

        private RuleEntrySettings? Setting(ReadOnlySpan<char> text, string file, int line)
        {
            int colon = text.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0)
            {
                return null;
            }

            string value = text[(colon + 1)..].Trim().ToString();
            return text[..colon] switch
            {
                "confidence" => settings with { Confidence = RuleHead.Parse<Confidence>(value, file, line) },
                "severity" => settings with { Severity = RuleHead.Parse<Severity>(value, file, line) },
                "consent" => settings with { Consent = RuleHead.Scope(value, file, line) },
                "jurisdictions" => settings with
                {
                    Jurisdictions = [.. RuleHead.Split(value).Select(code => new Jurisdiction(code))],
                },
                "locales" => settings with { Locales = [.. RuleHead.Split(value)] },
                "not-audiences" => settings with
                {
                    ExcludedAudiences =
                    [
                        .. RuleHead.Split(value).Select(audience => RuleHead.Parse<Audience>(audience, file, line)),
                    ],
                },
                _ => null,
            };
        }

        private static string Describe(PhraseGuard guard) =>
            (guard.Required ? "when " : "unless ")
            + guard.Place switch
            {
                GuardPlace.Stance => guard.Name,
                GuardPlace.FollowedBy => "followed by …",
                GuardPlace.PrecededBy => "preceded by …",
                GuardPlace.Sentence => "sentence has …",
                GuardPlace.Surface => "surface has …",
                _ => "document has …",
            };
    }
}
