namespace HealthContent.Analysis.Claims;

/// <content>What stands directly before and after a claim.</content>
internal ref partial struct ClaimSearch
{
    private readonly bool IsWidened(int start, int end)
    {
        bool hasNext = end < terms.Length && IsJoined(end);
        bool hasPrevious = start > 0 && IsJoined(start);
        int absolute = ClaimWords.Instance.Absolute;
        return (hasNext && (terms[end].Class == absolute || IsFigure(end) || (IsJoined(end + 1) && IsFigure(end + 1))))
            || (hasPrevious && (terms[start - 1].Class == absolute || EndsFigure(start - 1)));
    }

    private readonly bool IsJoined(int index) =>
        index < terms.Length
        && !terms[index].Has(ClaimTermFlags.Parted)
        && terms[index].Sentence == terms[index - 1].Sentence;

    private readonly bool IsFigure(int index) =>
        terms[index].Has(ClaimTermFlags.Number) && IsJoined(index + 1) && terms[index + 1].Has(ClaimTermFlags.Measure);

    private readonly bool EndsFigure(int index) =>
        index > 0
        && terms[index].Has(ClaimTermFlags.Measure)
        && IsJoined(index)
        && terms[index - 1].Has(ClaimTermFlags.Number);
}
