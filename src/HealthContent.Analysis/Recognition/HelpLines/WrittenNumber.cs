using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.HelpLines;

/// <summary>A number that a text tells to dial, cut to what belongs to it.</summary>
/// <param name="Span">Where it is, with the long-distance digit.</param>
/// <param name="Digits">Its digits without that.</param>
/// <param name="IsOnRecord">Whether it is the number of a help line.</param>
internal readonly record struct WrittenNumber(TextSpan Span, string Digits, bool IsOnRecord)
{
    /// <summary>
    /// Reads the number of which a stretch holds at least the last group: the longest that is on record, so that "988, 24 hours"
    /// gives 988, or else all groups that stand together.
    /// </summary>
    public static WrittenNumber Read(SurfaceText surface, TextSpan stretch)
    {
        ReadOnlySpan<Token> tokens = surface.Tokens;
        int first = FirstGroup(surface, surface.TokenAt(stretch.Start));
        WrittenNumber known = default;
        WrittenNumber whole = default;
        for (int index = first; index < tokens.Length && tokens[index].Start < stretch.End; index++)
        {
            if (tokens[index].Kind != TokenKind.Number)
            {
                continue;
            }

            var span = TextSpan.FromBounds(tokens[first].Start, tokens[index].End);
            string digits = NumberDigits.Significant(NumberDigits.Of(surface.Slice(span)));
            whole = new WrittenNumber(span, digits, HelpLineRegister.All.Any(line => line.Has(digits)));
            known = whole.IsOnRecord ? whole : known;
        }

        return known.IsOnRecord ? known : whole;
    }

    // Words may stand between a word for calling and its number, so that a gap can have taken the first groups.
    private static int FirstGroup(SurfaceText surface, int index)
    {
        int first = index;
        for (int before = index - 1; before >= 0; before--)
        {
            Token token = surface.Tokens[before];
            if (token.Kind == TokenKind.Number)
            {
                first = before;
            }
            else if (token.Kind != TokenKind.Punctuation || surface.Slice(token.Span) is not ("-" or "(" or ")" or "."))
            {
                break;
            }
        }

        return first;
    }
}
