using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition.Dates;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.People;

/// <summary>Tells what part a named person plays.</summary>
internal static class PersonRoleReader
{
    // Somebody named beside a year before this one is no patient of today.
    private const int LastHistoricalYear = 1930;

    // The information of a patient is protected for fifty years after death (45 CFR 160.103); as of 2026-11-24.
    private const int LastYearOfLongDead = 1975;

    // "…, a nurse at our clinic": what a person is stands close to the name; what is done for a patient may stand farther.
    private const int NearDistance = 40;
    private const int FarDistance = 90;

    private static readonly string[] PatientLabels =
    [
        "patient",
        "pt",
        "client",
        "resident",
        "member",
        "insured",
        "subscriber",
        "beneficiary",
        "case",
        "paciente",
        "patiënt",
        "paziente",
    ];

    private static readonly string[] PatientWords =
    [
        "patient",
        "pt",
        "client",
        "resident",
        "case",
        "referencing",
        "transplant",
        "organ",
    ];

    /// <summary>The role of a mention.</summary>
    /// <returns>The role, null when unknown, and whether the name is that of a person at all.</returns>
    public static (string? Role, bool IsPerson) RoleOf(
        RecognitionContext context,
        PersonRecognizer people,
        in NameMention mention
    )
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        (int length, string? known) = KnownNameReader.Find(context, pieces, mention.FirstPiece);
        if (length > 0 && length >= mention.Length)
        {
            return (known, known is not (null or PersonRole.Facility));
        }

        if (NamesOfThings.RoleOf(context, people, mention) is { } thing)
        {
            return (thing, false);
        }

        return (FromCues(context, people, mention), true);
    }

    private static string? FromCues(RecognitionContext context, PersonRecognizer people, in NameMention mention)
    {
        TextSpan span = NameExtent.SpanOf(context, people, mention);
        NearestCues near = NearestCues.Around(context, span);
        if (near.Is(CueKind.PersonInvented, FarDistance) || context.IsInvented)
        {
            return PersonRole.Fictional;
        }

        bool clinician = near.Before(CueKind.ClinicianTitle, 2) || near.Starts(CueKind.ClinicianTitle);
        if (!clinician && near.Before(CueKind.NameLabel, 3) && IsPatientLabel(context, near))
        {
            return PersonRole.Patient;
        }

        if (clinician || near.After(CueKind.StaffWord, 12))
        {
            return near.Before(CueKind.PersonByline, NearDistance) ? PersonRole.PublicAuthor : PersonRole.Staff;
        }

        if (near.Before(CueKind.PersonByline, 12) || near.After(CueKind.PersonByline, 3))
        {
            return PersonRole.PublicAuthor;
        }

        if (near.Before(CueKind.PublicWord, 3) || near.Starts(CueKind.PublicWord))
        {
            return PersonRole.PublicFigure;
        }

        if (HasOldYear(context, span) || IsLongDead(context, span))
        {
            return PersonRole.Historical;
        }

        // "Whitfield said: we treated more people": what somebody says of others.
        if (
            near.After(CueKind.PersonCare, NearDistance)
            && near.DistanceAfter(CueKind.PersonQuotation) > near.DistanceAfter(CueKind.PersonCare)
            && near.DistanceAfter(CueKind.OtherPeople) > near.DistanceAfter(CueKind.PersonCare)
            && !IsLifeAlone(context.Surface.Slice(near.SpanAfter(CueKind.PersonCare)))
        )
        {
            return PersonRole.Patient;
        }

        if (near.Before(CueKind.Kinship, 3))
        {
            return PersonRole.Visitor;
        }

        if (IsPatientWord(context, near))
        {
            return PersonRole.Patient;
        }

        if (near.Is(CueKind.PersonMemory, NearDistance))
        {
            return PersonRole.Historical;
        }

        if (near.Is(CueKind.PersonReview, NearDistance) || (mention.Source == NameSource.Greeting && IsReply(context)))
        {
            return PersonRole.Reviewer;
        }

        if (near.Is(CueKind.SpecificPatient, FarDistance))
        {
            return PersonRole.Patient;
        }

        if (near.Is(CueKind.StaffWord, NearDistance))
        {
            return PersonRole.Staff;
        }

        if (IsSignedReply(context, people, mention))
        {
            return PersonRole.Staff;
        }

        bool isSource = near.Before(CueKind.PersonQuotation, 3) && !IsAddressed(context, near);
        return isSource || near.After(CueKind.PersonQuotation, 3) ? PersonRole.PublicAuthor : null;
    }

    // "We told Mr. Davis": not the one who speaks.
    private static bool IsAddressed(RecognitionContext context, in NearestCues near)
    {
        ReadOnlySpan<char> verb = context.Surface.Slice(near.SpanBefore(CueKind.PersonQuotation));
        return verb.StartsWith("tell", StringComparison.OrdinalIgnoreCase)
            || verb.Equals("told", StringComparison.OrdinalIgnoreCase)
            || verb.StartsWith("warn", StringComparison.OrdinalIgnoreCase)
            || verb.StartsWith("advise", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsReply(RecognitionContext context) =>
        context.Setting.Document?.Kind is ContentKind.Reply or ContentKind.ReviewReply or ContentKind.DirectMessage;

    // Who answers for an organisation signs with "-Sam" or "^SK".
    private static bool IsSignedReply(RecognitionContext context, PersonRecognizer people, in NameMention mention)
    {
        if (!IsReply(context) || mention.EndPiece != people.Pieces.Length)
        {
            return false;
        }

        int start = context.Tokens[people.Pieces[mention.FirstPiece].Token].Start - 1;
        while (start > 0 && char.IsWhiteSpace(context.Text[start]))
        {
            start--;
        }

        return mention.Source == NameSource.Signature
            || (start >= 0 && context.Text[start] is '-' or '–' or '—' or '^' or '~');
    }

    // "Patient:", "Member:"; "Name:" and "my name is" say nothing of care.
    private static bool IsPatientLabel(RecognitionContext context, in NearestCues near) =>
        StartsWithAny(context.Surface.Slice(near.SpanBefore(CueKind.NameLabel)), PatientLabels);

    // "a 58-year-old male with asthma, Tom Reed": said with an age, a man or a girl far before the name is the person named.
    private static bool IsPatientWord(RecognitionContext context, in NearestCues near)
    {
        int distance = near.DistanceBefore(CueKind.PatientWord);
        if (distance > FarDistance || distance > near.DistanceBefore(CueKind.StaffWord))
        {
            return false;
        }

        return StartsWithAny(context.Surface.Slice(near.SpanBefore(CueKind.PatientWord)), PatientWords)
            || near.Before(CueKind.Age, FarDistance);
    }

    // Everybody is born and dies; only where it happened makes it care.
    private static bool IsLifeAlone(ReadOnlySpan<char> care) =>
        StartsWithAny(care, ["died", "passed away", "was born"]);

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] beginnings)
    {
        foreach (string beginning in beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOldYear(RecognitionContext context, TextSpan span) =>
        HasYearUntil(context, span, LastHistoricalYear);

    private static bool IsLongDead(RecognitionContext context, TextSpan span)
    {
        if (!HasYearUntil(context, span, LastYearOfLongDead))
        {
            return false;
        }

        TextSpan sentence = context.Surface.Sentences[context.Surface.SentenceAt(span.Start)].Span;
        for (int index = context.CueAt(span.End); index < context.Cues.Length; index++)
        {
            Cue cue = context.Cues[index];
            if (cue.Span.Start >= sentence.End)
            {
                break;
            }

            if (
                cue.Kind == CueKind.PersonCare
                && context.Surface.Slice(cue.Span) is var words
                && (
                    words.StartsWith("died", StringComparison.OrdinalIgnoreCase)
                    || words.StartsWith("passed", StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasYearUntil(RecognitionContext context, TextSpan span, int last)
    {
        Sentence sentence = context.Surface.Sentences[context.Surface.SentenceAt(span.Start)];
        for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (
                context.Tokens[token] is { Kind: TokenKind.Number, Length: 4 } number
                && DateText.IsYear(context.TextOf(token))
                && CheckDigits.Remainder(context.Surface.Slice(number.Span), 10_000) <= last
            )
            {
                return true;
            }
        }

        return false;
    }
}
