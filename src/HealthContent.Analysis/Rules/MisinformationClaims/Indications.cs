using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.MisinformationClaims;

/// <summary>What medicines are approved for: the organisation's register, and where it says nothing the table of the requirements.</summary>
internal static class Indications
{
    private const string All = "Indications";

    /// <summary>Whether a medicine is approved for a use; null when nobody says for what it is approved.</summary>
    /// <param name="environment">The organisation, whose register goes first, and the table.</param>
    /// <param name="places">Where the readers are. Without any, or without an approval there, approvals everywhere count.</param>
    /// <param name="day">The day on which the text is judged. It picks the lines of the table; a register says what is approved now.</param>
    /// <param name="name">The medicine as the text calls it.</param>
    /// <param name="use">The words of the text on what it is for.</param>
    public static bool? Covers(
        AnalysisEnvironment environment,
        ImmutableArray<Jurisdiction> places,
        AnalysisDay day,
        ReadOnlySpan<char> name,
        ReadOnlySpan<char> use
    )
    {
        foreach (Product product in environment.Organization.Products)
        {
            if (IsCalled(product, name) && Registered(product, places, use) is { } answer)
            {
                return answer;
            }
        }

        bool? anywhere = null;
        bool? here = null;
        foreach (DatedRequirement label in environment.Requirements[All])
        {
            if (HasName(label, name) && label.IsInForce(day))
            {
                bool covers = AnyCovers(label.Values, use);
                anywhere = anywhere == true || covers;
                here = label.AppliesToAny(places) ? here == true || covers : here;
            }
        }

        return here ?? anywhere;
    }

    /// <summary>Whether the phrases of the library find a product under one of its names.</summary>
    public static bool IsFoundByPhrases(Product product)
    {
        // The phrases know the medicines of the library's own table, whatever stands in its place.
        foreach (DatedRequirement label in RequirementCatalog.Default[All])
        {
            foreach (string name in label.Subjects)
            {
                if (IsCalled(product, name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A medicine of the table that a text names and that the phrases of the library do not find; null when there is none.</summary>
    public static string? FindUnknownToPhrases(RequirementCatalog requirements, ReadOnlySpan<char> text)
    {
        ImmutableArray<DatedRequirement> known = RequirementCatalog.Default[All];
        ImmutableArray<DatedRequirement> table = requirements[All];
        if (table == known)
        {
            return null;
        }

        foreach (DatedRequirement label in table)
        {
            foreach (string name in label.Subjects)
            {
                if (WholeWords.StandIn(text, name) && !AnyHasName(known, name))
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static bool? Registered(Product product, ImmutableArray<Jurisdiction> places, ReadOnlySpan<char> use)
    {
        bool isHere = false;
        foreach (ProductApproval approval in product.Approvals)
        {
            isHere |= !approval.Indications.IsEmpty && IsIn(approval, places);
        }

        bool? covers = null;
        foreach (ProductApproval approval in product.Approvals)
        {
            if (!approval.Indications.IsEmpty && (!isHere || IsIn(approval, places)))
            {
                covers = covers == true || AnyCovers(approval.Indications, use);
            }
        }

        return covers;
    }

    private static bool IsIn(ProductApproval approval, ImmutableArray<Jurisdiction> places)
    {
        foreach (Jurisdiction place in places)
        {
            if (approval.Jurisdiction.Contains(place))
            {
                return true;
            }
        }

        return places.IsEmpty;
    }

    private static bool IsCalled(Product product, ReadOnlySpan<char> name)
    {
        if (name.Equals(product.Name, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (string alias in product.Aliases)
        {
            if (name.Equals(alias, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "Type 2 diabetes" covers "diabetes", and "depression" covers "postnatal depression": a label is narrower than what texts say,
    // and what a text says may be narrower than the words of a label.
    private static bool AnyCovers(ImmutableArray<string> uses, ReadOnlySpan<char> use)
    {
        foreach (string approved in uses)
        {
            if (WholeWords.StandIn(use, approved) || WholeWords.StandIn(approved, use))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyHasName(ImmutableArray<DatedRequirement> labels, string name)
    {
        foreach (DatedRequirement label in labels)
        {
            if (HasName(label, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasName(DatedRequirement label, ReadOnlySpan<char> name)
    {
        foreach (string each in label.Subjects)
        {
            if (name.Equals(each, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
