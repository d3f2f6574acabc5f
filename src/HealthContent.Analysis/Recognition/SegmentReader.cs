using System.Collections.Frozen;
using HealthContent.Analysis.Recognition.Dates;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// Recognises what the segments of a message of HL7 version 2 tell of people, where no word but the place of a field says what it is.
/// </summary>
internal static class SegmentReader
{
    private const int LastField = 49;

    private static readonly EntityKind DriverLicence = new("DL");
    private static readonly EntityKind Account = new("ACCOUNT");
    private static readonly EntityKind Plan = new("PLAN");

    /// <summary>What a field holds.</summary>
    private enum Field
    {
        Record,
        Name,
        Birth,
        Address,
        Phone,
        Account,
        Ssn,
        Licence,
        Plan,
        Clinician,
    }

    // HL7 version 2 (fields as in https://hl7.org/fhir/uv/v2mappings): the patient, the next of kin, the guarantor, the insurance and
    // the visit. A name that a field of a clinician holds stands behind the number of the clinician.
    private static readonly FrozenDictionary<string, (int Number, Field Field)[]> Segments = new Dictionary<
        string,
        (int, Field)[]
    >(StringComparer.Ordinal)
    {
        ["PID"] =
        [
            (2, Field.Record),
            (3, Field.Record),
            (4, Field.Record),
            (5, Field.Name),
            (6, Field.Name),
            (7, Field.Birth),
            (9, Field.Name),
            (11, Field.Address),
            (13, Field.Phone),
            (14, Field.Phone),
            (18, Field.Account),
            (19, Field.Ssn),
            (20, Field.Licence),
        ],
        ["NK1"] = [(2, Field.Name), (4, Field.Address), (5, Field.Phone), (6, Field.Phone)],
        ["GT1"] =
        [
            (3, Field.Name),
            (5, Field.Address),
            (6, Field.Phone),
            (7, Field.Phone),
            (8, Field.Birth),
            (12, Field.Ssn),
        ],
        ["IN1"] = [(16, Field.Name), (18, Field.Birth), (19, Field.Address), (36, Field.Plan), (49, Field.Plan)],
        ["PV1"] =
        [
            (7, Field.Clinician),
            (8, Field.Clinician),
            (9, Field.Clinician),
            (17, Field.Clinician),
            (19, Field.Record),
        ],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (int Number, Field Field)[]>.AlternateLookup<
        ReadOnlySpan<char>
    > FieldsOf = Segments.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the fields behind the name of a segment.</summary>
    public static void Read(RecognitionContext context, in Cue cue)
    {
        ReadOnlySpan<char> text = context.Text;
        int start = cue.Span.Start;
        if (
            (start > 0 && text[start - 1] is not ('\n' or '\r'))
            || !FieldsOf.TryGetValue(context.TextOf(cue.FirstToken), out (int Number, Field Field)[]? fields)
        )
        {
            return;
        }

        int end = text[start..].IndexOfAny('\n', '\r') is >= 0 and int length ? start + length : text.Length;
        int number = 0;
        for (int from = start; from < end && number <= LastField; number++)
        {
            int to = text[from..end].IndexOf('|') is >= 0 and int next ? from + next : end;
            foreach ((int known, Field field) in fields)
            {
                if (known == number && to > from)
                {
                    ReadField(context, field, from, to);
                }
            }

            from = to + 1;
        }
    }

    private static void ReadField(RecognitionContext context, Field field, int start, int end)
    {
        ReadOnlySpan<char> text = context.Text;
        // A field may repeat, parted by tildes; the first component of a field is its value.
        end = text[start..end].IndexOf('~') is >= 0 and int repeat ? start + repeat : end;
        int value = text[start..end].IndexOf('^') is >= 0 and int component ? start + component : end;
        bool hasDigits = text[start..value].ContainsAnyInRange('0', '9');
        switch (field)
        {
            case Field.Name when !hasDigits && value > start:
                Add(context, EntityKind.Name, "person", start, EndOfName(text, start, end), PersonRole.Patient);
                break;
            case Field.Clinician when value < end:
                Add(context, EntityKind.Name, "person", value + 1, EndOfName(text, value + 1, end), PersonRole.Staff);
                break;
            case Field.Address when text[start..end].ContainsAnyInRange('0', '9'):
                Add(context, EntityKind.Location, "street", start, end);
                break;
            case Field.Birth when hasDigits:
                DateText.Read(
                    context,
                    CompactRun.Read(text[..value], start),
                    context.Surface.TokenAt(start),
                    labelled: true
                );
                break;
            case Field.Record when hasDigits:
                Add(context, EntityKind.MedicalRecordNumber, "record-id", start, value);
                break;
            case Field.Phone when hasDigits:
                Add(context, EntityKind.Phone, null, start, value);
                break;
            case Field.Account when hasDigits:
                Add(context, Account, "account-id", start, value);
                break;
            case Field.Ssn when hasDigits:
                Add(context, EntityKind.Ssn, "national-id", start, value);
                break;
            case Field.Licence when hasDigits:
                Add(context, DriverLicence, "license-id", start, value);
                break;
            case Field.Plan when hasDigits:
                Add(context, Plan, "plan-id", start, value);
                break;
        }
    }

    // "LOPEZ^MARIA^J^^MS": family name, given name and further names; what comes behind two marks is no part.
    private static int EndOfName(ReadOnlySpan<char> text, int start, int end)
    {
        int parts = text[start..end].IndexOf("^^") is >= 0 and int empty ? start + empty : end;
        return start + text[start..parts].TrimEnd('^').Length;
    }

    private static void Add(
        RecognitionContext context,
        EntityKind kind,
        string? subkind,
        int start,
        int end,
        string? role = null
    )
    {
        if (end > start)
        {
            context.Add(
                new RecognizedEntity(kind, TextSpan.FromBounds(start, end), 0.95)
                {
                    Subkind = subkind,
                    Role = role,
                    Evidence = "field of a segment",
                }
            );
        }
    }
}
