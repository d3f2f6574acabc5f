using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Tests.Testing;

/// <summary>An analyzer that does what a test says: each of these breaks just one invariant.</summary>
internal sealed class BrokenAnalyzer(ImmutableArray<RuleDescriptor> rules, Action<AnalysisContext> initialize)
    : ContentAnalyzer
{
    public override string Name => "Broken";

    public override ImmutableArray<RuleDescriptor> SupportedRules => rules;

    public override void Initialize(AnalysisContext context) => initialize(context);

    public static RuleDescriptor Rule(
        string message = "something is wrong",
        RuleCategory category = RuleCategory.Brand
    ) => new("ACME900", "Broken", category, Severity.Info, message);

    public static BrokenAnalyzer Surface(RuleDescriptor rule, Action<SurfaceContext> action) =>
        new([rule], context => context.RegisterSurfaceAction(new Action<SurfaceContext>(action)));

    public static BrokenAnalyzer Document(RuleDescriptor rule, Action<DocumentContext> action) =>
        new([rule], context => context.RegisterDocumentAction(new Action<DocumentContext>(action)));

    /// <summary>Reports a span in every text that holds some words.</summary>
    public static BrokenAnalyzer Span(string words, Func<TextSpan, TextSpan> wrong)
    {
        RuleDescriptor rule = Rule();
        return new BrokenAnalyzer(
            [rule],
            context =>
                context.RegisterPhraseAction(
                    Phrases.Parse(words),
                    hit => hit.Report(rule, wrong(hit.Span), new DiagnosticDetails())
                )
        );
    }

    public static BrokenAnalyzer SplittingEmoji()
    {
        RuleDescriptor rule = Rule();
        return Surface(
            rule,
            surface =>
            {
                foreach (Token token in surface.Surface.Tokens)
                {
                    if (token.Kind == TokenKind.Emoji)
                    {
                        surface.Report(rule, new TextSpan(token.Start, 1), new DiagnosticDetails());
                        return;
                    }
                }
            }
        );
    }

    public static BrokenAnalyzer CultureDependent()
    {
        RuleDescriptor rule = Rule("share is {share}");
        return Document(
            rule,
            document =>
                document.Report(
                    rule,
                    new DiagnosticDetails
                    {
                        Arguments =
                        [
                            new MessageArgument(
                                "share",
                                (document.Document.Text.Length + 0.5).ToString("N", CultureInfo.CurrentCulture)
                            ),
                        ],
                    }
                )
        );
    }

    /// <summary>Keeps state between documents.</summary>
    public static BrokenAnalyzer Stateful()
    {
        RuleDescriptor rule = Rule("document {number}");
        int count = 0;
        return Document(
            rule,
            document =>
            {
                string number = Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture);
                document.Report(rule, new DiagnosticDetails { Arguments = [new MessageArgument("number", number)] });
            }
        );
    }

    public static BrokenAnalyzer ThreadDependent()
    {
        RuleDescriptor rule = Rule("{number} at once");
        int running = 0;
        return Document(
            rule,
            document =>
            {
                bool alone = Interlocked.Increment(ref running) == 1;
                Thread.Sleep(1);
                Interlocked.Decrement(ref running);
                document.Report(
                    rule,
                    new DiagnosticDetails { Arguments = [new MessageArgument("number", alone ? "one" : "many")] }
                );
            }
        );
    }

    public static BrokenAnalyzer PositionDependent()
    {
        RuleDescriptor rule = Rule();
        return Surface(
            rule,
            surface =>
            {
                if (surface.Surface.Text.StartsWith("He committed", StringComparison.Ordinal))
                {
                    surface.Report(rule, new TextSpan(0, 2), new DiagnosticDetails());
                }
            }
        );
    }

    public static BrokenAnalyzer Leaking()
    {
        RuleDescriptor rule = Rule("the name {name} was found", RuleCategory.Privacy);
        return new BrokenAnalyzer(
            [rule],
            context =>
                context.RegisterPhraseAction(
                    Phrases.Parse("Mr _ name:<word>"),
                    hit =>
                        hit.Report(
                            rule,
                            new DiagnosticDetails
                            {
                                Arguments =
                                [
                                    new MessageArgument(
                                        "name",
                                        hit.Surface.Slice(hit.Capture("name")!.Value).ToString()
                                    ),
                                ],
                            }
                        )
                )
        );
    }

    public static BrokenAnalyzer LeakingFlaggedText()
    {
        RuleDescriptor rule = Rule("'{text}' is private", RuleCategory.Privacy);
        return new BrokenAnalyzer(
            [rule],
            context =>
                context.RegisterPhraseAction(
                    Phrases.Parse("miracle tea"),
                    hit =>
                        hit.Report(
                            rule,
                            new DiagnosticDetails
                            {
                                Arguments = [new MessageArgument("text", hit.Surface.Slice(hit.Span).ToString())],
                            }
                        )
                )
        );
    }

    public static BrokenAnalyzer Deaf()
    {
        RuleDescriptor rule = Rule();
        return Document(
            rule,
            document =>
            {
                if (document.CancellationToken.IsCancellationRequested)
                {
                    Thread.Sleep(TimeSpan.FromSeconds(2));
                }
            }
        );
    }

    public static BrokenAnalyzer MistakingCancellation()
    {
        RuleDescriptor rule = Rule();
        return Document(
            rule,
            document =>
            {
                if (document.CancellationToken.IsCancellationRequested)
                {
                    throw new InvalidDataException();
                }
            }
        );
    }

    public static BrokenAnalyzer FailingOn(IReadOnlySet<string> texts)
    {
        RuleDescriptor rule = Rule();
        return Surface(
            rule,
            surface =>
            {
                if (texts.Contains(surface.Surface.Text))
                {
                    throw new FormatException();
                }
            }
        );
    }

    /// <summary>Gives other descriptors each time it is asked.</summary>
    internal sealed class Restless : ContentAnalyzer
    {
        public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule()];

        public override void Initialize(AnalysisContext context) { }
    }
}
