using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.MisinformationClaims;

/// <summary>HCA1321: what nobody has reviewed, or was withdrawn, counts as evidence. The page beside this file says more.</summary>
internal sealed class PreprintAsEvidence : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1321",
        "Preprint, press release or retracted source used as settled evidence",
        RuleCategory.MisinformationClaims,
        Severity.Warning,
        "\"{term}\" is cited without saying that nobody has reviewed it, or that it was withdrawn"
    )
    {
        Name = "preprint-as-evidence",
        Why = "A preprint has not been peer reviewed, and a retracted paper no longer counts; readers must be told.",
        Authorities = AuthorityIndex.Find("P-NMC; T-HNR; A-FTCHPCG"),
        HelpLink = "Rules/MisinformationClaims/PreprintAsEvidence.md",
    };

    private static readonly PhraseSet Sources = Phrases.ParseAll(
        "<unreviewed-cited> unless refuted, question unless document has <unreviewed-label>",
        "<settled-by-source> unless negated, refuted, question, conditional when passage has <unreviewed-source>"
            + " unless document has <unreviewed-label>",
        // Who names the preprint and calls the question closed has told readers the wrong thing about it.
        "<settled-anyway> unless negated, refuted, question, conditional when passage has <unreviewed-by-name>"
            + " unless document has (not {0,3} (peer reviewed | peer-reviewed | reviewed) | preliminary | before review | awaiting)"
    );

    private static readonly PhraseSet Retracted = Phrases.Parse(
        "<retracted-work> unless refuted, question, negated unless document has (<unreviewed-label> | <retraction-told>)"
    );

    // Phrases do not see into an address.
    private static readonly PhraseSet Links = Phrases.Parse(
        "<url> when document has <unreviewed-use> unless document has <unreviewed-label>"
    );

    private static readonly Lazy<WordSet> Hosts = new(() =>
        WordSet.Read("Rules/MisinformationClaims/PreprintAsEvidence.dataset.txt")
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Sources, Report);
        context.RegisterPhraseAction(Retracted, Report);
        context.RegisterPhraseAction(Links, CheckLink);
    }

    private static void CheckLink(PhraseContext hit)
    {
        string host = LinkHost.Of(hit.Surface.Slice(hit.Span).ToString());
        // "www.medrxiv.org" is a part of "medrxiv.org".
        int start = 0;
        do
        {
            if (Hosts.Value.Contains(host.AsSpan(start)))
            {
                Report(hit);
                return;
            }

            start = host.IndexOf('.', start) + 1;
        } while (start > 0);
    }

    private static void Report(PhraseContext hit)
    {
        if (hit.Document.Kind != ContentKind.Comment)
        {
            hit.Report(
                Rule,
                new DiagnosticDetails
                {
                    Arguments = [new MessageArgument("term", hit.Surface.Slice(hit.Span).ToString())],
                    Cues = ["unreviewed source"],
                    Guards = ["a label anywhere in the document", "refuted, question"],
                }
            );
        }
    }
}
