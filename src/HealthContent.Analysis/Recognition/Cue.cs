using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>What a phrase found in the text says to the recognisers.</summary>
internal enum CueKind
{
    None,

    /// <summary>The label of a number; the argument is the index of its code.</summary>
    Label,

    /// <summary>The label of a number that identifies nobody.</summary>
    OtherNumber,

    /// <summary>"Username": the name of an account may follow.</summary>
    AccountName,
    Phone,
    Fax,

    /// <summary>"ext.", "pager": a number of a few digits is a telephone number behind it.</summary>
    Extension,

    /// <summary>"Password", "API key": what opens an account may follow.</summary>
    Secret,

    /// <summary>The name of the segment of a message that holds the numbers of a patient.</summary>
    PatientSegment,

    /// <summary>A label above a column that holds names of people.</summary>
    PersonColumn,

    /// <summary>A label above a column that holds names, of people or of something else.</summary>
    NameColumn,

    /// <summary>A label above a column that holds places.</summary>
    PlaceColumn,

    /// <summary>A label above a column that holds ages.</summary>
    AgeColumn,

    /// <summary>"34F": an age and a sex in one piece, or a temperature, or a million.</summary>
    AgeAndSex,
    SpelledMail,

    /// <summary>Three words for digits in a row.</summary>
    SpelledDigits,
    Month,

    /// <summary>A month in another language than English, where only a day and a year make it a date.</summary>
    MonthElsewhere,
    Weekday,
    Weekdays,

    /// <summary>A season and a number that may be a year.</summary>
    Season,

    /// <summary>"nineties".</summary>
    Decade,
    RelativeDate,
    BeforeMonth,
    Age,
    Birth,

    /// <summary>The birth of everybody of an age: "born after".</summary>
    Cohort,

    /// <summary>Up to when something counts.</summary>
    Validity,

    /// <summary>What dates of notes stand behind: "seen", "date:".</summary>
    Dated,
    Review,
    Publication,

    /// <summary>A publication whose date follows at once.</summary>
    Published,
    Event,
    Observance,
    History,
    SpecificPatient,

    /// <summary>Something that happens to patients and to everybody else.</summary>
    LifeEvent,
    GenericPatients,
    SupposedPatient,
    AddressedPatient,
    InventedPatient,

    /// <summary>"Mr.": a name follows.</summary>
    PersonTitle,

    /// <summary>"Dr.", "Nurse": the name of somebody who gives care follows.</summary>
    ClinicianTitle,

    /// <summary>"Patient:", "Name:": a name follows.</summary>
    NameLabel,

    /// <summary>"named", "meet": a name may follow.</summary>
    NameAnnounced,

    /// <summary>"my wife": a name may follow.</summary>
    Kinship,

    /// <summary>"#GetWell": a name may follow in the hashtag.</summary>
    HashtagWish,
    Greeting,

    /// <summary>"Kind regards,": a name may follow on the next line.</summary>
    Closing,

    /// <summary>Somebody's work, right before the name.</summary>
    JobBeforeName,
    PatientWord,
    StaffWord,
    PublicWord,
    PersonByline,
    PersonQuotation,
    PersonMemory,
    PersonReview,
    PersonInvented,

    /// <summary>"was admitted", "home after": what is said of somebody in care.</summary>
    PersonCare,

    /// <summary>"people", "patients", "anyone": what is said next is said of others than the person named.</summary>
    OtherPeople,

    /// <summary>The name of a medicine.</summary>
    Medicine,
}

/// <summary>A cue in the text.</summary>
internal readonly record struct Cue(CueKind Kind, int Argument, int FirstToken, int EndToken, TextSpan Span);

/// <summary>The phrases that are cues, by the numbers that the matcher gave them.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class CueTable
{
    private static readonly ImmutableArray<(string Name, CueKind Kind)> Fixed =
    [
        ("label-other", CueKind.OtherNumber),
        ("label-phone", CueKind.Phone),
        ("label-fax", CueKind.Fax),
        ("label-extension", CueKind.Extension),
        ("secret-name", CueKind.Secret),
        ("patient-segment", CueKind.PatientSegment),
        ("account-name", CueKind.AccountName),
        ("mail-spelled", CueKind.SpelledMail),
        ("digits-spelled", CueKind.SpelledDigits),
        ("date-month", CueKind.Month),
        ("date-month-elsewhere", CueKind.MonthElsewhere),
        ("date-weekday", CueKind.Weekday),
        ("date-weekdays", CueKind.Weekdays),
        ("date-season", CueKind.Season),
        ("date-decade", CueKind.Decade),
        ("date-relative", CueKind.RelativeDate),
        ("date-last", CueKind.BeforeMonth),
        ("age-years", CueKind.Age),
        ("age-words", CueKind.Age),
        ("age-sex", CueKind.AgeAndSex),
        ("column-person", CueKind.PersonColumn),
        ("column-name", CueKind.NameColumn),
        ("column-place", CueKind.PlaceColumn),
        ("column-age", CueKind.AgeColumn),
        ("temporal-birth", CueKind.Birth),
        ("temporal-cohort", CueKind.Cohort),
        ("temporal-validity", CueKind.Validity),
        ("temporal-dated", CueKind.Dated),
        ("temporal-review", CueKind.Review),
        ("temporal-publication", CueKind.Publication),
        ("temporal-published", CueKind.Published),
        ("temporal-event", CueKind.Event),
        ("temporal-observance", CueKind.Observance),
        ("temporal-history", CueKind.History),
        ("patient-specific", CueKind.SpecificPatient),
        ("patient-life", CueKind.LifeEvent),
        ("patient-chart", CueKind.SpecificPatient),
        ("patient-possession", CueKind.SpecificPatient),
        ("patient-aged", CueKind.SpecificPatient),
        ("encounter", CueKind.SpecificPatient),
        ("patient-generic", CueKind.GenericPatients),
        ("patient-supposed", CueKind.SupposedPatient),
        ("patient-addressed", CueKind.AddressedPatient),
        ("patient-invented", CueKind.InventedPatient),
        ("person-title", CueKind.PersonTitle),
        ("person-clinician-title", CueKind.ClinicianTitle),
        ("person-label", CueKind.NameLabel),
        ("person-named", CueKind.NameAnnounced),
        ("person-kin", CueKind.Kinship),
        ("person-kin-alone", CueKind.Kinship),
        ("person-greeting", CueKind.Greeting),
        ("person-closing", CueKind.Closing),
        ("person-job", CueKind.JobBeforeName),
        ("person-patient", CueKind.PatientWord),
        ("person-staff", CueKind.StaffWord),
        ("person-public", CueKind.PublicWord),
        ("person-byline", CueKind.PersonByline),
        ("person-quotation", CueKind.PersonQuotation),
        ("person-memory", CueKind.PersonMemory),
        ("person-review", CueKind.PersonReview),
        ("person-invented", CueKind.PersonInvented),
        ("person-hashtag", CueKind.HashtagWish),
        ("person-care", CueKind.PersonCare),
        ("care-of-others", CueKind.OtherPeople),
        ("person-medicine", CueKind.Medicine),
    ];

    private readonly Meaning[] byPattern;

    public CueTable(FactPhrases phrases)
    {
        int largest = -1;
        foreach (string name in PhraseNames)
        {
            largest = Math.Max(largest, phrases[name]);
        }

        byPattern = new Meaning[largest + 1];
        foreach ((string name, CueKind kind) in Fixed)
        {
            byPattern[phrases[name]] = new Meaning(kind, 0);
        }

        for (int code = 0; code < IdentifierCatalog.Codes.Length; code++)
        {
            byPattern[phrases[LabelOf(IdentifierCatalog.Codes[code])]] = new Meaning(CueKind.Label, code);
        }
    }

    private CueTable(Meaning[] byPattern) => this.byPattern = byPattern;

    /// <summary>The named phrases that are cues.</summary>
    public static IEnumerable<string> PhraseNames =>
        Fixed.Select(cue => cue.Name).Concat(IdentifierCatalog.Codes.Select(LabelOf));

    public Meaning Find(int pattern) => pattern < byPattern.Length ? byPattern[pattern] : default;

    public static CueTable Read(TableReader reader) => new(reader.ReadArray<Meaning>());

    public void Write(TableWriter writer) => writer.WriteArray<Meaning>(byPattern);

    private static string LabelOf(string code) => "label-" + code.ToLowerInvariant();

    /// <summary>What kind of cue a pattern is, and of which identifier when it is a label.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct Meaning(CueKind Kind, int Argument);
}
