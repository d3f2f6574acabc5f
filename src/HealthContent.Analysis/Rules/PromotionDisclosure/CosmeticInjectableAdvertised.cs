using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1402: a cosmetic injectable is advertised by product or class where only the consultation may be.</summary>
internal sealed class CosmeticInjectableAdvertised : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1402",
        "Cosmetic injectable advertised by product or class",
        RuleCategory.PromotionDisclosure,
        Severity.Error,
        "\"{term}\" names a cosmetic injectable that may not be advertised to the public"
    )
    {
        Why =
            "Since 18 December 2023 the Australian regulator permits no name and no class of cosmetic injectables in advertising to the public.",
        Authorities = AuthorityIndex.Find("A-TGA; A-AHPRACOS"),
        HelpLink = "Rules/PromotionDisclosure/CosmeticInjectableAdvertised.md",
    };

    private const string Requirements = "CosmeticInjectableAdvertised";

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        foreach (string subject in new[] { "botulinum", "filler", "wrinkle-injection" })
        {
            new PrescriptionClass(subject, Requirements).Register(context, Rule);
        }
    }
}
