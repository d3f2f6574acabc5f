using System.Numerics;
using HealthContent.Analysis.Recognition.Dates;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Recognises the numbers of the catalogue: by their label, by a valid check digit, or by both.</summary>
internal static class IdentifierRecognizer
{
    private const int FarthestLabel = 90;
    private const int ShortestNumber = 3;
    private const int LongestValue = 4;
    private const string BankCode = "SWIFT";

    /// <summary>Tries all numbers that may start at a token.</summary>
    /// <returns>Where the longest candidate ends; the start when there is none.</returns>
    public static int Read(RecognitionContext context, in CompactRun run, int token)
    {
        int start = run.Start;
        if (run.Length < ShortestNumber)
        {
            return start;
        }

        int end = start;
        bool other = false;
        ReadOnlySpan<Cue> cues = context.Cues;
        int first = context.CueAt(start);
        for (int index = first - 1; index >= 0 && cues[index].Span.Start > start - FarthestLabel; index--)
        {
            Cue cue = cues[index];
            LabelDistance distance = cue.Kind is CueKind.Label or CueKind.OtherNumber
                ? Labels.Before(context, cue, token)
                : LabelDistance.None;
            if (cue.Kind == CueKind.OtherNumber)
            {
                other |= distance == LabelDistance.Adjacent;
            }
            else if (distance != LabelDistance.None && !IsPartOfLabel(cues, index))
            {
                end = Math.Max(end, ReadLabelled(context, run, cue, distance, token));
            }
        }

        if (other && end == start)
        {
            return start;
        }

        foreach (UnlabelledForm form in IdentifierCatalog.WithoutLabel.AsSpan())
        {
            if ((form.Lengths & run.Ends) != 0 && form.Identifier.Pattern.StartsWith(run.Characters[0]))
            {
                end = Math.Max(end, ReadUnlabelled(context, run, form.Identifier));
            }
        }

        return Math.Max(end, ReadLabelledBehind(context, run, first));
    }

    /// <summary>Takes a whole cell for the number that its column is labelled with.</summary>
    public static void ReadWhole(RecognitionContext context, in CompactRun run, in Cue cue, TextSpan cell)
    {
        if (run.Length == 0 || run.IsCut || run.Span(run.Length) != cell)
        {
            return;
        }

        foreach (Identifier identifier in IdentifierCatalog.OfCode(cue.Argument))
        {
            if (identifier.Pattern.Matches(run.Characters))
            {
                Add(context, run, identifier, run.Length, 0.99, "label of the column");
                return;
            }
        }
    }

    /// <summary>A number of letters alone behind its label: bank codes need no digit.</summary>
    public static void ReadLetters(RecognitionContext context, in Cue cue)
    {
        if (cue.Kind != CueKind.Label || IdentifierCatalog.Codes[cue.Argument] != BankCode)
        {
            return;
        }

        int token = cue.EndToken;
        while (token < context.Tokens.Length && Labels.Before(context, cue, token) == LabelDistance.Adjacent)
        {
            Token word = context.Tokens[token];
            if (
                word is { Kind: TokenKind.Word, Length: 8 or 11 }
                && word.Has(TokenFlags.AllCapitals)
                && BankCodes.IsOfCountry(context.TextOf(token))
            )
            {
                ReadLabelled(
                    context,
                    CompactRun.Read(context.Text.AsSpan(0, word.End), word.Start),
                    cue,
                    LabelDistance.Adjacent,
                    token
                );
                return;
            }

            token++;
        }
    }

    // "Patient ID" is a label, and so is "ID" in it; the whole one counts.
    private static bool IsPartOfLabel(ReadOnlySpan<Cue> cues, int index)
    {
        TextSpan span = cues[index].Span;
        for (int other = index - 1; other >= 0 && cues[other].Span.Start > span.Start - FarthestLabel; other--)
        {
            if (IsWhole(cues[other], span))
            {
                return true;
            }
        }

        for (int other = index + 1; other < cues.Length && cues[other].Span.Start == span.Start; other++)
        {
            if (IsWhole(cues[other], span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWhole(in Cue cue, TextSpan part) =>
        cue.Kind == CueKind.Label && cue.Span.Length > part.Length && cue.Span.Contains(part);

    private static int ReadLabelled(
        RecognitionContext context,
        in CompactRun run,
        in Cue cue,
        LabelDistance distance,
        int token
    )
    {
        int end = 0;
        foreach (Identifier identifier in IdentifierCatalog.OfCode(cue.Argument))
        {
            bool valid = true;
            int length = identifier.HasNoForm
                ? FreeNumbers.LengthOf(context, run, identifier, cue, distance, token)
                : FormLength(run, identifier, labelled: true, out valid);
            if (length == 0)
            {
                continue;
            }

            double confidence =
                distance == LabelDistance.Adjacent
                    ? valid
                        ? identifier.HasCheckDigit
                            ? 0.99
                            : identifier.HasNoForm
                                ? FreeNumbers.SaysLittle(context, cue, token)
                                    ? 0.8
                                    : 0.9
                                : 0.95
                        : 0.5
                    : valid && !identifier.HasNoForm
                        ? identifier.HasCheckDigit
                            ? 0.95
                            : 0.75
                        : 0;
            if (confidence > 0)
            {
                string evidence =
                    !valid ? "label, check fails"
                    : identifier.HasCheckDigit ? "label, check digit"
                    : "label";
                end = Math.Max(end, Add(context, run, identifier, length, confidence, evidence));
            }
        }

        return end;
    }

    private static int ReadLabelledBehind(RecognitionContext context, in CompactRun run, int firstCue)
    {
        ReadOnlySpan<Cue> cues = context.Cues;
        int limit = run.Span(run.Length).End + 24;
        int end = 0;
        for (int index = firstCue; index < cues.Length && cues[index].Span.Start < limit; index++)
        {
            Cue cue = cues[index];
            if (cue.Kind != CueKind.Label)
            {
                continue;
            }

            foreach (Identifier identifier in IdentifierCatalog.OfCode(cue.Argument))
            {
                bool valid = false;
                int length = identifier.HasNoForm ? 0 : FormLength(run, identifier, labelled: true, out valid);
                if (
                    length > 0
                    && valid
                    && Labels.After(context, cue, context.Surface.TokenAt(run.Span(length).End)) != LabelDistance.None
                )
                {
                    end = Math.Max(end, Add(context, run, identifier, length, 0.93, "label behind"));
                }
            }
        }

        return end;
    }

    private static int ReadUnlabelled(RecognitionContext context, in CompactRun run, Identifier identifier)
    {
        int length = FormLength(run, identifier, labelled: false, out bool valid);
        if (
            length == 0
            || !valid
            || (run.Characters[..length].ContainsAnyInRange('A', 'Z') && !IsUpperCase(context, run.Span(length)))
            || (IsEachApart(run, length) && DigitRows.IsRow(run.Characters[..length]))
            || LooksLikeEvent(run.Characters[..length])
        )
        {
            return 0;
        }

        // One check digit in ten is right by chance; a long form or the usual groups make chance unlikely.
        double confidence =
            identifier.HasCheckDigit && length >= 13 ? 0.85
            : identifier.HasCheckDigit && run.Separators(length) != 0 ? 0.75
            : 0.6;
        return Add(context, run, identifier, length, confidence, identifier.HasCheckDigit ? "check digit" : "form");
    }

    /// <summary>
    /// The length of a number of a fixed form at the start of the run, a valid one before a longer one; zero when there is none.
    /// </summary>
    private static int FormLength(in CompactRun run, Identifier identifier, bool labelled, out bool valid)
    {
        IdentifierPattern pattern = identifier.Pattern;
        int longest = 0;
        valid = true;
        for (int length = Math.Min(run.Length, pattern.MaximumLength); length >= pattern.MinimumLength; length--)
        {
            if (
                (run.Ends >> length & 1) != 0
                && pattern.Matches(run.Characters[..length])
                && GroupsFit(run, length, identifier, labelled)
            )
            {
                if (identifier.Check?.Invoke(run.Characters[..length]) ?? true)
                {
                    return length;
                }

                longest = Math.Max(longest, length);
            }
        }

        valid = false;
        return longest;
    }

    private static bool IsEachApart(in CompactRun run, int length) =>
        BitOperations.PopCount(run.Separators(length)) == length - 1;

    private static bool GroupsFit(in CompactRun run, int length, Identifier identifier, bool labelled)
    {
        ulong separators = run.Separators(length);
        if (identifier.AnyGroups || (separators == 0 && (labelled || identifier.Alone == UnlabelledEvidence.Any)))
        {
            return true;
        }

        // "2 1 9 - 0 9 - 9 9 9 9": every digit by itself hides a number from nobody.
        if (IsEachApart(run, length))
        {
            return true;
        }

        return (separators != 0 && Array.IndexOf(identifier.Groups, separators) >= 0)
            || (labelled && !run.HasSpace(length) && !IsValue(run, length, separators));
    }

    // "0.74", "12.5"
    private static bool IsValue(in CompactRun run, int length, ulong separators) =>
        length <= LongestValue
        && BitOperations.IsPow2(separators)
        && run.SeparatorBefore(BitOperations.TrailingZeroCount(separators)) == '.';

    private static int Add(
        RecognitionContext context,
        in CompactRun run,
        Identifier identifier,
        int length,
        double confidence,
        string evidence
    )
    {
        TextSpan span = run.Span(length);
        context.Add(
            new RecognizedEntity(identifier.Kind, span, confidence) { Subkind = identifier.Class, Evidence = evidence }
        );
        return span.End;
    }

    // "SAM2021": the name of an event and its year.
    private static bool LooksLikeEvent(ReadOnlySpan<char> characters) =>
        characters.Length == 7 && char.IsAsciiLetter(characters[2]) && (DateText.IsYear(characters[3..]));

    private static bool IsUpperCase(RecognitionContext context, TextSpan span)
    {
        foreach (char character in context.Surface.Slice(span))
        {
            if (char.IsAsciiLetterLower(character))
            {
                return false;
            }
        }

        return true;
    }
}
