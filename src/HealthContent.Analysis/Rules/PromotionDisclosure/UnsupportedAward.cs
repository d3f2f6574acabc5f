using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1421: an award is claimed that the organisation's register does not hold.</summary>
internal sealed class UnsupportedAward : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1421",
        "Recruitment or award claim without evidence",
        RuleCategory.PromotionDisclosure,
        Severity.Info,
        "\"{term}\" names no award of the register"
    )
    {
        Why = "What an employer says of itself is a claim like any other, and awards end.",
        Authorities = AuthorityIndex.Find("A-FTC5"),
        HelpLink = "Rules/PromotionDisclosure/UnsupportedAward.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    private static readonly PhraseSet Claims = Phrases.Parse(
        "<award-claim> | <rank-claim> unless negated, refuted, question, quoted, conditional unless sentence has (<number> {1,4} award~ | \"(\" {1,6} <number> \")\")"
            + " unless followed by (out | actor | actress | author | artist | journalist | filmmaker | film | director | chef | singer | series | documentary | podcast | musician | novelist | reporter | play)"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterPhraseAction(Claims, Check);

    private static void Check(PhraseContext hit)
    {
        if (hit.Document.Kind == ContentKind.Comment || IsOnRecord(hit))
        {
            return;
        }

        hit.Report(
            Rule,
            new DiagnosticDetails
            {
                Arguments = [new("term", hit.Surface.Slice(hit.Span).ToString())],
                Cues = ["words of an award"],
                Guards = ["organization.awards"],
                Fixes = [new("name the award", hit.Span, "[award, body, year]", FixApplicability.Placeholder)],
            }
        );
    }

    private static bool IsOnRecord(PhraseContext hit)
    {
        AnalysisDay day = ReaderPlace.Day(hit);
        foreach (Award award in hit.Environment.Organization.Awards)
        {
            bool isNamed =
                WholeWords.StandIn(hit.Surface.Text, award.Name) || WholeWords.StandIn(hit.Surface.Text, award.Body);
            if (isNamed && !(award.ExpiresOn < day))
            {
                return true;
            }
        }

        return false;
    }
}
