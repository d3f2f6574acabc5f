using System.Collections.Immutable;
using HealthContent.Analysis.Recognition.HelpLines;

namespace HealthContent.Analysis.Recognition;

/// <summary>The numbers of <c>phone-numbers.dataset.txt</c> and the help lines on record.</summary>
internal static class PhoneRegistry
{
    private static readonly Lazy<ImmutableArray<(string Kind, string Digits)>> Numbers = new(Load);

    /// <summary>The kind of a number that belongs to nobody, <c>hotline</c> or <c>fictional</c>; null for all others.</summary>
    /// <param name="digits">The digits in national form.</param>
    public static string? Find(ReadOnlySpan<char> digits)
    {
        foreach ((string kind, string pattern) in Numbers.Value)
        {
            if (pattern.Length != digits.Length)
            {
                continue;
            }

            int index = 0;
            while (index < digits.Length && (pattern[index] == '?' || pattern[index] == digits[index]))
            {
                index++;
            }

            if (index == digits.Length)
            {
                return kind;
            }
        }

        return null;
    }

    private static ImmutableArray<(string Kind, string Digits)> Load()
    {
        var numbers = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (HelpLine line in HelpLineRegister.All)
        {
            numbers.Add(("hotline", line.Digits));
        }

        bool body = false;
        foreach (
            ReadOnlySpan<char> line in EmbeddedData.Lines(
                EmbeddedData.ReadText("Recognition/phone-numbers.dataset.txt")
            )
        )
        {
            if (body && !line.IsEmpty)
            {
                string[] cells = line.ToString().Split('|', StringSplitOptions.TrimEntries);
                numbers.Add((cells[0], cells[2]));
            }

            body |= line.SequenceEqual("---");
        }

        return numbers.ToImmutable();
    }
}
