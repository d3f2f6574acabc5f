using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// Tells how a text stands to what it says in a stretch, from cues around it. Modal verbs reach to the end of their clause,
/// the other cues to the end of the sentence; a label such as "Myth:" also rules the sentence after it, and a correction the
/// one before it.
/// </summary>
internal static class StanceReader
{
    // A year in the sentence makes it history only when nobody can take it for an offer of today.
    private const int LastHistoricalYear = 2010;

    // "Myth number 3:" and the like; a longer sentence says something of its own.
    private const int LongestLabel = 6;

    private static ReadOnlySpan<Stance> All =>
        [
            Stance.Negated,
            Stance.Refuted,
            Stance.Quoted,
            Stance.Question,
            Stance.Conditional,
            Stance.Attributed,
            Stance.Historical,
            Stance.Emphatic,
            Stance.Named,
            Stance.Mentioned,
            Stance.Explained,
        ];

    private static readonly string[] Determiners =
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "another",
        "our",
        "my",
        "your",
        "some",
        "such",
    ];

    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames =>
        [
            .. NegationReader.PhraseNames,
            .. MentionReader.PhraseNames,
            .. ProperNameReader.PhraseNames,
            .. ExplanationReader.PhraseNames,
            "stance-refutation",
            "stance-myth-label",
            "stance-correction",
            "stance-condition",
            "stance-modal",
            "stance-attribution",
            "stance-question",
            "stance-factive",
            "stance-asked-in-factive",
            "stance-history",
            "stance-year",
        ];

    /// <summary>All ways in which a text stands to a stretch.</summary>
    public static Stance Read(SurfaceFacts facts, TextSpan span)
    {
        int sentence = facts.Surface.SentenceAt(span.Start);
        Stance stance = Stance.Asserted;
        foreach (Stance one in sentence < 0 ? [] : All)
        {
            stance |= Holds(facts, sentence, span, one) ? one : Stance.Asserted;
        }

        return stance;
    }

    /// <summary>Whether the text stands to a stretch in one of some ways. The others are not looked at.</summary>
    public static bool HoldsAny(SurfaceFacts facts, TextSpan span, Stance wanted)
    {
        int sentence = facts.Surface.SentenceAt(span.Start);
        foreach (Stance one in sentence < 0 ? [] : All)
        {
            if ((wanted & one) != 0 && Holds(facts, sentence, span, one))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(SurfaceFacts facts, int index, TextSpan span, Stance one)
    {
        SurfaceText surface = facts.Surface;
        Sentence sentence = surface.Sentences[index];
        switch (one)
        {
            case Stance.Negated:
                return NegationReader.IsNegated(facts, sentence, span);
            case Stance.Refuted:
                return IsRefuted(facts, index, span);
            case Stance.Quoted:
                return IsQuoted(surface, span);
            case Stance.Question:
                return IsAsked(facts, sentence, Before(sentence, span));
            case Stance.Conditional:
                TextSpan before = Before(sentence, span);
                return Cues.Lies(facts, "stance-condition", before) || HasModal(facts, before);
            case Stance.Attributed:
                return Cues.Lies(facts, "stance-attribution", sentence.Span, span);
            case Stance.Named:
                return ProperNameReader.IsInName(facts, sentence, span);
            case Stance.Explained:
                return facts.IsExplained(span);
            case Stance.Mentioned:
                return MentionReader.IsMentioned(facts, sentence, span);
            default:
                return HoldsOfSentence(facts, index, one);
        }
    }

    // The hits of a sentence all ask the same of it.
    private static bool HoldsOfSentence(SurfaceFacts facts, int index, Stance one)
    {
        if (facts.StancesOfSentence.Find(index, (int)one) is { } known)
        {
            return known;
        }

        Sentence sentence = facts.Surface.Sentences[index];
        return facts.StancesOfSentence.Remember(
            index,
            (int)one,
            one == Stance.Emphatic ? EmphasisReader.IsEmphatic(facts.Surface, sentence) : IsHistorical(facts, sentence)
        );
    }

    private static TextSpan Before(Sentence sentence, TextSpan span) =>
        TextSpan.FromBounds(
            sentence.Span.Start,
            Math.Max(sentence.Span.Start, Math.Min(span.Start, sentence.Span.End))
        );

    private static bool IsAsked(SurfaceFacts facts, Sentence sentence, TextSpan before) =>
        (EndsWithQuestionMark(facts.Surface, sentence) || Cues.Lies(facts, "stance-question", before))
        && !IsPresupposed(facts, before);

    // "Did you know that garlic cures cancer?" asks what the reader knows, and says the rest.
    private static bool IsPresupposed(SurfaceFacts facts, TextSpan before) =>
        Cues.Lies(facts, "stance-factive", before) && !Cues.Lies(facts, "stance-asked-in-factive", before);

    // In: a "miracle cure", the article is not among the words that somebody else has to answer for.
    private static bool IsQuoted(SurfaceText surface, TextSpan span)
    {
        if (surface.Quotations.IsEmpty || IsNothingButQuotation(surface))
        {
            return false;
        }

        int first = surface.TokenAt(span.Start);
        int second = first + 1;
        while (second < surface.Tokens.Length && surface.Tokens[second].Kind == TokenKind.Punctuation)
        {
            second++;
        }

        return surface.IsQuoted(span)
            || (
                second < surface.Tokens.Length
                && surface.Tokens[second].Start < span.End
                && IsDeterminer(surface.Slice(surface.Tokens[first].Span))
                && surface.IsQuoted(TextSpan.FromBounds(surface.Tokens[second].Start, span.End))
            );
    }

    // Who publishes a quotation and not a word of their own says it themselves.
    private static bool IsNothingButQuotation(SurfaceText surface)
    {
        TextSpan quotation = surface.Quotations[0];
        ReadOnlySpan<Token> tokens = surface.Tokens;
        int first = 0;
        int last = tokens.Length - 1;
        while (first < last && !IsSaid(tokens[first]))
        {
            first++;
        }

        while (last > first && !IsSaid(tokens[last]))
        {
            last--;
        }

        return quotation.Contains(tokens[first].Span) && quotation.Contains(tokens[last].Span);
    }

    private static bool IsSaid(Token token) => token.Kind is TokenKind.Word or TokenKind.Number;

    private static bool IsDeterminer(ReadOnlySpan<char> word)
    {
        foreach (string determiner in Determiners)
        {
            if (word.Equals(determiner, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRefuted(SurfaceFacts facts, int index, TextSpan span)
    {
        SurfaceText surface = facts.Surface;
        Sentence sentence = surface.Sentences[index];
        if (
            surface.IsIn(span, TextRegionKind.Strikethrough)
            || Cues.Lies(facts, "stance-refutation", sentence.Span, span)
            || Cues.Lies(facts, "stance-myth-label", sentence.Span, span)
        )
        {
            return true;
        }

        if (
            index > 0
            && surface.Sentences[index - 1] is { TokenCount: <= LongestLabel } label
            && Cues.Lies(facts, "stance-myth-label", label.Span)
        )
        {
            return true;
        }

        return index + 1 < surface.Sentences.Length
            && Cues.Lies(facts, "stance-correction", surface.Sentences[index + 1].Span);
    }

    private static bool HasModal(SurfaceFacts facts, TextSpan before)
    {
        int pattern = facts.Phrases["stance-modal"];
        if (!facts.Matches.Contains(pattern))
        {
            return false;
        }

        foreach (PhraseMatch match in facts.MatchesIn(before))
        {
            if (match.Pattern == pattern && before.Contains(facts.SpanOf(match)))
            {
                TextSpan between = TextSpan.FromBounds(facts.SpanOf(match).End, before.End);
                if (!Cues.Lies(facts, "clause-break", between) && !Cues.Lies(facts, "clause-subject", between))
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
                if (surface.Text[token.Start] is '?' or '？' or '؟')
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

    private static bool IsHistorical(SurfaceFacts facts, Sentence sentence)
    {
        if (Cues.Lies(facts, "stance-history", sentence.Span))
        {
            return true;
        }

        int pattern = facts.Phrases["stance-year"];
        if (!facts.Matches.Contains(pattern))
        {
            return false;
        }

        foreach (PhraseMatch match in facts.MatchesIn(sentence.Span))
        {
            if (match.Pattern == pattern && sentence.Span.Contains(facts.SpanOf(match)))
            {
                // The year is the last word of the phrase.
                Token token = facts.Surface.Tokens[facts.Surface.Stream[match.End - 1]];
                if (IsHistoricalYear(facts.Surface.Slice(token.Span)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsHistoricalYear(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> digits = text.TrimEnd("s'’");
        return digits.Length == 4
            && !digits.ContainsAnyExceptInRange('0', '9')
            && ((digits[0] - '0') * 1000) + ((digits[1] - '0') * 100) + ((digits[2] - '0') * 10) + digits[3] - '0'
                is >= 1000
                    and <= LastHistoricalYear;
    }
}
