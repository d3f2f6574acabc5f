using HealthContent.Analysis.Recognition.Dates;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// Recognises the numbers of tables in plain text: where a label is a cell of the first row, it stands above all numbers of its
/// column. Cells are parted by commas, semicolons, bars or tabs, and may be quoted.
/// </summary>
internal static class TableColumns
{
    // What is longer is prose, and a row of many equal labels would be read as often as it has them.
    private const int MostColumns = 32;
    private const int LongestRow = 1000;
    private const int FewestColumns = 3;
    private const int FewestPhoneDigits = 7;
    private const int MostPhoneDigits = 15;
    private const int LongestName = 60;

    /// <summary>Reads the column below a cue, where the cue is a whole cell of a first row.</summary>
    public static void Read(RecognitionContext context, in Cue cue)
    {
        ReadOnlySpan<char> text = context.Text;
        char mark = MarkBeside(text, cue.Span);
        if (mark == '\0')
        {
            return;
        }

        int rowStart = StartOfLine(text, cue.Span.Start);
        int rowEnd = EndOfLine(text, cue.Span.End);
        if (rowEnd - rowStart > LongestRow)
        {
            return;
        }

        ReadOnlySpan<char> row = text[rowStart..rowEnd];
        int columns = CellsIn(row, mark);
        int column = CellsIn(text[rowStart..cue.Span.Start], mark) - 1;
        if (
            columns is < FewestColumns or > MostColumns
            || !text[(rowStart + CellAt(row, mark, column).Start)..].StartsWith(text[cue.Span.Start..cue.Span.End])
            || IsBelowARow(text, rowStart, mark, columns)
            || !MayBeOfPeople(context, cue, TextSpan.FromBounds(rowStart, rowEnd), CellAt(row, mark, column).Length)
        )
        {
            return;
        }

        for (int start = rowEnd + 1; start < text.Length; )
        {
            int end = EndOfLine(text, start);
            row = text[start..end];
            if (row.Length > LongestRow || CellsIn(row, mark) != columns)
            {
                return;
            }

            TextSpan cell = CellAt(row, mark, column);
            ReadCell(context, cue, TextSpan.FromBounds(start + cell.Start, start + cell.End));
            start = end + 1;
        }
    }

    // "Name" stands above products and medicines too: only beside what is told of people it is one of a person.
    private static bool MayBeOfPeople(RecognitionContext context, in Cue cue, TextSpan row, int cellLength)
    {
        if (cue.Kind is not (CueKind.NameColumn or CueKind.PersonColumn or CueKind.PlaceColumn or CueKind.AgeColumn))
        {
            return true;
        }

        if (cellLength != cue.Span.Length)
        {
            return false;
        }

        if (cue.Kind == CueKind.PersonColumn)
        {
            return true;
        }

        ReadOnlySpan<Cue> cues = context.Cues;
        for (int index = context.CueAt(row.Start); index < cues.Length && cues[index].Span.Start < row.End; index++)
        {
            if (cues[index].Kind is CueKind.Birth or CueKind.Phone or CueKind.PersonColumn)
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(
        RecognitionContext context,
        EntityKind kind,
        TextSpan cell,
        string? subkind,
        string? role = null
    ) =>
        context.Add(
            new RecognizedEntity(kind, cell, 0.99)
            {
                Subkind = subkind,
                Role = role,
                Evidence = "label of the column",
            }
        );

    private static bool IsName(ReadOnlySpan<char> value)
    {
        if (value.Length is < 2 or > LongestName || !char.IsLetter(value[0]))
        {
            return false;
        }

        foreach (char character in value)
        {
            if (!char.IsLetter(character) && character is not (' ' or '-' or '\'' or '’' or '.' or ','))
            {
                return false;
            }
        }

        return true;
    }

    private static void ReadCell(RecognitionContext context, in Cue cue, TextSpan cell)
    {
        ReadOnlySpan<char> text = context.Text;
        ReadOnlySpan<char> value = text[cell.Start..cell.End];
        switch (cue.Kind)
        {
            case CueKind.NameColumn or CueKind.PersonColumn:
                if (IsName(value))
                {
                    Add(context, EntityKind.Name, cell, "person", PersonRole.Patient);
                }

                return;
            case CueKind.PlaceColumn:
                if (value.Length > 1)
                {
                    Add(context, EntityKind.Location, cell, null);
                }

                return;
            case CueKind.AgeColumn:
                if (
                    value.Length is > 0 and <= 3
                    && !value.ContainsAnyExceptInRange('0', '9')
                    && CheckDigits.Remainder(value, 1000) is > 0 and <= PatientAge.Oldest and int age
                )
                {
                    Add(context, EntityKind.Age, cell, PatientAge.SubkindOf(age));
                }

                return;
        }

        if (!value.ContainsAnyInRange('0', '9'))
        {
            return;
        }

        // A number ends with its cell, whatever the next one holds.
        ReadOnlySpan<char> upToCell = text[..cell.End];
        switch (cue.Kind)
        {
            case CueKind.Label:
                IdentifierRecognizer.ReadWhole(context, CompactRun.Read(upToCell, cell.Start), cue, cell);
                break;
            case CueKind.Birth:
                DateText.Read(
                    context,
                    CompactRun.Read(upToCell, cell.Start),
                    context.Surface.TokenAt(cell.Start),
                    labelled: true
                );
                break;
            default:
                int first = cell.Start + (value[0] is '+' or '(' ? 1 : 0);
                var phone = PhoneDigits.Read(upToCell, first);
                if (phone.Count is >= FewestPhoneDigits and <= MostPhoneDigits && phone.Span == cell)
                {
                    Add(context, cue.Kind == CueKind.Fax ? EntityKind.Fax : EntityKind.Phone, cell, null);
                }

                break;
        }
    }

    // The mark behind a cell, or before the last one.
    private static char MarkBeside(ReadOnlySpan<char> text, TextSpan cue)
    {
        int end = cue.End;
        while (end < text.Length && text[end] is '"' or ' ')
        {
            end++;
        }

        if (end < text.Length && IsMark(text[end]))
        {
            return text[end];
        }

        int start = cue.Start - 1;
        while (start >= 0 && text[start] is '"' or ' ')
        {
            start--;
        }

        return start >= 0 && IsMark(text[start]) && (end == text.Length || text[end] is '\r' or '\n')
            ? text[start]
            : '\0';
    }

    private static bool IsMark(char character) => character is ',' or ';' or '|' or '\t';

    // Only the first row has labels; and a text whose every row is one would be read again for each.
    private static bool IsBelowARow(ReadOnlySpan<char> text, int rowStart, char mark, int columns)
    {
        if (rowStart == 0)
        {
            return false;
        }

        int before = StartOfLine(text, rowStart - 1);
        return CellsIn(text[before..(rowStart - 1)], mark) == columns;
    }

    // No further than a row may reach: the end of one that is too long is wherever the search ends.
    private static int StartOfLine(ReadOnlySpan<char> text, int position)
    {
        int from = Math.Max(0, position - LongestRow - 1);
        return from + text[from..position].LastIndexOf('\n') + 1;
    }

    private static int EndOfLine(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> rest = text[start..Math.Min(text.Length, start + LongestRow + 1)];
        return start + (rest.IndexOf('\n') is >= 0 and int length ? length : rest.Length);
    }

    private static int CellsIn(ReadOnlySpan<char> row, char mark)
    {
        int cells = 1;
        bool quoted = false;
        foreach (char character in row)
        {
            quoted ^= character == '"';
            cells += character == mark && !quoted ? 1 : 0;
        }

        return cells;
    }

    /// <summary>A cell of a row without the spaces and quotes around it.</summary>
    private static TextSpan CellAt(ReadOnlySpan<char> row, char mark, int column)
    {
        int start = 0;
        int end = 0;
        bool quoted = false;
        for (int cell = 0; ; end++)
        {
            if (end < row.Length && (row[end] != mark || quoted))
            {
                quoted ^= row[end] == '"';
                continue;
            }

            if (cell++ == column || end == row.Length)
            {
                break;
            }

            start = end + 1;
        }

        while (start < end && (char.IsWhiteSpace(row[start]) || row[start] == '"'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(row[end - 1]) || row[end - 1] == '"'))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
