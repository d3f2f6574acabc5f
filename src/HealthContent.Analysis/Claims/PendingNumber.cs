using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Claims;

/// <summary>A number whose next word may still belong to it: "twenty" before "five", "two" before "hundred".</summary>
internal struct PendingNumber(decimal value, TextSpan span)
{
    private decimal total;
    private decimal current = value;

    public readonly decimal Value => total + current;

    public TextSpan Span { get; private set; } = span;

    public bool IsOpen { get; init; }

    /// <summary>Whether a digit makes it larger: after "twenty".</summary>
    public bool TakesDigit { get; set; }

    /// <summary>Whether a smaller number makes it larger: after "hundred".</summary>
    public bool TakesRest { get; set; }

    public readonly bool TakesAnd => IsOpen && TakesRest && And is null;

    /// <summary>An "and" that belongs to the number when a smaller one follows.</summary>
    public TextSpan? And { get; set; }

    public bool TryAdd(ClaimWords.NumberPart part, TextSpan next)
    {
        if (!IsOpen || !Takes(part))
        {
            return false;
        }

        if (part.IsScale)
        {
            current *= part.Value;
            if (part.Value >= 1000)
            {
                total += current;
                current = 0;
            }
        }
        else
        {
            current += part.Value;
        }

        Span = TextSpan.FromBounds(Span.Start, next.End);
        TakesDigit = part.IsTen;
        TakesRest = part.IsScale;
        And = null;
        return true;
    }

    private readonly bool Takes(ClaimWords.NumberPart part) =>
        part.IsScale ? And is null && current > 0 && current < part.Value
        : TakesDigit ? part.Value is > 0 and < 10
        : TakesRest && part.Value < 100;
}
