using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition.HelpLines;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.SafetyCrisis;

/// <summary>HCA1513: the number of a help line is mistyped or closed, or is reached otherwise or at other times than is said.</summary>
internal sealed class HelpLineIncorrect : ContentAnalyzer
{
    // Shorter numbers are one digit from so many others that only the name of the line tells what was meant.
    private const int ShortestUnnamed = 6;

    private static readonly RuleDescriptor Rule = new(
        "HCA1513",
        "Help line present but invalid, mistyped or not staffed as claimed",
        RuleCategory.SafetyCrisis,
        Severity.Error,
        "{number} {what}"
    )
    {
        Name = "help-line-incorrect",
        Why =
            "Who dials a wrong number in a crisis rarely dials a second one, and nobody should call at night where nobody is.",
        Authorities = AuthorityIndex.Find("S-988; X-CRISISLINES"),
        HelpLink = "Rules/SafetyCrisis/HelpLineIncorrect.md",
    };

    private static readonly PhraseSet Named = Phrases.ParseAll(
        "<help-line-named> unless negated, quoted, refuted",
        "<help-line-by-name> unless negated, quoted, refuted"
    );

    private static readonly PhraseSet InContext = Phrases.Parse(
        "<help-line-named> unless negated, quoted, refuted when sentence has <help-line-context>"
    );

    private static readonly PhraseSet AlwaysOpen = Phrases.ParseAll(
        "<help-line-named> {0,10} always:<help-line-always> unless negated, quoted, refuted",
        "always:<help-line-always> {0,8} <help-line-named> unless negated, quoted, refuted"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Named, hit => Examine(hit, isNamed: true));
        context.RegisterPhraseAction(InContext, hit => Examine(hit, isNamed: false));
        context.RegisterPhraseAction(AlwaysOpen, ExamineHours);
    }

    private static void Examine(PhraseContext hit, bool isNamed)
    {
        if (hit.Document.Kind == ContentKind.Comment || hit.Capture("number") is not { } stretch)
        {
            return;
        }

        WrittenNumber number = WrittenNumber.Read(hit.Surface, stretch);
        if (!number.IsOnRecord)
        {
            ExamineSlip(hit, number, isNamed);
        }
        else if (isNamed)
        {
            ImmutableArray<HelpLine> lines = LinesOf(hit, number);
            if (lines.All(line => line.IsClosed))
            {
                HelpLine? instead = Instead(hit, lines[0].Purpose);
                Report(hit, number.Span, number, "is closed", instead?.Number, Confidence.High);
            }
            else
            {
                ExamineWay(hit, number, lines);
            }
        }
    }

    private static void ExamineSlip(PhraseContext hit, WrittenNumber number, bool isNamed)
    {
        bool isOwn = hit.Environment.Organization.Phones.Any(phone =>
            NumberDigits.Significant(NumberDigits.Of(phone.Number)) == number.Digits
        );
        if (isOwn)
        {
            return;
        }

        ReadOnlySpan<char> sentence = hit.Surface.Slice(
            hit.Surface.Sentences[hit.Surface.SentenceAt(hit.Span.Start)].Span
        );
        foreach (HelpLine line in HelpLineRegister.All)
        {
            if (line.IsClosed || !NumberDigits.AreOneSlipApart(number.Digits, line.Digits))
            {
                continue;
            }

            bool hasName = HasName(sentence, line);
            bool isLongEnough = line.Digits.Length >= ShortestUnnamed || IsShortCrisisLine(sentence, line, number);
            if (hasName ? isNamed : !isNamed && isLongEnough)
            {
                string what = $"is one digit away from {line.Number}, {line.Names[0]}";
                Report(hit, number.Span, number, what, line.Number, hasName ? Confidence.High : Confidence.Medium);
                return;
            }
        }
    }

    // Three digits are one slip away from many, but not beside the word: "feeling suicidal? Call 998".
    private static bool IsShortCrisisLine(ReadOnlySpan<char> sentence, HelpLine line, WrittenNumber number) =>
        line.Purpose == HelpPurpose.Crisis
        && number.Digits.Length == line.Digits.Length
        && sentence.Contains("suicid", StringComparison.OrdinalIgnoreCase);

    // A number is no name of itself.
    private static bool HasName(ReadOnlySpan<char> sentence, HelpLine line)
    {
        foreach (string name in line.Names)
        {
            if (name != line.Number && WholeWords.StandIn(sentence, name))
            {
                return true;
            }
        }

        return false;
    }

    private static void ExamineWay(PhraseContext hit, WrittenNumber number, ImmutableArray<HelpLine> lines)
    {
        ContactWords told = ContactWords.Before(hit.Surface, number.Span);
        foreach (ContactWay way in told.Ways)
        {
            if (!lines.Any(line => line.Ways.Contains(way)))
            {
                var span = TextSpan.FromBounds(told.Start, number.Span.End);
                string wording = lines[0].Wording;
                string fix = char.IsUpper(hit.Surface.Text[told.Start])
                    ? char.ToUpperInvariant(wording[0]) + wording[1..]
                    : wording;
                string what = way == ContactWay.Text ? "takes no text messages" : "takes no calls";
                Report(hit, span, number, what, fix, Confidence.High);
                return;
            }
        }
    }

    private static void ExamineHours(PhraseContext hit)
    {
        if (
            hit.Document.Kind == ContentKind.Comment
            || hit.Capture("number") is not { } stretch
            || hit.Capture("always") is not { } always
        )
        {
            return;
        }

        WrittenNumber number = WrittenNumber.Read(hit.Surface, stretch);
        ImmutableArray<HelpLine> lines = number.IsOnRecord ? LinesOf(hit, number) : [];
        if (!lines.IsEmpty && lines.All(line => line is { IsAlwaysOpen: false, Hours: not null }))
        {
            Report(hit, always, number, "is not staffed at all times", lines[0].Hours, Confidence.High);
        }
    }

    // Those of the readers, where it is known where they are and the number answers there.
    private static ImmutableArray<HelpLine> LinesOf(PhraseContext hit, WrittenNumber number)
    {
        ImmutableArray<HelpLine> all = [.. HelpLineRegister.All.Where(line => line.Has(number.Digits))];
        ImmutableArray<Jurisdiction> readers = ReaderPlace.Of(hit);
        ImmutableArray<HelpLine> theirs = [.. all.Where(line => readers.Any(line.AnswersIn))];
        return theirs.IsEmpty ? all : theirs;
    }

    private static HelpLine? Instead(PhraseContext hit, HelpPurpose purpose) =>
        ReaderPlace
            .Of(hit)
            .Select(reader => HelpLineRegister.Recommended(purpose, reader, ReaderPlace.Day(hit)))
            .FirstOrDefault(line => line is not null);

    private static void Report(
        PhraseContext hit,
        TextSpan span,
        WrittenNumber number,
        string what,
        string? fix,
        Confidence confidence
    ) =>
        hit.Report(
            Rule,
            span,
            new DiagnosticDetails
            {
                Confidence = confidence,
                Arguments = [new("number", hit.Surface.Slice(number.Span).ToString()), new("what", what)],
                Cues = ["number beside a word for calling", "register of help lines"],
                Guards = ["numbers of the organisation", "negated, quoted, refuted"],
                Fixes = fix is null ? [] : [new ProposedFix("correct it", span, fix, FixApplicability.Review)],
            }
        );
}
