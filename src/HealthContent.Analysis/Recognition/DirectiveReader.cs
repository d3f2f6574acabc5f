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
        ];

    public static void Read(SurfaceFacts facts, ref PooledList<TreatmentDirective> directives)
    {
        int covered = 0;
        ReadOnlySpan<PhraseMatch> matches = facts.Matches;
        for (int index = 0; index < matches.Length; index++)
        {
            PhraseMatch match = matches[index];
            if (match.Start < covered || FormOf(facts, match) is not { } form)
            {
                continue;
            }

            Clause clause = Clause.Around(facts.Surface, match.Start);
            bool isWhole = form == DirectiveForm.Impersonal || IsA(facts, match, "directive-have-done");
            int end = isWhole ? match.End : SubjectEnd(facts, index, clause);
            if (
                end < 0
                || end > clause.End
                || clause.IsQuestion(facts.Surface)
                || IsReferredOrRefused(facts, clause)
                || (form == DirectiveForm.Imperative && !IsOrder(facts, match, clause))
            )
            {
                continue;
            }

            end = Math.Max(end, EndOf(facts, "directive-dose", match.End, Math.Min(clause.End, end + FarthestDose)));
            bool hasDose = EndOf(facts, "directive-figure", match.Start, Math.Min(clause.End, end + 1)) > 0;
            TextSpan span = facts.SpanOf(match with { End = end });
            directives.Add(new TreatmentDirective(form, span, clause.Span(facts.Surface), hasDose));
            covered = end;
        }
    }

    private static bool IsA(SurfaceFacts facts, PhraseMatch match, string name) => match.Pattern == facts.Phrases[name];

    private static DirectiveForm? FormOf(SurfaceFacts facts, PhraseMatch match) =>
        IsA(facts, match, "directive-second-person") ? DirectiveForm.SecondPerson
        : IsA(facts, match, "directive-first-person") ? DirectiveForm.FirstPerson
        : IsA(facts, match, "directive-impersonal") ? DirectiveForm.Impersonal
        : IsA(facts, match, "directive-act") || IsA(facts, match, "directive-have-done") ? DirectiveForm.Imperative
        : null;

    // The end of the first medicine, test, treatment or dose after the directive; -1 when there is none.
    private static int SubjectEnd(SurfaceFacts facts, int index, Clause clause)
    {
        ReadOnlySpan<PhraseMatch> matches = facts.Matches;
        int last = Math.Min(clause.End, matches[index].End + FarthestSubject);
        for (int next = index; next < matches.Length && matches[next].Start < last; next++)
        {
            PhraseMatch match = matches[next];
            if (
                match.Start >= matches[index].End
                && (IsA(facts, match, "directive-subject") || IsA(facts, match, "directive-figure"))
            )
            {
                return match.End;
            }
        }

        return -1;
    }

    // The end of the last match that starts between two places of the stream; 0 when there is none.
    private static int EndOf(SurfaceFacts facts, string name, int from, int to)
    {
        int pattern = facts.Phrases[name];
        int end = 0;
        foreach (PhraseMatch match in facts.Matches)
        {
            if (match.Pattern == pattern && match.Start >= from && match.Start < to)
            {
                end = match.End;
            }
        }

        return end;
    }

    private static bool IsReferredOrRefused(SurfaceFacts facts, Clause clause) =>
        EndOf(facts, "directive-referral", clause.Start, clause.End) > 0
        || EndOf(facts, "directive-refusal", clause.Start, clause.End) > 0;

    // "Take …", "please take …", "rest well, and take …": the verb opens a clause, and nobody stands before it who would do it.
    private static bool IsOrder(SurfaceFacts facts, PhraseMatch match, Clause clause)
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
        bool stated = EndOf(facts, "directive-statement", clause.Start, start) > 0;
        bool conditional = EndOf(facts, "directive-condition", clause.Start, start) > 0;
        return (afterComma && (!stated || conditional)) || (!stated && IsJoining(surface.Slice(before.Span)));
    }

    private static bool IsMark(SurfaceText surface, int streamIndex, string marks)
    {
        Token token = surface.Tokens[surface.Stream[streamIndex]];
        return token.Kind == TokenKind.Punctuation && marks.Contains(surface.Text[token.Start]);
    }

    private static bool IsJoining(ReadOnlySpan<char> word)
    {
        foreach (string joining in JoiningWords)
        {
            if (word.Equals(joining, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
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
