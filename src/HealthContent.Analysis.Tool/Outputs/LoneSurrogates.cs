namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Finds surrogates without their other half.</summary>
internal static class LoneSurrogates
{
    public static bool AnyIn(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at)
        {
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
            {
                return true;
            }

            text = text[(at + 2)..];
        }

        return false;
    }
}
