using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// The identifier on the label of a medical device, as GS1 prints it: <c>(01)00844588003288(17)271130(10)A213(21)9007</c>. Its lot and serial
/// number stand in it (21 CFR 801.40; GS1 General Specifications, 3).
/// </summary>
internal static class UniqueDeviceIdentifier
{
    private const string DeviceElement = "(01)";
    private const int DeviceLength = 14;
    private const int LongestElement = 20;

    private static readonly EntityKind Kind = new("UDI");

    /// <summary>Tries the identifier that may start at a bracket.</summary>
    /// <returns>Where it ends; the start when there is none.</returns>
    public static int Read(RecognitionContext context, int start)
    {
        ReadOnlySpan<char> rest = context.Text.AsSpan(start);
        int length = DeviceElement.Length + DeviceLength;
        if (!rest.StartsWith(DeviceElement, StringComparison.Ordinal) || rest.Length < length)
        {
            return start;
        }

        ReadOnlySpan<char> device = rest[DeviceElement.Length..length];
        if (device.ContainsAnyExceptInRange('0', '9'))
        {
            return start;
        }

        // Behind its label a misprint in the number of the model does not hide the serial number.
        bool isValid = CheckDigits.Gs1(device);
        if (!isValid && !context.Text.AsSpan(0, start).TrimEnd(" :").EndsWith("UDI", StringComparison.Ordinal))
        {
            return start;
        }

        while (ElementLength(rest[length..]) is > 0 and int element)
        {
            length += element;
        }

        context.Add(
            new RecognizedEntity(Kind, new TextSpan(start, length), isValid ? 0.97 : 0.9)
            {
                Subkind = "device-id",
                Evidence = isValid ? "form, check digit" : "form",
            }
        );
        return start + length;
    }

    // "(21)A1B2C3": the number of the element, and what it says.
    private static int ElementLength(ReadOnlySpan<char> text)
    {
        if (text is not ['(', >= '0' and <= '9', >= '0' and <= '9', ')', ..])
        {
            return 0;
        }

        int end = 4;
        while (
            end < text.Length
            && end - 4 < LongestElement
            && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '/' or '+')
        )
        {
            end++;
        }

        return end > 4 ? end : 0;
    }
}
