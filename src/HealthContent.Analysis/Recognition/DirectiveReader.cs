using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// Finds where somebody is told to take, do or change something medical: a directive, and in the same clause after it a
/// medicine, test or treatment. What sends the reader to a clinician in the same clause is no directive, nor is a question.
/// </summary>
internal static class DirectiveReader
{
    // In stream tokens. Farther away, the noun mostly belongs to another verb.
    private const int FarthestSubject = 9;
    private const int FarthestDose = 8;

    // Who writes without marks writes several thoughts in one clause; what is farther away belongs to another.
    private const int FarthestReferral = 14;

    private static readonly string[] LeavingWords = ["stop", "stopping", "skip", "skipping", "change", "changing"];

    private static readonly string[] DenyingWords = ["don't", "dont", "not", "never"];

    private static readonly string[] SupposingWords = ["if", "when", "whenever", "whether", "unless"];

    private static readonly string[] JoiningWords =
    [
        "and",
        "then",
        "please",
        "pls",
        "kindly",
        "just",
        "also",
        "so",
        "otherwise",
        "first",
        "don't",
        "dont",
        "not",
        "never",
        "do",
        "hi",
        "hello",
        "thanks",
    ];

    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames =>
        [
            "directive-act",
            "directive-subject",
            "directive-dose",
            "directive-figure",
            "directive-second-person",
            "directive-first-person",
            "directive-impersonal",
            "directive-have-done",
            "directive-statement",
            "directive-condition",
            "directive-referral",
            "directive-refusal",
            "directive-errand",
            .. AddresseeReader.PhraseNames,
        ];

    public static void Read(SurfaceFacts facts, ref ReusableList<TreatmentDirective> directives)
    {
        int covered = 0;
        ReadOnlySpan<PhraseMatch> matches = facts.Matches.Items;
        if (matches.IsEmpty)
        {
            return;
        }

        var cues = new Cues(facts.Phrases);
        for (int index = 0; index < matches.Length; index++)
        {
            PhraseMatch match = matches[index];
            if (match.Start < covered || cues.FormOf(match) is not { } form)
            {
                continue;
            }

            Clause clause = Clause.Around(facts.Surface, match.Start);
            bool isWhole = form == DirectiveForm.Impersonal || match.Pattern == cues.HaveDone;
            int end = isWhole ? match.End : SubjectEnd(facts, cues, index, clause);
            if (
                end < 0
                || end > clause.End
                || clause.IsQuestion(facts.Surface)
                || (form == DirectiveForm.SecondPerson && IsSupposed(facts.Surface, match.Start))
                || IsReferredOrRefused(facts, cues, clause, match.Start, end)
                || (form == DirectiveForm.Imperative && !IsOrder(facts, cues, match, clause))
            )
            {
                continue;
            }

            end = Math.Max(end, EndOf(facts, cues.Dose, match.End, Math.Min(clause.End, end + FarthestDose)));
            bool hasDose = EndOf(facts, cues.Figure, match.Start, Math.Min(clause.End, end + 1)) > 0;
            TextSpan span = facts.SpanOf(match with { End = end });
            directives.Add(new TreatmentDirective(form, span, clause.Span(facts.Surface), hasDose));
            covered = end;
        }
    }

    // The end of the first medicine, test or treatment after the directive, or else of an amount; -1 when there is none.
    private static int SubjectEnd(SurfaceFacts facts, Cues cues, int index, Clause clause)
    {
        ReadOnlySpan<PhraseMatch> matches = facts.Matches.Items;
        int from = matches[index].End;
        int last = Math.Min(clause.End, from + FarthestSubject);
        int figure = -1;
        for (int next = index; next < matches.Length && matches[next].Start < last; next++)
        {
            PhraseMatch match = matches[next];
            if (match.Start < from)
            {
                continue;
            }

            if (match.Pattern == cues.Subject)
            {
                return match.End;
            }

            if (match.Pattern == cues.Figure && figure < 0)
            {
                figure = match.End;
            }
        }

        return figure;
    }

    // The end of the last match that starts between two places of the stream; 0 when there is none.
    private static int EndOf(SurfaceFacts facts, int pattern, int from, int to)
    {
        int end = 0;
        foreach (PhraseMatch match in facts.Matches.Between(from, to))
        {
            if (match.Pattern == pattern)
            {
                end = match.End;
            }
        }

        return end;
    }

    private static bool IsReferredOrRefused(SurfaceFacts facts, Cues cues, Clause clause, int start, int end)
    {
        int from = Math.Max(clause.Start, start - FarthestReferral);
        int last = KeepsToWhatWasPrescribed(facts.Surface, start) ? facts.Surface.Stream.Length : clause.End;
        int to = Math.Min(last, end + FarthestReferral);
        return EndOf(facts, cues.Referral, from, to) > 0
            || EndOf(facts, cues.Refusal, from, to) > 0
            || EndOf(facts, cues.Errand, from, to) > 0;
    }

    // "Please don't stop your tablets. Ask your pharmacist …": what a clinician decided stays, and who may change it is the next thought.
    private static bool KeepsToWhatWasPrescribed(SurfaceText surface, int start) =>
        start > 0
        && surface.Slice(surface.Tokens[surface.Stream[start]].Span).IsOneOf(LeavingWords)
        && surface.Slice(surface.Tokens[surface.Stream[start - 1]].Span).IsOneOf(DenyingWords);

    // "If you need medicine that day, …" tells nobody to take any.
    private static bool IsSupposed(SurfaceText surface, int start) =>
        start > 0 && surface.Slice(surface.Tokens[surface.Stream[start - 1]].Span).IsOneOf(SupposingWords);

    // "Take …", "please take …", "rest well, and take …": the verb opens a clause, and nobody stands before it who would do it.
    private static bool IsOrder(SurfaceFacts facts, Cues cues, PhraseMatch match, Clause clause)
    {
        SurfaceText surface = facts.Surface;
        int start = match.Start;
        Token verb = surface.Tokens[surface.Stream[start]];
        if (surface.Slice(verb.Span).EndsWith("ing", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (start == clause.Start || IsMark(surface, start - 1, ":-–•*)"))
        {
            return true;
        }

        Token before = surface.Tokens[surface.Stream[start - 1]];
        if (before.Kind is TokenKind.Mention)
        {
            return true;
        }

        bool afterComma = IsMark(surface, start - 1, ",");
        bool stated = EndOf(facts, cues.Statement, clause.Start, start) > 0;
        bool conditional = EndOf(facts, cues.Condition, clause.Start, start) > 0;
        return (afterComma && (!stated || conditional))
            || (!stated && surface.Slice(before.Span).IsOneOf(JoiningWords));
    }

    private static bool IsMark(SurfaceText surface, int streamIndex, string marks)
    {
        Token token = surface.Tokens[surface.Stream[streamIndex]];
        return token.Kind == TokenKind.Punctuation && marks.Contains(surface.Text[token.Start]);
    }

    /// <summary>The numbers of the named phrases.</summary>
    private readonly struct Cues(FactPhrases phrases)
    {
        private readonly int act = phrases["directive-act"];
        private readonly int secondPerson = phrases["directive-second-person"];
        private readonly int firstPerson = phrases["directive-first-person"];
        private readonly int impersonal = phrases["directive-impersonal"];

        public int HaveDone { get; } = phrases["directive-have-done"];

        public int Subject { get; } = phrases["directive-subject"];

        public int Figure { get; } = phrases["directive-figure"];

        public int Dose { get; } = phrases["directive-dose"];

        public int Statement { get; } = phrases["directive-statement"];

        public int Condition { get; } = phrases["directive-condition"];

        public int Referral { get; } = phrases["directive-referral"];

        public int Refusal { get; } = phrases["directive-refusal"];

        public int Errand { get; } = phrases["directive-errand"];

        public DirectiveForm? FormOf(PhraseMatch match) =>
            match.Pattern == secondPerson ? DirectiveForm.SecondPerson
            : match.Pattern == firstPerson ? DirectiveForm.FirstPerson
            : match.Pattern == impersonal ? DirectiveForm.Impersonal
            : match.Pattern == act || match.Pattern == HaveDone ? DirectiveForm.Imperative
            : null;
    }

    /// <summary>A stretch of the stream between marks that end a thought, also where no capital follows the mark.</summary>
    private readonly record struct Clause(int Start, int End)
    {
        public static Clause Around(SurfaceText surface, int streamIndex)
        {
            int start = streamIndex;
            while (start > 0 && !StartsAt(surface, start))
            {
                start--;
            }

            int end = streamIndex + 1;
            while (end < surface.Stream.Length && !StartsAt(surface, end))
            {
                end++;
            }

            return new Clause(start, end);
        }

        public TextSpan Span(SurfaceText surface) =>
            TextSpan.FromBounds(
                surface.Tokens[surface.Stream[Start]].Start,
                surface.Tokens[surface.Stream[End - 1]].End
            );

        public bool IsQuestion(SurfaceText surface) =>
            surface.Slice(surface.Tokens[surface.Stream[End - 1]].Span) is "?" or "？";

        private static bool StartsAt(SurfaceText surface, int streamIndex) =>
            surface.Tokens[surface.Stream[streamIndex]].Has(TokenFlags.SentenceStart)
            || surface.Slice(surface.Tokens[surface.Stream[streamIndex - 1]].Span) is "." or "!" or "?" or ";";
    }
}
