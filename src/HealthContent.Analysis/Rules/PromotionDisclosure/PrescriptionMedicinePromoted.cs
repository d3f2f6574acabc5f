using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1401: a medicine that needs a prescription is advertised to the public.</summary>
internal sealed class PrescriptionMedicinePromoted : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1401",
        "Prescription-only medicine promoted to the public",
        RuleCategory.PromotionDisclosure,
        Severity.Error,
        "\"{term}\" advertises a prescription medicine to the public"
    )
    {
        Why =
            "Most jurisdictions bar advertising of prescription medicines to the public; hashtags and nicknames count.",
        Authorities = AuthorityIndex.Find("A-CAP12 12.12; A-HMR284; A-EU88; A-TGA; A-CAFDR; A-POMWL"),
        HelpLink = "Rules/PromotionDisclosure/PrescriptionMedicinePromoted.md",
    };

    private const string Requirements = "PrescriptionMedicinePromoted";

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        foreach (
            string subject in new[]
            {
                "botulinum",
                "wrinkle-injection",
                "weight-loss",
                "weight-loss-injection",
                "potency",
                "other",
            }
        )
        {
            new PrescriptionClass(subject, Requirements).Register(context, Rule);
        }
    }
}
