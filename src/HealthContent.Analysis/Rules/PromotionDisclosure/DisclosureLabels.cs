using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>The labels that say that content is paid for, and whether regulators take them as clear.</summary>
internal static class DisclosureLabels
{
    private const string All = "DisclosureLabels";

    /// <summary>Whether a label that readers understand stands within the first characters of the title or the body.</summary>
    /// <param name="context">The document.</param>
    /// <param name="within">How many UTF-16 code units are looked at.</param>
    public static bool IsLabelled(DocumentContext context, int within)
    {
        foreach (SurfaceFacts facts in context.Facts.Surfaces)
        {
            SurfaceText surface = facts.Surface;
            if (surface.Kind is SurfaceKind.Body or SurfaceKind.Title)
            {
                ReadOnlySpan<char> text = surface.Text;
                if (Holds(context, text[..Math.Min(within, text.Length)], "accepted"))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a wording is one that regulators call unclear, and none accepts it where the readers are.</summary>
    public static bool IsUnclear(DocumentContext context, ReadOnlySpan<char> wording) =>
        Holds(context, wording, "unclear") && !Holds(context, wording, "accepted");

    private static bool Holds(DocumentContext context, ReadOnlySpan<char> text, string value)
    {
        AnalysisDay day = ReaderPlace.Day(context);
        ImmutableArray<Jurisdiction> places = ReaderPlace.Of(context);
        foreach (DatedRequirement label in context.Environment.Requirements[All])
        {
            if (
                label.Value == value
                && (label.IsEverywhere || ReaderPlace.AppliesToAll(label.Where, places))
                && StandsIn(text, label)
                && label.IsInForce(day)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandsIn(ReadOnlySpan<char> text, DatedRequirement label)
    {
        foreach (string wording in label.Subjects)
        {
            if (WholeWords.StandIn(text, wording))
            {
                return true;
            }
        }

        return false;
    }
}
