using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>The products of the organisation's register, as the rules on their risks ask for them.</summary>
internal static class PrescriptionProducts
{
    /// <summary>Whether it is given on prescription in the United States.</summary>
    public static bool IsPrescriptionInUnitedStates(Product product)
    {
        foreach (ProductApproval approval in product.Approvals)
        {
            if (approval.IsPrescriptionOnly == true && approval.Jurisdiction.Code is "US")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text has its name or another one that it is known by.</summary>
    public static bool IsNamed(ReadOnlySpan<char> text, Product product)
    {
        if (WholeWords.StandIn(text, product.Name))
        {
            return true;
        }

        foreach (string name in product.Aliases)
        {
            if (WholeWords.StandIn(text, name))
            {
                return true;
            }
        }

        return false;
    }
}
