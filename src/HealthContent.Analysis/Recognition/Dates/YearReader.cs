using HealthContent.Analysis.Recognition.Places;

namespace HealthContent.Analysis.Recognition.Dates;

/// <summary>
/// Years and decades that stand alone. Safe Harbor lets them stand, so their confidence is low and redaction does not take them up;
/// beside a patient they are left out, so that no rule does either.
/// </summary>
internal static class YearReader
{
    private const double Confidence = 0.3;

    // An amount before a noun, "a 1600 kcal day", is rarely as large as the years that a text of today speaks of.
    private const int FirstYearAfterArticle = 1900;

    /// <summary>A year after a word that goes with years, or a decade: "in 2019", "a 2019 study", "the 1990s", "the '90s".</summary>
    public static void Read(RecognitionContext context, int token)
    {
        Text.Token number = context.Tokens[token];
        bool year = DateText.IsYear(context.TextOf(token));
        int end = DecadeEnd(context, token, year);
        bool decade = end > number.End;
        if (
            !decade
            && !(
                year
                && token > 0
                && !EndsInsideNumber(context.Text, number.End)
                && (
                    (WordFacts.Place(context.Surface, context.Tokens[token - 1]) & PlaceWord.BeforeYear) != 0
                    || IsBetweenArticleAndNoun(context, token)
                )
            )
        )
        {
            return;
        }

        if (SpokenOfPatient.InSentence(context, number.Start))
        {
            return;
        }

        int start = decade && !year ? number.Start - 1 : number.Start;
        context.Add(
            new RecognizedEntity(EntityKind.Date, Text.TextSpan.FromBounds(start, end), Confidence)
            {
                Subkind = decade ? "decade" : "year",
                Evidence = decade ? "decade" : "year after a preposition or an article",
            }
        );
    }

    /// <summary>"the nineties", "late eighties"; "she is in her nineties" is an age.</summary>
    public static void ReadDecadeWord(RecognitionContext context, in Cue cue)
    {
        if (
            cue.FirstToken > 0
            && context.TextOf(cue.FirstToken - 1) is "the" or "The" or "early" or "late" or "mid" or "-"
            && !SpokenOfPatient.InSentence(context, cue.Span.Start)
        )
        {
            context.Add(
                new RecognizedEntity(EntityKind.Date, cue.Span, Confidence) { Subkind = "decade", Evidence = "decade" }
            );
        }
    }

    // "1990s", "1990's", "'90s".
    private static int DecadeEnd(RecognitionContext context, int token, bool year)
    {
        ReadOnlySpan<char> text = context.Text;
        Text.Token number = context.Tokens[token];
        int end = number.End;
        bool cut = !year && number.Length == 2 && number.Start > 0 && text[number.Start - 1] is '\'' or '’' or '‘';
        if ((!year && !cut) || text[end - 1] != '0')
        {
            return end;
        }

        int index = end + (end < text.Length && text[end] is '\'' or '’' ? 1 : 0);
        return
            index < text.Length
            && text[index] == 's'
            && (index + 1 == text.Length || !char.IsLetterOrDigit(text[index + 1]))
            ? index + 1
            : end;
    }

    private static bool IsBetweenArticleAndNoun(RecognitionContext context, int token)
    {
        if (
            context.TextOf(token - 1) is not ("a" or "A" or "the" or "The" or "an" or "this" or "our")
            || token + 1 >= context.Tokens.Length
            || CheckDigits.Remainder(context.TextOf(token), 10_000) < FirstYearAfterArticle
        )
        {
            return false;
        }

        Text.Token next = context.Tokens[token + 1];
        return next is { Kind: Text.TokenKind.Word, Length: > 2 }
            && next.Start == context.Tokens[token].End + 1
            && (WordFacts.Place(context.Surface, next) & PlaceWord.Counted) == 0;
    }

    /// <summary>Whether an amount goes on behind it: "of 2000 patients", "2000%".</summary>
    public static bool EndsInsideNumber(ReadOnlySpan<char> text, int end) =>
        end < text.Length
        && (
            text[end] is '%' or '-' or '/' or '–'
            || (
                text[end] == ' '
                && end + 1 < text.Length
                && char.IsAsciiLetterLower(text[end + 1])
                && CountsThings(text[(end + 1)..])
            )
        );

    private static bool CountsThings(ReadOnlySpan<char> rest)
    {
        int length = rest.IndexOfAnyExceptInRange('a', 'z');
        ReadOnlySpan<char> word = length < 0 ? rest : rest[..length];
        return (PlaceWords.Find(word) & PlaceWord.Counted) != 0;
    }
}
