using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules;

/// <summary>Where and on which day a document is read, and what the law asks for there.</summary>
internal static class ReaderPlace
{
    /// <summary>The jurisdictions of the document, or else of the organisation; empty when neither says any.</summary>
    public static ImmutableArray<Jurisdiction> Of(DocumentContext context) =>
        context.Document.JurisdictionsOfReaders(context.Environment.Organization);

    /// <summary>The day on which the document is judged, in the organisation's time zone.</summary>
    public static AnalysisDay Day(DocumentContext context) =>
        OrganizationDays.Day(
            new PublishingState(context.Document, context.Environment.Now).JudgedAt,
            context.Environment
        );

    /// <summary>Whether it is known where the readers are, and none of them is there.</summary>
    public static bool IsOnlyOutside(DocumentContext context, Jurisdiction where)
    {
        ImmutableArray<Jurisdiction> places = Of(context);
        foreach (Jurisdiction place in places)
        {
            if (where.Contains(place))
            {
                return false;
            }
        }

        return !places.IsEmpty;
    }

    /// <summary>Whether what holds in <paramref name="where"/> holds for all readers; false when nobody says where they are.</summary>
    public static bool AppliesToAll(Jurisdiction where, ImmutableArray<Jurisdiction> places)
    {
        foreach (Jurisdiction place in places)
        {
            if (!where.Contains(place))
            {
                return false;
            }
        }

        return !places.IsEmpty;
    }

    /// <summary>The requirements on a subject that are in force for the readers of a document.</summary>
    /// <param name="context">The document.</param>
    /// <param name="table">The table of the catalogue of requirements.</param>
    /// <param name="subject">What they are about.</param>
    /// <returns>Those of every jurisdiction when nobody says where the readers are.</returns>
    public static IEnumerable<DatedRequirement> InForce(DocumentContext context, string table, string subject) =>
        InForce(context, table, subject, Day(context));

    /// <summary>The requirements on a subject that are in force on a day for the readers of a document.</summary>
    public static IEnumerable<DatedRequirement> InForce(
        DocumentContext context,
        string table,
        string subject,
        AnalysisDay day
    )
    {
        ImmutableArray<Jurisdiction> places = Of(context);
        foreach (DatedRequirement each in context.Environment.Requirements[table])
        {
            if (each.Subjects.Contains(subject) && each.AppliesToAny(places) && each.IsInForce(day))
            {
                yield return each;
            }
        }
    }
}
