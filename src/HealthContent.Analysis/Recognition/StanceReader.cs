using System.Globalization;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// Tells how a text stands to what it says in a stretch, from cues around it. The scope of a negation is the clause; of most
/// other cues it is the sentence.
/// </summary>
/// <remarks>
/// After the idea of NegEx (Chapman et al., J Biomed Inform 2001;34:301): cue, scope, and words that end the scope.
/// </remarks>
internal static class StanceReader
{
    // Farther away, a negation in the same clause mostly belongs to something else.
    private const int FarthestNegationBefore = 14;
    private const int FarthestNegationAfter = 5;

    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames =>
        [
            "stance-negation",
            "stance-no-negation",
            "stance-refutation",
            "stance-myth-label",
            "stance-correction",
            "stance-condition",
            "stance-attribution",
            "stance-question",
            "clause-break",
            "clause-subject",
        ];

    public static Stance Read(SurfaceFacts facts, TextSpan span)
    {
        SurfaceText surface = facts.Surface;
        int index = surface.SentenceAt(span.Start);
        if (index < 0)
        {
            return Stance.Asserted;
        }

        Sentence sentence = surface.Sentences[index];
        Stance stance = surface.IsQuoted(span) ? Stance.Quoted : Stance.Asserted;
        if (IsNegated(facts, sentence, span))
        {
            stance |= Stance.Negated;
        }

        if (IsRefuted(facts, index, span))
        {
            stance |= Stance.Refuted;
        }

        if (EndsWithQuestionMark(surface, sentence) || HasCue(facts, "stance-question", sentence.Span, span))
        {
            stance |= Stance.Question;
        }

        if (HasCueBefore(facts, "stance-condition", sentence, span))
        {
            stance |= Stance.Conditional;
        }

        if (HasCue(facts, "stance-attribution", sentence.Span, span))
        {
            stance |= Stance.Attributed;
        }

        return NamesPastYear(surface, sentence) ? stance | Stance.Historical : stance;
    }

    private static bool IsNegated(SurfaceFacts facts, Sentence sentence, TextSpan span)
    {
        int near = 0;
        bool beyondComma = false;
        int pattern = facts.Phrases["stance-negation"];
        foreach (PhraseMatch match in facts.Matches)
        {
            if (match.Pattern != pattern)
            {
                continue;
            }

            TextSpan cue = facts.SpanOf(match);
            if (
                !sentence.Span.Contains(cue)
                || cue.Overlaps(span)
                || HasCue(facts, "stance-no-negation", cue, default)
                || !Reaches(facts, cue, span)
            )
            {
                continue;
            }

            if (cue.End <= span.Start && HasComma(facts.Surface, TextSpan.FromBounds(cue.End, span.Start)))
            {
                beyondComma = true;
            }
            else
            {
                near++;
            }
        }

        // "Not without risk": two negations speak for it again. One beyond a comma ("does not cure, treat or prevent") only
        // counts when there is none nearer.
        return near > 0 ? near % 2 == 1 : beyondComma;
    }

    private static bool Reaches(SurfaceFacts facts, TextSpan cue, TextSpan span)
    {
        SurfaceText surface = facts.Surface;
        bool before = cue.End <= span.Start;
        TextSpan between = before ? TextSpan.FromBounds(cue.End, span.Start) : TextSpan.FromBounds(span.End, cue.Start);
        int distance = surface.TokenAt(between.End) - surface.TokenAt(between.Start);
        if (distance > (before ? FarthestNegationBefore : FarthestNegationAfter))
        {
            return false;
        }

        return !HasCue(facts, "clause-break", between, default)
            && !HasCue(facts, "clause-subject", between, default)
            && (before || !HasComma(surface, between));
    }

    private static bool HasComma(SurfaceText surface, TextSpan span) => surface.Slice(span).Contains(',');

    private static bool IsRefuted(SurfaceFacts facts, int index, TextSpan span)
    {
        SurfaceText surface = facts.Surface;
        Sentence sentence = surface.Sentences[index];
        if (surface.IsIn(span, TextRegionKind.Strikethrough) || HasCue(facts, "stance-refutation", sentence.Span, span))
        {
            return true;
        }

        // A label or a short headline ("Myth 3:") rules the sentence after it.
        if (index > 0 && surface.Sentences[index - 1] is { TokenCount: <= 6 } label)
        {
            if (
                HasCue(facts, "stance-refutation", label.Span, default)
                || HasCue(facts, "stance-myth-label", label.Span, default)
            )
            {
                return true;
            }
        }

        return index + 1 < surface.Sentences.Length
            && HasCue(facts, "stance-correction", surface.Sentences[index + 1].Span, default);
    }

    private static bool HasCueBefore(SurfaceFacts facts, string name, Sentence sentence, TextSpan span) =>
        HasCue(facts, name, TextSpan.FromBounds(sentence.Span.Start, Math.Max(sentence.Span.Start, span.Start)), span);

    /// <summary>Whether a cue lies inside a stretch, and not inside another one.</summary>
    private static bool HasCue(SurfaceFacts facts, string name, TextSpan inside, TextSpan except)
    {
        int pattern = facts.Phrases[name];
        foreach (PhraseMatch match in facts.Matches)
        {
            if (match.Pattern == pattern)
            {
                TextSpan cue = facts.SpanOf(match);
                bool covers = name == "stance-no-negation" ? cue.Contains(inside) : inside.Contains(cue);
                if (covers && !(except.Length > 0 && except.Contains(cue)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool EndsWithQuestionMark(SurfaceText surface, Sentence sentence)
    {
        for (int index = sentence.EndToken - 1; index >= sentence.FirstToken; index--)
        {
            Token token = surface.Tokens[index];
            if (token.Kind == TokenKind.Punctuation)
            {
                if (surface.Text[token.Start] is '?' or '？')
                {
                    return true;
                }
            }
            else if (token.Kind is TokenKind.Word or TokenKind.Number && !token.Has(TokenFlags.InHashtag))
            {
                return false;
            }
        }

        return false;
    }

    // "In 1955", "since 1998": what is told is long past.
    private static bool NamesPastYear(SurfaceText surface, Sentence sentence)
    {
        ReadOnlySpan<Token> tokens = surface.Tokens.Slice(sentence.FirstToken, sentence.TokenCount);
        for (int index = 1; index < tokens.Length; index++)
        {
            Token token = tokens[index];
            if (
                token.Kind == TokenKind.Number
                && token.Length == 4
                && int.TryParse(surface.Slice(token.Span), CultureInfo.InvariantCulture, out int year)
                && year is >= 1000 and <= 2010
                && tokens[index - 1].Kind == TokenKind.Word
                && surface.Slice(tokens[index - 1].Span)
                    is "in"
                        or "In"
                        or "since"
                        or "Since"
                        or "by"
                        or "around"
                        or "before"
            )
            {
                return true;
            }
        }

        return false;
    }
}
