using System.Numerics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Recognises telephone and fax numbers.</summary>
internal static class PhoneRecognizer
{
    private const int FarthestLabel = 60;

    /// <summary>Tries digits that start at a token.</summary>
    /// <returns>Where the number ends; where the digits start when there is none.</returns>
    public static int Read(RecognitionContext context, in PhoneDigits phone, int token)
    {
        int start = phone.Span.Start;
        if (phone.Count < 3)
        {
            return start;
        }

        (CueKind label, bool noun) = LabelOf(context, token, phone.Span.End);
        ReadOnlySpan<char> national = National(phone);
        double confidence = Confidence(phone, national, label, noun, out string? kind);
        if (confidence == 0 && label == CueKind.OtherNumber)
        {
            return start;
        }

        if (confidence == 0)
        {
            confidence = OfKnownGroups(context.Text, phone, national);
        }

        if (confidence == 0 || (label == CueKind.OtherNumber && !phone.HasPlus))
        {
            return start;
        }

        TextSpan span = WithExtension(context.Text, phone.Span);
        context.Add(
            new RecognizedEntity(label == CueKind.Fax ? EntityKind.Fax : EntityKind.Phone, span, confidence)
            {
                Subkind = kind,
                Evidence = label is CueKind.Phone or CueKind.Fax or CueKind.Extension ? "label" : "form",
            }
        );
        return span.End;
    }

    private static double Confidence(
        in PhoneDigits phone,
        ReadOnlySpan<char> national,
        CueKind label,
        bool noun,
        out string? kind
    )
    {
        bool labelled = label is CueKind.Phone or CueKind.Fax or CueKind.Extension;
        kind = PhoneRegistry.Find(national) ?? PhoneRegistry.Find(phone.Characters);
        if (kind != "hotline" && IsNorthAmerican(national) && IsTollFree(national))
        {
            kind = "toll-free";
        }
        if (phone.Count < 7)
        {
            return labelled && kind == "hotline" ? 0.9
                : label == CueKind.Extension && phone is { Count: <= 5, Groups: 0 } ? 0.55
                : 0;
        }

        if (phone.HasPlus)
        {
            return phone.Count is >= 8 and <= 15 && phone.Characters[0] != '0' ? 0.95 : 0;
        }

        int groups = BitOperations.PopCount(phone.Groups) + 1;
        if (IsNorthAmerican(national) && !phone.HasSlash)
        {
            bool apart = groups == phone.Count && !DigitRows.IsRow(national);
            bool usual =
                apart
                || (phone.Groups >> (phone.Count - 10)) is 0b1001000 or 0b1001001 or 0b1000 or 0b1001 or 0b1000001;
            if (usual && groups > 1)
            {
                return labelled ? 0.97
                    : apart ? 0.7
                    : 0.9;
            }

            if (labelled)
            {
                return 0.85;
            }
        }

        if (phone.Count == 8 && phone.Groups == 0b10000 && AreYears(phone.Characters))
        {
            return 0;
        }

        if (labelled && phone.Count <= 15 && (groups > 1 || (noun && phone.Count >= 7)))
        {
            return phone.HasSlash ? 0.6 : 0.8;
        }

        if (kind is "hotline" or "fictional" && groups > 1)
        {
            return 0.8;
        }

        if (IsMobileInOnePiece(phone))
        {
            return 0.6;
        }

        return
            phone.Characters[0] == '0'
            && !DigitRows.IsRow(phone.Characters)
            && phone.Count is >= 9 and <= 12
            && groups is >= 2 and <= 5
            && !phone.HasSlash
            && phone.Groups != 0
            && SmallestGroup(phone) >= 2
            ? 0.6
            : 0;
    }

    // Eleven digits of which the first are 071 to 079 belong to mobiles of the United Kingdom (Ofcom, National Telephone Numbering Plan).
    private static bool IsMobileInOnePiece(in PhoneDigits phone) =>
        phone is { Count: 11, Groups: 0, HasSlash: false }
        && phone.Characters.StartsWith("07")
        && phone.Characters[2] != '0'
        && !DigitRows.IsRow(phone.Characters);

    // Numbering Plan Administrator: neither area code nor exchange starts with 0 or 1.
    private static bool IsNorthAmerican(ReadOnlySpan<char> national) =>
        national.Length == 10 && national[0] >= '2' && national[3] >= '2' && national[1..3] is not "11";

    // Groups that nothing else has: "123-456-7890", though no area code starts with 1, and "(11) 91234-5678" of Brazil.
    private static double OfKnownGroups(ReadOnlySpan<char> text, in PhoneDigits phone, ReadOnlySpan<char> national)
    {
        ReadOnlySpan<char> written = text[phone.Span.Start..phone.Span.End];
        bool apart = phone.Span.Start > 0 && char.IsLetterOrDigit(text[phone.Span.Start - 1]);
        if (apart || phone.HasSlash || written.Contains('.') && written.Contains('-'))
        {
            return 0;
        }

        bool open = written[0] == '(';
        return open && phone is { Count: 11, Groups: 0b10000100 } && phone.Characters[2] == '9' ? 0.8
            : national.Length == 10
            && phone.Groups >> (phone.Count - 10) is 0b1001000 or 0b1001001
            && (open || !written.Contains(' '))
                ? 0.6
            : 0;
    }

    // "2023-2024"
    private static bool AreYears(ReadOnlySpan<char> digits) =>
        Dates.DateText.IsYear(digits[..4]) && Dates.DateText.IsYear(digits[4..]);

    private static bool IsTollFree(ReadOnlySpan<char> national) =>
        national[..3] is "800" or "833" or "844" or "855" or "866" or "877" or "888";

    // Without the international prefix and the country codes whose national form the registry uses.
    private static ReadOnlySpan<char> National(in PhoneDigits phone)
    {
        ReadOnlySpan<char> digits = phone.Characters;
        if (digits.StartsWith("001") && digits.Length == 13)
        {
            return digits[3..];
        }

        return digits.Length == 11 && digits[0] == '1' ? digits[1..] : digits;
    }

    private static int SmallestGroup(in PhoneDigits phone)
    {
        int smallest = int.MaxValue;
        int start = 0;
        for (int index = 1; index <= phone.Count; index++)
        {
            if (index == phone.Count || (phone.Groups & (1u << index)) != 0)
            {
                smallest = Math.Min(smallest, index - start);
                start = index;
            }
        }

        return smallest;
    }

    private static (CueKind Kind, bool Noun) LabelOf(RecognitionContext context, int token, int end)
    {
        ReadOnlySpan<Cue> cues = context.Cues;
        int position = context.Tokens[token].Start;
        int first = context.CueAt(position);
        bool other = false;
        for (int index = first - 1; index >= 0 && cues[index].Span.Start > position - FarthestLabel; index--)
        {
            Cue cue = cues[index];
            if (
                cue.Kind is CueKind.Phone or CueKind.Fax or CueKind.Extension or CueKind.OtherNumber or CueKind.Label
                && Labels.Before(context, cue, token) == LabelDistance.Adjacent
            )
            {
                if (cue.Kind is CueKind.Phone or CueKind.Fax or CueKind.Extension && !IsEndOfLabel(cues, index))
                {
                    return (cue.Kind, IsNoun(context, cue));
                }

                other |= !FreeNumbers.SaysLittle(context, cue, token);
            }
        }

        int endToken = context.Surface.TokenAt(end);
        for (int index = first; index < cues.Length && cues[index].Span.Start <= end + 4; index++)
        {
            Cue cue = cues[index];
            if (
                cue.Kind is CueKind.Phone or CueKind.Fax
                && Labels.After(context, cue, endToken) != LabelDistance.None
                && IsNoun(context, cue)
            )
            {
                return (cue.Kind, false);
            }
        }

        if (!other && IsOfficeBehind(context.Text, end))
        {
            return (CueKind.Phone, false);
        }

        return (other ? CueKind.OtherNumber : CueKind.None, false);
    }

    // "Policy number is 5550142": what the number is called stands before "number is".
    private static bool IsEndOfLabel(ReadOnlySpan<Cue> cues, int index)
    {
        Cue phone = cues[index];
        for (int before = index - 1; before >= 0 && cues[before].EndToken > phone.FirstToken; before--)
        {
            if (cues[before].Kind == CueKind.Label && cues[before].FirstToken < phone.FirstToken)
            {
                return true;
            }
        }

        return false;
    }

    // "781 1704 office": on a card the kind of a number stands behind it and ends the line.
    private static bool IsOfficeBehind(ReadOnlySpan<char> text, int end)
    {
        const string Office = "office";
        int start = end + (end < text.Length && text[end] is ' ' or '-' ? 1 : 0);
        int after = start + Office.Length;
        return text[start..].StartsWith(Office, StringComparison.OrdinalIgnoreCase)
            && (after == text.Length || text[after] is '\r' or '\n' or '\\' or ',' or ';' or '|');
    }

    // "call 1500000 people" against "phone 1500000": verbs say less.
    private static bool IsNoun(RecognitionContext context, in Cue cue)
    {
        ReadOnlySpan<char> word = context.TextOf(cue.FirstToken);
        return !(
            word.StartsWith("call", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("text", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("dial", StringComparison.OrdinalIgnoreCase)
            || word.Equals("contact", StringComparison.OrdinalIgnoreCase)
            || word.Equals("line", StringComparison.OrdinalIgnoreCase)
            || word.Equals("home", StringComparison.OrdinalIgnoreCase)
            || word.Equals("work", StringComparison.OrdinalIgnoreCase)
        );
    }

    // "x0135", "ext. 12"
    private static TextSpan WithExtension(ReadOnlySpan<char> text, TextSpan span)
    {
        int index = span.End;
        while (index < text.Length && text[index] is ' ' or ',')
        {
            index++;
        }

        ReadOnlySpan<char> rest = text[index..];
        int length =
            rest.StartsWith("extension", StringComparison.OrdinalIgnoreCase) ? 9
            : rest.StartsWith("ext", StringComparison.OrdinalIgnoreCase) ? 3
            : rest.StartsWith("x", StringComparison.OrdinalIgnoreCase) ? 1
            : 0;
        index += length;
        while (length > 0 && index < text.Length && text[index] is ' ' or '.')
        {
            index++;
        }

        int first = index;
        while (length > 0 && index < text.Length && char.IsAsciiDigit(text[index]) && index - first < 6)
        {
            index++;
        }

        return index > first ? TextSpan.FromBounds(span.Start, index) : span;
    }
}
