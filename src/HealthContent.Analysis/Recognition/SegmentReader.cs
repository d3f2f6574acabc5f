using HealthContent.Analysis.Recognition.Dates;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// Recognises the numbers of a patient in the PID segment of a message of HL7 version 2, where no word but the place of a field says
/// what it is.
/// </summary>
internal static class SegmentReader
{
    private const int LastField = 20;

    private static readonly EntityKind DriverLicence = new("DL");
    private static readonly EntityKind Account = new("ACCOUNT");

    /// <summary>Reads the fields behind the name of a segment.</summary>
    public static void Read(RecognitionContext context, in Cue cue)
    {
        ReadOnlySpan<char> text = context.Text;
        int start = cue.Span.Start;
        if (start > 0 && text[start - 1] is not ('\n' or '\r'))
        {
            return;
        }

        int end = text[start..].IndexOfAny('\n', '\r') is >= 0 and int length ? start + length : text.Length;
        int field = 0;
        for (int from = start; from < end && field <= LastField; field++)
        {
            int to = text[from..end].IndexOf('|') is >= 0 and int next ? from + next : end;
            ReadField(context, field, from, to);
            from = to + 1;
        }
    }

    // HL7 version 2, segment PID (fields as in https://hl7.org/fhir/uv/v2mappings): identifiers of the patient in 2 to 4, birth in 7,
    // telephones in 13 and 14, account in 18, SSN in 19, driver's licence in 20. The first component of a field is its value.
    private static void ReadField(RecognitionContext context, int field, int start, int end)
    {
        ReadOnlySpan<char> text = context.Text;
        int component = text[start..end].IndexOfAny('^', '~');
        end = component >= 0 ? start + component : end;
        if (!text[start..end].ContainsAnyInRange('0', '9'))
        {
            return;
        }

        switch (field)
        {
            case 2 or 3 or 4:
                Add(context, EntityKind.MedicalRecordNumber, "record-id", start, end);
                break;
            case 7:
                DateText.Read(
                    context,
                    CompactRun.Read(text[..end], start),
                    context.Surface.TokenAt(start),
                    labelled: true
                );
                break;
            case 13 or 14:
                Add(context, EntityKind.Phone, null, start, end);
                break;
            case 18:
                Add(context, Account, "account-id", start, end);
                break;
            case 19:
                Add(context, EntityKind.Ssn, "national-id", start, end);
                break;
            case 20:
                Add(context, DriverLicence, "license-id", start, end);
                break;
        }
    }

    private static void Add(RecognitionContext context, EntityKind kind, string? subkind, int start, int end) =>
        context.Add(
            new RecognizedEntity(kind, TextSpan.FromBounds(start, end), 0.95)
            {
                Subkind = subkind,
                Evidence = "field of a segment",
            }
        );
}
