using HealthContent.Analysis.Content;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// Tells what a document shows of where a statement comes from. An identifier, a citation and a label reach the whole
/// document; a link reaches its paragraph and those beside it, or all of a short document; a footnote mark reaches its sentence,
/// a dated study and a number of people theirs and those beside it.
/// </summary>
internal static class EvidenceReader
{
    // A document as short as this is read in one glance, with its link.
    private const int ShortDocument = 1000;
    private const int YearAfterJournal = 6;

    // In tokens, with its year.
    private const int LongestSource = 10;

    private const EvidenceSupport Named = EvidenceSupport.Labelled | EvidenceSupport.Dated;

    // Fewer people are a ratio ("1 in 5"), not a sample.
    private const int SmallestSample = 20;

    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames =>
        ["evidence-identifier", "evidence-label", "evidence-journal", "evidence-study", "evidence-sample"];

    /// <summary>What reaches the whole document.</summary>
    public static EvidenceSupport Read(DocumentFacts document)
    {
        ContentDocument content = document.Document;
        if (!content.ClaimIds.IsEmpty || !content.Claims.IsEmpty || !content.Citations.IsEmpty)
        {
            return EvidenceSupport.Traceable;
        }

        bool isShort = Length(document) <= ShortDocument;
        EvidenceSupport support = isShort && !content.Links.IsEmpty ? EvidenceSupport.Traceable : EvidenceSupport.None;
        foreach (SurfaceFacts surface in document.Surfaces)
        {
            support |= Cited(surface);
            support |= isShort && surface.LinkStarts.Length > 0 ? EvidenceSupport.Traceable : EvidenceSupport.None;
        }

        return support;
    }

    /// <summary>What reaches a stretch.</summary>
    public static EvidenceSupport Read(DocumentFacts document, SurfaceFacts facts, TextSpan span)
    {
        EvidenceSupport support = document.Evidence;
        int sentence = facts.Surface.SentenceAt(span.Start);
        // A source that a reader can find says the rest itself.
        return
            (support & EvidenceSupport.Traceable) != 0
            || IsLinked(facts, sentence)
            || (sentence >= 0 && FootnoteMarks.Follow(facts.Surface, facts.Surface.Sentences[sentence], span.End))
            ? EvidenceSupport.Traceable
            : support | Beside(facts, sentence, span);
    }

    private static int Length(DocumentFacts document)
    {
        int length = 0;
        foreach (SurfaceFacts surface in document.Surfaces)
        {
            length += surface.Surface.Text.Length;
        }

        return length;
    }

    private static EvidenceSupport Cited(SurfaceFacts facts)
    {
        EvidenceSupport support = EvidenceSupport.None;
        FactPhrases phrases = facts.Phrases;
        int label = phrases["evidence-label"];
        int identifier = phrases["evidence-identifier"];
        int journal = phrases["evidence-journal"];
        foreach (PhraseMatch match in facts.Matches.Items)
        {
            if (match.Pattern == label && support == EvidenceSupport.None)
            {
                support = EvidenceSupport.Labelled | YearIn(facts.Surface, match.End, facts.Surface.Stream.Length);
            }
            else if (
                match.Pattern == identifier
                || (match.Pattern == journal && YearIn(facts.Surface, match.End, match.End + YearAfterJournal) != 0)
            )
            {
                return support | EvidenceSupport.Traceable;
            }
        }

        return NamesTrialOrCitation(facts.Surface) ? support | EvidenceSupport.Traceable : support;
    }

    // "NCT01234567", "2012;307:1141" and "(Greysen 2012)".
    private static bool NamesTrialOrCitation(SurfaceText surface)
    {
        ReadOnlySpan<Token> tokens = surface.Tokens;
        for (int index = 0; index < tokens.Length; index++)
        {
            ReadOnlySpan<char> text = surface.Slice(tokens[index].Span);
            if (
                text.Length == 11
                && text.StartsWith("NCT", StringComparison.OrdinalIgnoreCase)
                && !text[3..].ContainsAnyExceptInRange('0', '9')
            )
            {
                return true;
            }

            if (index + 1 < tokens.Length && IsYear(surface, tokens[index]) && IsCitationYear(surface, index))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCitationYear(SurfaceText surface, int year)
    {
        ReadOnlySpan<Token> tokens = surface.Tokens;
        ReadOnlySpan<char> after = surface.Slice(tokens[year + 1].Span);
        if (after is ";" && year + 2 < tokens.Length && tokens[year + 2].Kind == TokenKind.Number)
        {
            return true;
        }

        if (after is not ")" || year < 2)
        {
            return false;
        }

        int author = surface.Slice(tokens[year - 1].Span) is "," ? year - 2 : year - 1;
        return author >= 1
            && tokens[author].Has(TokenFlags.Capitalized)
            && surface.Slice(tokens[author - 1].Span) is "("
            && !IsMonth(surface.Slice(tokens[author].Span));
    }

    private static bool IsMonth(ReadOnlySpan<char> word) =>
        word.Length >= Dates.ShortMonths.Length && Dates.ShortMonths.Contains(word[..Dates.ShortMonths.Length]);

    // A link reaches its paragraph and those beside it.
    private static bool IsLinked(SurfaceFacts facts, int sentence)
    {
        ReadOnlySpan<int> links = facts.LinkStarts;
        if (links.IsEmpty || sentence < 0)
        {
            return false;
        }

        ReadOnlySpan<Sentence> sentences = facts.Surface.Sentences;
        int paragraph = sentences[sentence].Paragraph;
        int index = links.BinarySearch(sentences[sentence].Span.Start);
        index = index < 0 ? ~index : index;
        return (index < links.Length && IsNear(links[index])) || (index > 0 && IsNear(links[index - 1]));

        bool IsNear(int position)
        {
            int other = facts.Surface.SentenceAt(position);
            return other >= 0 && Math.Abs(facts.Surface.Sentences[other].Paragraph - paragraph) <= 1;
        }
    }

    private static EvidenceSupport Beside(SurfaceFacts facts, int sentence, TextSpan span)
    {
        SurfaceText surface = facts.Surface;
        if (sentence < 0)
        {
            return EvidenceSupport.None;
        }

        EvidenceSupport support = NamesSourceInBrackets(surface, sentence) ? Named : EvidenceSupport.None;
        int study = facts.Phrases["evidence-study"];
        int sample = facts.Phrases["evidence-sample"];
        ReadOnlySpan<Sentence> sentences = surface.Sentences;
        TextSpan reach = TextSpan.FromBounds(
            sentences[Math.Max(0, sentence - 1)].Span.Start,
            sentences[Math.Min(sentences.Length - 1, sentence + 1)].Span.End
        );
        foreach (PhraseMatch match in facts.MatchesIn(reach))
        {
            if (match.Pattern == study && facts.Capture(match, "year") is { } year && IsYear(surface.Slice(year.Span)))
            {
                support |= EvidenceSupport.Dated;
            }
            else if (
                match.Pattern == sample
                && facts.Capture(match, "count") is { } count
                && !count.Span.Overlaps(span)
            )
            {
                support |= IsSample(surface.Slice(count.Span)) ? EvidenceSupport.Counted : EvidenceSupport.None;
            }
        }

        return support;
    }

    // "(Royal College leaflet, 2025)": a name and a year at the end of a sentence, or in it.
    private static bool NamesSourceInBrackets(SurfaceText surface, int sentence)
    {
        Sentence own = surface.Sentences[sentence];
        ReadOnlySpan<Token> tokens = surface.Tokens.Slice(own.FirstToken, own.TokenCount);
        int open = -1;
        for (int index = 0; index < tokens.Length; index++)
        {
            ReadOnlySpan<char> text = surface.Slice(tokens[index].Span);
            if (text is "(")
            {
                open = index;
            }
            else if (
                text is ")"
                && open >= 0
                && index - open is > 2 and <= LongestSource
                && tokens[open + 1].Has(TokenFlags.Capitalized)
                && !IsMonth(surface.Slice(tokens[open + 1].Span))
                && IsYear(surface, tokens[index - 1])
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSample(ReadOnlySpan<char> number)
    {
        if (IsYear(number))
        {
            return false;
        }

        int value = 0;
        foreach (char character in number)
        {
            if (char.IsAsciiDigit(character))
            {
                value = Math.Min(100_000_000, (value * 10) + character - '0');
            }
            else if (character == '.')
            {
                return false;
            }
        }

        return value >= SmallestSample;
    }

    private static EvidenceSupport YearIn(SurfaceText surface, int from, int to)
    {
        for (int index = from; index < Math.Min(to, surface.Stream.Length); index++)
        {
            if (IsYear(surface, surface.Tokens[surface.Stream[index]]))
            {
                return EvidenceSupport.Dated;
            }
        }

        return EvidenceSupport.None;
    }

    private static bool IsYear(SurfaceText surface, Token token) =>
        token.Kind == TokenKind.Number && IsYear(surface.Slice(token.Span));

    private static bool IsYear(ReadOnlySpan<char> number) =>
        number.Length == 4
        && (number.StartsWith("19", StringComparison.Ordinal) || number.StartsWith("20", StringComparison.Ordinal))
        && !number.ContainsAnyExceptInRange('0', '9');
}
