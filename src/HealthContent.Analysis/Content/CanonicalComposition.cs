using System.Globalization;
using System.Text;

namespace HealthContent.Analysis.Content;

/// <summary>
/// Brings text into Unicode normalization form C. With data of our own, because the platform does not normalise in
/// invariant globalization mode, and a hash must be the same on every machine.
/// </summary>
internal static class CanonicalComposition
{
    private const int HangulBase = 0xAC00;
    private const int HangulCount = 11172;
    private const int LeadingBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailingBase = 0x11A7;
    private const int VowelCount = 21;
    private const int TrailingCount = 28;

    // All below the first combining mark is composed already.
    private const char FirstThatMayCompose = '\u0300';

    private static readonly Lazy<Tables> Data = new(Load);

    public static string Compose(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', (char)(FirstThatMayCompose - 1)) < 0)
        {
            return text;
        }

        var codePoints = new List<int>(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            bool isPair = index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
            Decompose(isPair ? char.ConvertToUtf32(text[index], text[++index]) : text[index], codePoints);
        }

        Order(codePoints);
        var result = new StringBuilder(text.Length);
        foreach (int codePoint in Compose(codePoints))
        {
            // A lone surrogate stays what it is.
            if (codePoint <= 0xFFFF)
            {
                result.Append((char)codePoint);
            }
            else
            {
                result.Append(char.ConvertFromUtf32(codePoint));
            }
        }

        return result.ToString();
    }

    private static void Decompose(int codePoint, List<int> result)
    {
        int syllable = codePoint - HangulBase;
        if (syllable is >= 0 and < HangulCount)
        {
            result.Add(LeadingBase + syllable / (VowelCount * TrailingCount));
            result.Add(VowelBase + syllable % (VowelCount * TrailingCount) / TrailingCount);
            if (syllable % TrailingCount > 0)
            {
                result.Add(TrailingBase + syllable % TrailingCount);
            }
        }
        else if (Data.Value.Decompositions.TryGetValue(codePoint, out (int First, int Second) parts))
        {
            Decompose(parts.First, result);
            if (parts.Second > 0)
            {
                result.Add(parts.Second);
            }
        }
        else
        {
            result.Add(codePoint);
        }
    }

    // Marks on one letter into the order of their classes; equal ones keep theirs.
    private static void Order(List<int> codePoints)
    {
        for (int index = 1; index < codePoints.Count; index++)
        {
            int codePoint = codePoints[index];
            int own = Class(codePoint);
            int place = index;
            while (own > 0 && place > 0 && Class(codePoints[place - 1]) > own)
            {
                codePoints[place] = codePoints[place - 1];
                place--;
            }

            codePoints[place] = codePoint;
        }
    }

    private static List<int> Compose(List<int> codePoints)
    {
        var result = new List<int>(codePoints.Count);
        int starter = -1;
        int lastClass = 0;
        foreach (int codePoint in codePoints)
        {
            int own = Class(codePoint);
            bool isAdjacent = starter == result.Count - 1;
            if (starter >= 0 && (isAdjacent || lastClass < own) && Pair(result[starter], codePoint) is { } composed)
            {
                result[starter] = composed;
                continue;
            }

            result.Add(codePoint);
            lastClass = own;
            starter = own == 0 ? result.Count - 1 : starter;
        }

        return result;
    }

    private static int? Pair(int first, int second)
    {
        int leading = first - LeadingBase;
        int vowel = second - VowelBase;
        if (leading is >= 0 and < 19 && vowel is >= 0 and < VowelCount)
        {
            return HangulBase + ((leading * VowelCount) + vowel) * TrailingCount;
        }

        int syllable = first - HangulBase;
        int trailing = second - TrailingBase;
        if (syllable is >= 0 and < HangulCount && syllable % TrailingCount == 0 && trailing is > 0 and < TrailingCount)
        {
            return first + trailing;
        }

        return Data.Value.Compositions.TryGetValue((first, second), out int composed) ? composed : null;
    }

    private static int Class(int codePoint) =>
        codePoint < FirstThatMayCompose ? 0 : Data.Value.Classes.GetValueOrDefault(codePoint);

    private static Tables Load()
    {
        var tables = new Tables([], [], []);
        int section = 0;
        foreach (
            ReadOnlySpan<char> line in EmbeddedData.Lines(EmbeddedData.ReadText("Content/composition.dataset.txt"))
        )
        {
            if (line.SequenceEqual("---"))
            {
                section++;
            }
            else if (section > 0 && !line.IsEmpty)
            {
                string[] cells = line.ToString().Split(' ');
                if (section == 1)
                {
                    AddClasses(tables, cells);
                }
                else
                {
                    AddDecomposition(tables, cells);
                }
            }
        }

        return tables;
    }

    private static void AddClasses(Tables tables, string[] cells)
    {
        int number = int.Parse(cells[0], CultureInfo.InvariantCulture);
        foreach (string cell in cells.AsSpan(1))
        {
            string[] range = cell.Split('-');
            for (int codePoint = Hex(range[0]); codePoint <= Hex(range[^1]); codePoint++)
            {
                tables.Classes.Add(codePoint, number);
            }
        }
    }

    private static void AddDecomposition(Tables tables, string[] cells)
    {
        bool isExcluded = cells[^1] == "!";
        int count = cells.Length - (isExcluded ? 2 : 1);
        (int First, int Second) parts = (Hex(cells[1]), count > 1 ? Hex(cells[2]) : 0);
        tables.Decompositions.Add(Hex(cells[0]), parts);
        if (!isExcluded)
        {
            tables.Compositions.Add(parts, Hex(cells[0]));
        }
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private sealed record Tables(
        Dictionary<int, int> Classes,
        Dictionary<int, (int First, int Second)> Decompositions,
        Dictionary<(int First, int Second), int> Compositions
    );
}
