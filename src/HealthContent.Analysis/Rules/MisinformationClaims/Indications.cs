using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.MisinformationClaims;

/// <summary>What medicines are approved for: the organisation's register, and where it says nothing the list of the library.</summary>
internal static class Indications
{
    private static readonly Lazy<ImmutableArray<Entry>> All = new(Load);

    /// <summary>Whether a medicine is approved for a use; null when nobody says for what it is approved.</summary>
    /// <param name="organization">Whose register goes first.</param>
    /// <param name="places">Where the readers are. Without any, or without an approval there, approvals everywhere count.</param>
    /// <param name="name">The medicine as the text calls it.</param>
    /// <param name="use">The words of the text on what it is for.</param>
    public static bool? Covers(
        OrganizationProfile organization,
        ImmutableArray<Jurisdiction> places,
        ReadOnlySpan<char> name,
        ReadOnlySpan<char> use
    )
    {
        foreach (Product product in organization.Products)
        {
            if (IsCalled(product, name) && Registered(product, places, use) is { } answer)
            {
                return answer;
            }
        }

        bool? covers = null;
        foreach (Entry entry in All.Value)
        {
            if (entry.HasName(name))
            {
                covers = covers == true || AnyCovers(entry.Uses, use);
            }
        }

        return covers;
    }

    /// <summary>Whether the list of the library has a product, under any of its names.</summary>
    public static bool Lists(Product product)
    {
        foreach (Entry entry in All.Value)
        {
            foreach (string name in entry.Names)
            {
                if (IsCalled(product, name))
                {
                    return true;
                }
            }
        }

        return false;
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

    private static ImmutableArray<Entry> Load()
    {
        var all = ImmutableArray.CreateBuilder<Entry>();
        foreach (string[] columns in EmbeddedData.ReadTable("Rules/MisinformationClaims/indications.dataset.txt", 5))
        {
            all.Add(
                new Entry(
                    [.. columns[0].Split(',', StringSplitOptions.TrimEntries)],
                    [.. columns[2].Split(',', StringSplitOptions.TrimEntries)]
                )
            );
        }

        return all.ToImmutable();
    }

    private sealed record Entry(ImmutableArray<string> Names, ImmutableArray<string> Uses)
    {
        public bool HasName(ReadOnlySpan<char> name)
        {
            foreach (string each in Names)
            {
                if (name.Equals(each, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
