namespace HealthContent.Analysis.Recognition.Dates;

/// <content>Dates with the marks of East Asia for year, month and day.</content>
internal static partial class DateText
{
    // "2026年3月14日", "1994년 3월 15일"
    private static int ReadIdeographic(RecognitionContext context, in CompactRun run, int start, int first)
    {
        ReadOnlySpan<char> text = context.Text;
        int index = run.Span(first).End;
        if (index >= text.Length || text[index] is not ('年' or '년') || !IsYear(run.Characters[..first]))
        {
            return start;
        }

        index++;
        int end = MarkedNumber(text, index, '月', '월', 12);
        if (end == index)
        {
            return start;
        }

        int dayEnd = MarkedNumber(text, end, '日', '일', 31);
        return Add(context, start, dayEnd, dayEnd > end ? 0.97 : 0.9, dayEnd > end ? "day" : "month");
    }

    private static int MarkedNumber(ReadOnlySpan<char> text, int start, char mark, char korean, int largest)
    {
        int index = start + (start < text.Length && text[start] == ' ' ? 1 : 0);
        int value = 0;
        int first = index;
        while (index < text.Length && char.IsDigit(text[index]) && index - first < 2)
        {
            value = (value * 10) + (int)char.GetNumericValue(text[index++]);
        }

        return index < text.Length && (text[index] == mark || text[index] == korean) && value >= 1 && value <= largest
            ? index + 1
            : start;
    }
}
