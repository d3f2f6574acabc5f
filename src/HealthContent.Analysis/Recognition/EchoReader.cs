using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Something of the message that comes back in the answer.</summary>
/// <param name="Span">Where it stands in the answer, in UTF-16 code units of the surface's text.</param>
/// <param name="IsIdentifier">Whether it is a name, number or date; otherwise it is a word of health.</param>
/// <param name="SpeaksToReader">Whether the sentence of the answer gives it to the person who wrote: "your chemo".</param>
public readonly record struct EchoedTerm(TextSpan Span, bool IsIdentifier, bool SpeaksToReader);

/// <summary>
/// Finds what an answer repeats of what the author of the message told of themselves: words of health in sentences with "I" or
/// "my", and identifiers anywhere. A question without "my" ("Do you offer flu shots?") tells nothing of its author.
/// </summary>
internal static class EchoReader
{
    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames => ["health-word", "first-person", "second-person", "own-care"];

    public static void Read(SurfaceFacts message, SurfaceFacts answer, ref ReusableList<EchoedTerm> echoes)
    {
        int word = answer.Phrases["health-word"];
        foreach (PhraseMatch match in answer.Matches.Items)
        {
            if (
                match.Pattern == word
                && answer.SpanOf(match) is var span
                && IsToldIn(message, answer.Surface.Slice(span))
            )
            {
                echoes.Add(new EchoedTerm(span, IsIdentifier: false, SpeaksToReader(answer, span)));
            }
        }

        foreach (RecognizedEntity entity in answer.Entities)
        {
            if (IsIdentifier(answer, entity) && HasEntity(message, entity.Kind, answer.Surface.Slice(entity.Span)))
            {
                echoes.Add(new EchoedTerm(entity.Span, IsIdentifier: true, SpeaksToReader(answer, entity.Span)));
            }
        }
    }

    private static bool IsToldIn(SurfaceFacts message, ReadOnlySpan<char> term)
    {
        int word = message.Phrases["health-word"];
        foreach (PhraseMatch match in message.Matches.Items)
        {
            if (
                match.Pattern == word
                && message.SpanOf(match) is var span
                && IsSameWord(message.Surface.Slice(span), term)
                && IsOfAuthor(message, span)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfAuthor(SurfaceFacts message, TextSpan span)
    {
        int sentence = message.Surface.SentenceAt(span.Start);
        return sentence >= 0 && Cues.Lies(message, "first-person", message.Surface.Sentences[sentence].Span);
    }

    private static bool SpeaksToReader(SurfaceFacts answer, TextSpan span)
    {
        int sentence = answer.Surface.SentenceAt(span.Start);
        return sentence >= 0 && Cues.Lies(answer, "second-person", answer.Surface.Sentences[sentence].Span);
    }

    // Handles, links and role mailboxes are how one answers; weekdays and hours are common property. A forename is a
    // greeting, and the names of staff, of the house and of its town tell nothing of the author.
    private static bool IsIdentifier(SurfaceFacts answer, in RecognizedEntity entity)
    {
        if (entity.Kind == EntityKind.Name)
        {
            return (entity.Role is null or PersonRole.Patient or PersonRole.Reviewer or PersonRole.Visitor)
                && answer.Surface.Slice(entity.Span).Contains(' ');
        }

        if (entity.Kind == EntityKind.Location)
        {
            return entity.Subkind is "street" or "postcode";
        }

        return entity.Kind != EntityKind.Handle
            && entity.Kind != EntityKind.Url
            && entity.Subkind is not ("role-mailbox" or "hotline" or "toll-free" or "group")
            && (entity.Kind != EntityKind.Date || entity.Role == TemporalRole.PatientLinked);
    }

    private static bool HasEntity(SurfaceFacts message, EntityKind kind, ReadOnlySpan<char> text)
    {
        foreach (RecognizedEntity entity in message.Entities)
        {
            if (
                entity.Kind == kind
                && message
                    .Surface.Slice(entity.Span)
                    .TrimEnd('.')
                    .Equals(text.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }

        return false;
    }

    // "Tooth abscess" comes back as "abscess", "penicillin" as "penicillin allergy". Short words such as "pain" say too little.
    private static bool IsSameWord(ReadOnlySpan<char> told, ReadOnlySpan<char> term)
    {
        told = Stem(told);
        term = Stem(term);
        ReadOnlySpan<char> shorter = told.Length < term.Length ? told : term;
        return told.Equals(term, StringComparison.OrdinalIgnoreCase)
            || (shorter.Length > 5 && WholeWords.StandIn(told.Length < term.Length ? term : told, shorter));
    }

    // "stroke" and "strokes", "baby's" and "baby" are one word here.
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (
            word.EndsWith("'s", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("’s", StringComparison.OrdinalIgnoreCase)
        )
        {
            word = word[..^2];
        }

        return word.Length > 3 && word[^1] is 's' or 'S' ? word[..^1] : word;
    }
}
