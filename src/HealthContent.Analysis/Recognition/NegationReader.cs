using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Tells whether a stretch lies in the scope of a negation: the clause of the cue, capped at the sentence.</summary>
/// <remarks>
/// After the idea of NegEx (Chapman et al., J Biomed Inform 2001;34:301): cue, scope, and words that end the scope. A verb's
/// negation ("does not") goes on through a list; a noun's ("no", "without") ends with its noun phrase.
/// </remarks>
internal static class NegationReader
{
    // In tokens. Farther away, a negation in the same clause mostly belongs to something else.
    private const int FarthestBefore = 14;
    private const int FarthestAfter = 5;

    // "Not without risk", "never had no effect": negations this close to each other cancel out.
    private const int FarthestDouble = 2;

    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames =>
        [
            "stance-negation",
            "stance-noun-negation",
            "stance-no-negation",
            "clause-break",
            "clause-subject",
            "clause-coordination",
        ];

    public static bool IsNegated(SurfaceFacts facts, Sentence sentence, TextSpan span)
    {
        int negation = facts.Phrases["stance-negation"];
        int noun = facts.Phrases["stance-noun-negation"];
        if (!facts.Matches.Contains(negation) && !facts.Matches.Contains(noun))
        {
            return false;
        }

        int nearestBefore = -1;
        bool inside = false;
        bool after = false;
        ReadOnlySpan<PhraseMatch> matches = facts.Matches.Items;
        int end = facts.Matches.FirstFrom(facts.Surface.StreamAt(sentence.Span.End));
        for (int index = facts.Matches.FirstFrom(facts.Surface.StreamAt(sentence.Span.Start)); index < end; index++)
        {
            int pattern = matches[index].Pattern;
            if ((pattern != negation && pattern != noun) || !IsNegation(facts, matches[index], sentence))
            {
                continue;
            }

            TextSpan cue = facts.SpanOf(matches[index]);
            if (cue.Start > span.Start && cue.End < span.End)
            {
                inside |= pattern == negation && ReachesForward(facts, matches[index], LastWord(facts.Surface, span));
            }
            else if (cue.End <= span.Start && ReachesForward(facts, matches[index], span))
            {
                nearestBefore = index;
            }
            else if (
                cue.Start >= span.End
                && ReachesBack(facts, matches[index], TextSpan.FromBounds(span.End, cue.Start))
            )
            {
                after = true;
            }
        }

        return inside || (nearestBefore < 0 ? after : !IsDoubled(facts, sentence, nearestBefore));
    }

    // What a statement says stands at its end: "vaccines do not cause autism". In a hashtag it is the last of its words.
    private static TextSpan LastWord(SurfaceText surface, TextSpan span) =>
        surface.Tokens[surface.Stream[surface.StreamAt(span.End) - 1]].Span;

    private static bool IsNegation(SurfaceFacts facts, PhraseMatch match, Sentence sentence)
    {
        if (match.Pattern != facts.Phrases["stance-negation"] && match.Pattern != facts.Phrases["stance-noun-negation"])
        {
            return false;
        }

        TextSpan cue = facts.SpanOf(match);
        return sentence.Span.Contains(cue) && !Cues.Covers(facts, "stance-no-negation", cue);
    }

    private static bool IsDoubled(SurfaceFacts facts, Sentence sentence, int nearest)
    {
        bool doubled = false;
        ReadOnlySpan<PhraseMatch> matches = facts.Matches.Items;
        int start = matches[nearest].Start;
        for (int index = nearest - 1; index >= 0 && start - matches[index].Start <= FarthestDouble + 1; index--)
        {
            PhraseMatch match = matches[index];
            if (match.End <= start && start - match.End <= FarthestDouble && IsNegation(facts, match, sentence))
            {
                TextSpan between = TextSpan.FromBounds(facts.SpanOf(match).End, facts.SpanOf(matches[nearest]).Start);
                doubled |= facts.Surface.Slice(between).IndexOfAny(",;:") < 0;
            }
        }

        return doubled;
    }

    private static bool ReachesForward(SurfaceFacts facts, PhraseMatch match, TextSpan span)
    {
        SurfaceText surface = facts.Surface;
        TextSpan between = TextSpan.FromBounds(facts.SpanOf(match).End, span.Start);
        if (
            surface.TokenAt(between.End) - surface.TokenAt(between.Start) > FarthestBefore
            || Cues.Lies(facts, "clause-break", between)
            || Cues.Lies(facts, "clause-subject", between)
        )
        {
            return false;
        }

        int comma = surface.Slice(between).LastIndexOf(',');
        if (comma < 0)
        {
            return true;
        }

        TextSpan rest = TextSpan.FromBounds(between.Start + comma + 1, between.End);
        bool isEmpty = surface.Slice(rest).IsWhiteSpace();
        return isEmpty ? match.Pattern == facts.Phrases["stance-negation"] : GoesOn(surface, rest);
    }

    // "Does not exist" speaks of what stands before it; "cures colds without pills" does not deny the cure.
    private static bool ReachesBack(SurfaceFacts facts, PhraseMatch match, TextSpan between)
    {
        SurfaceText surface = facts.Surface;
        return match.Pattern == facts.Phrases["stance-negation"]
            && surface.TokenAt(between.End) - surface.TokenAt(between.Start) <= FarthestAfter
            && !Cues.Lies(facts, "clause-break", between)
            && !Cues.Lies(facts, "clause-subject", between)
            && !Cues.Lies(facts, "clause-coordination", between);
    }

    // Behind a comma the scope goes on in a list ("does not treat, heal or cure") and after an insertion ("no pill, however
    // good, is"), but not into a clause of its own ("if you do not like needles, lasers cure").
    private static bool GoesOn(SurfaceText surface, TextSpan rest)
    {
        bool hasOther = false;
        for (int index = surface.TokenAt(rest.Start); index < surface.Tokens.Length; index++)
        {
            Token token = surface.Tokens[index];
            if (token.Start >= rest.End)
            {
                break;
            }

            ReadOnlySpan<char> word = surface.Slice(token.Span);
            if (word is "or" or "nor")
            {
                return true;
            }

            hasOther |= token.Kind == TokenKind.Word && !IsAuxiliary(word);
        }

        return !hasOther;
    }

    private static bool IsAuxiliary(ReadOnlySpan<char> word) =>
        word is "is" or "are" or "was" or "were" or "be" or "can" or "could" or "will" or "would" or "has" or "have";
}
