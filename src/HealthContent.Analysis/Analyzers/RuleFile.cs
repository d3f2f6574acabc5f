using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Consents;
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
        "attributed-severity",
        "translated-severity",
        "asks-for",
        "depicts",
        "depicts-message",
        "depicts-unless",
        "fix",
        "consent",
        "unless",
        "exempt",
        "reads",
        "report",
        "severity-outside",
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
        if (
            depicts.IsEmpty != head.Text("depicts-message") is null
            || (depicts.IsEmpty && head.Text("depicts-unless") is not null)
        )
        {
            throw head.Missing(depicts.IsEmpty ? "depicts" : "depicts-message");
        }

        ImmutableArray<ContentKind> kinds = head.Values<ContentKind>("kinds");
        ImmutableArray<RuleEntry> entries = ReadEntries(
            file,
            head.Conditions("unless"),
            // As a condition of the phrases, documents of other kinds are not even searched for them.
            (kinds.IsEmpty ? "" : $" when kind is ({string.Join(" | ", head.Words("kinds"))})")
                + head.Conditions("exempt"),
            ref lines
        );
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
            Jurisdictions = [.. head.Words("jurisdictions").Select(code => new Jurisdiction(code))],
            Scopes = head.Values<RuleScopes>("reads").Aggregate(RuleScopes.Text, (all, scope) => all | scope),
        };
        if (head.Text("name") is { } name)
        {
            rule = rule with { Name = name };
        }

        return new PhraseRule(rule, entries)
        {
            Confidence = head.Value<Confidence>("confidence") ?? Confidence.High,
            HeadingSeverity = head.Value<Severity>("heading-severity"),
            AttributedSeverity = head.Value<Severity>("attributed-severity"),
            TranslatedSeverity = head.Value<Severity>("translated-severity"),
            AsksFor = head.Value<WordingForm>("asks-for"),
            Depicts = depicts,
            DepictsMessage = head.Text("depicts-message"),
            IsSilentBehindWarning = head.Value<MediaPardon>("depicts-unless") == MediaPardon.Warned,
            MediaKinds = kinds,
            ExcludedKinds = head.Values<ContentKind>("not-kinds"),
            Surfaces = head.Values<SurfaceKind>("surfaces"),
            ExcludedAudiences = head.Values<Audience>("not-audiences"),
            FixDescription = head.Text("fix") ?? "replace the wording",
            Consent = head.Text("consent") is { } scope ? RuleHead.Scope(scope, file, 1) : null,
            IsReportedOnce = head.Value<ReportedHits>("report") == ReportedHits.First,
            Outside = head.Text("severity-outside") is { } outside ? OutsideSeverity.Parse(outside, file) : null,
        };
    }

    private static ImmutableArray<RuleEntry> ReadEntries(
        string file,
        string conditions,
        string always,
        ref DataLines lines
    )
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
                entries.Add(current.Complete(file, conditions, always));
            }

            current = EntryText.Start(ref lines);
        }

        if (current is not null)
        {
            entries.Add(current.Complete(file, conditions, always));
        }

        return entries.ToImmutable();
    }

    /// <summary>The lines of one phrase with what belongs to it.</summary>
    private sealed class EntryText(string name, int line, int column)
    {
        private readonly StringBuilder pattern = new();
        private readonly List<FixTemplate> fixes = [];
        private Confidence? confidence;
        private Severity? severity;
        private ConsentScope? consent;

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
            else if (text.StartsWith("confidence:", StringComparison.Ordinal))
            {
                confidence = RuleHead.Parse<Confidence>(text[11..].Trim().ToString(), lines.File, lines.Line);
            }
            else if (text.StartsWith("severity:", StringComparison.Ordinal))
            {
                severity = RuleHead.Parse<Severity>(text[9..].Trim().ToString(), lines.File, lines.Line);
            }
            else if (text.StartsWith("consent:", StringComparison.Ordinal))
            {
                consent = RuleHead.Scope(text[8..].Trim().ToString(), lines.File, lines.Line);
            }
            else if (fixes.Count > 0 || confidence is not null || severity is not null || consent is not null)
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
        /// <param name="always">Those of the head for every phrase.</param>
        public RuleEntry Complete(string file, string conditions, string always)
        {
            PhrasePattern parsed = PhraseParser.Parse(name, pattern.ToString(), file, line, column);
            bool hasStance = parsed.Guards.Any(guard => guard.Subject == GuardSubject.Stance);
            string added = (hasStance ? "" : conditions) + always;
            if (added.Length > 0)
            {
                parsed = PhraseParser.Parse(name, pattern.Append(added).ToString(), file, line, column);
            }

            return new RuleEntry(
                parsed,
                [.. parsed.Guards.Select(Describe)],
                [.. fixes],
                confidence,
                severity,
                consent
            );
        }

        private static string Describe(PhraseGuard guard) =>
            (guard.Required ? "when " : "unless ")
            + guard.Subject switch
            {
                GuardSubject.Stance => guard.Name,
                GuardSubject.Property => $"{guard.Name} is {string.Join(" or ", guard.Values)}",
                GuardSubject.Findings => $"document breaks {string.Join(" or ", guard.Values)}",
                GuardSubject.Help => $"document offers {string.Join(" or ", guard.Values)}",
                GuardSubject.Register when guard.Place == GuardPlace.Hit => $"lies in {guard.Name}",
                _ => Describe(guard.Place, guard.Subject, guard.Name),
            };

        private static string Describe(GuardPlace place, GuardSubject subject, string name) =>
            place switch
            {
                GuardPlace.FollowedBy => "followed by …",
                GuardPlace.PrecededBy => "preceded by …",
                _ => place.ToString().ToLowerInvariant()
                    + subject switch
                    {
                        GuardSubject.Emoji => $" shows {name}",
                        GuardSubject.Register or GuardSubject.Person => $" names {name}",
                        _ => " has …",
                    },
            };
    }

    /// <summary>What lets a medium show what a rule looks for.</summary>
    private enum MediaPardon
    {
        None,
        Warned,
    }

    /// <summary>Which hits of a rule are reported.</summary>
    private enum ReportedHits
    {
        All,
        First,
    }
}
