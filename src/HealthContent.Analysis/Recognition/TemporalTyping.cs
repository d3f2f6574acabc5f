using HealthContent.Analysis.Recognition.Dates;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>What a date belongs to: the values of <see cref="RecognizedEntity.Role"/> for dates.</summary>
public static class TemporalRole
{
    /// <summary>Something that happened to a patient: admission, discharge, procedure, birth, death.</summary>
    public const string PatientLinked = "patient-linked";

    /// <summary>An event, opening hours or a deadline.</summary>
    public const string Event = "event";

    /// <summary>The date of a publication or of its data.</summary>
    public const string Publication = "publication";

    /// <summary>History.</summary>
    public const string Historical = "historical";

    /// <summary>An awareness day, week or month, or a holiday.</summary>
    public const string Observance = "observance";

    /// <summary>When a text was or will be reviewed.</summary>
    public const string Review = "review";
}

/// <summary>Gives dates their role, from the words of their sentence and of the sentences beside it.</summary>
internal static class TemporalTyping
{
    // Who was born in or before this year and is a patient today is rare; who was is history.
    private const int LastHistoricalYear = 1905;

    /// <summary>The subkind of a date that is told from the day of writing: "last week".</summary>
    public const string Relative = "relative";

    /// <summary>
    /// Gives each date its role. "Next week" is a date to nobody where neither a patient nor an event, a publication or the like is
    /// spoken of, and goes. A time of day is no date of its own and has no role.
    /// </summary>
    public static void Assign(RecognitionContext context)
    {
        for (int index = context.Candidates.Length - 1; index >= 0; index--)
        {
            RecognizedEntity candidate = context.Candidates[index];
            if (candidate.Kind != EntityKind.Date || candidate.Role is not null || candidate.Subkind == "time")
            {
                continue;
            }

            // A year is no identifier, whoever was born in it.
            string? role = RoleOf(context, candidate.Span, mayBeBirth: candidate.Subkind is not ("year" or "decade"));
            if (
                role is null
                && candidate.Subkind == Relative
                && !SpokenOfPatient.InSentence(context, candidate.Span.Start)
            )
            {
                context.Remove(index);
            }
            else
            {
                context.SetRole(index, role);
            }
        }
    }

    private static string? RoleOf(RecognitionContext context, TextSpan date, bool mayBeBirth)
    {
        int sentence = context.Surface.SentenceAt(date.Start);
        TextSpan own = context.Surface.Sentences[sentence].Span;
        bool birth = false;
        bool cohort = false;
        Nearest nearest = default;
        bool specific = false;
        bool published = false;
        ReadOnlySpan<Cue> cues = context.Cues;
        for (int index = context.CueAt(own.Start); index < cues.Length && cues[index].Span.Start < own.End; index++)
        {
            Cue cue = cues[index];
            int distance = Math.Max(cue.Span.Start - date.End, date.Start - cue.Span.End);
            switch (cue.Kind)
            {
                case CueKind.Birth when cue.Span.End <= date.Start && distance <= 24:
                    birth |= !IsBirthOfStaff(context, cue);
                    break;
                case CueKind.Cohort when cue.Span.End <= date.Start && distance <= 24:
                    cohort = true;
                    break;
                case CueKind.Published when cue.Span.End <= date.Start && distance <= 2:
                    published = true;
                    break;
                case CueKind.SpecificPatient or CueKind.LifeEvent:
                    specific |= PatientReferenceReader.MeansOnePatient(context, cue);
                    break;
                case CueKind.Review or CueKind.Publication or CueKind.Event or CueKind.Observance or CueKind.History:
                    if (!cue.Span.Overlaps(date) && (nearest.Kind == CueKind.None || distance < nearest.Distance))
                    {
                        nearest = new Nearest(cue.Kind, distance);
                    }

                    break;
            }
        }

        if (IsLongAgo(context.Surface.Slice(date)))
        {
            return TemporalRole.Historical;
        }

        if (published)
        {
            return TemporalRole.Publication;
        }

        if (context.IsInvented || cohort)
        {
            return Role(nearest.Kind);
        }

        if ((birth && mayBeBirth) || (specific && !(nearest.Kind == CueKind.Observance && nearest.Distance <= 2)))
        {
            return TemporalRole.PatientLinked;
        }

        if (nearest.Kind != CueKind.None)
        {
            return Role(nearest.Kind);
        }

        return PatientReferenceReader.IsInWindow(context, date) ? TemporalRole.PatientLinked : null;
    }

    // "Dr. Weber … She was born in Leeds" is no patient's birth; a label such as "DOB:" always is.
    private static bool IsBirthOfStaff(RecognitionContext context, in Cue birth)
    {
        TextSpan sentence = context.Surface.Sentences[context.Surface.SentenceAt(birth.Span.Start)].Span;
        ReadOnlySpan<Cue> cues = context.Cues;
        for (
            int index = context.CueAt(sentence.Start);
            index < cues.Length && cues[index].Span.Start < birth.Span.End;
            index++
        )
        {
            if (cues[index].Kind == CueKind.LifeEvent && cues[index].Span.Overlaps(birth.Span))
            {
                return !PatientReferenceReader.MeansOnePatient(context, cues[index]);
            }
        }

        return false;
    }

    private static string? Role(CueKind kind) =>
        kind switch
        {
            CueKind.Review => TemporalRole.Review,
            CueKind.Publication => TemporalRole.Publication,
            CueKind.Event => TemporalRole.Event,
            CueKind.Observance => TemporalRole.Observance,
            CueKind.History => TemporalRole.Historical,
            _ => null,
        };

    private static bool IsLongAgo(ReadOnlySpan<char> date)
    {
        for (int index = 0; index + 4 <= date.Length; index++)
        {
            if (
                DateText.IsYear(date.Slice(index, 4))
                && (index == 0 || !char.IsAsciiDigit(date[index - 1]))
                && CheckDigits.Remainder(date.Slice(index, 4), 10_000) <= LastHistoricalYear
            )
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Nearest(CueKind Kind, int Distance);
}
