using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1406: somebody pays for the content, and no clear label at its start says so.</summary>
internal sealed class SponsoredContentWithoutLabel : ContentAnalyzer
{
    private static readonly RuleOption Within = new(
        "label-within",
        "The label must start within so many UTF-16 code units of the text.",
        125
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1406",
        "Sponsored or paid content without clear and conspicuous label",
        RuleCategory.PromotionDisclosure,
        Severity.Error,
        "{what}, and no clear label at the start says so"
    )
    {
        Why = "Who pays changes how readers weigh what they read; they have to learn it where they look.",
        Authorities = AuthorityIndex.Find("A-FTC255 255.5; A-CAP2; A-ASCI"),
        HelpLink = "Rules/PromotionDisclosure/SponsoredContentWithoutLabel.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
        Options = [Within],
    };

    // The last two are also topics of organisations: they hint at payment only where somebody speaks of themselves or of goods.
    private static readonly PhraseSet Tags = Phrases.ParseAll(
        "sp | spon | collab | ambassador | brand ambassador | gifted | free gift | pr gift | aff | prgift | gift | pr | brandambassador | prsample | freesample | paidpartner | brandpartner | brandrep | partnered | collabs | sponsorpost | thankyoupr | affiliated",
        "collaboration | partner when surface has (i | i'm | i've | my | loving | obsessed | <promotion-product>)"
    );

    private static readonly PhraseSet Connections = Phrases.ParseAll(
        "<promotion-connection> unless negated, refuted, quoted, question, historical"
            + " unless sentence has (research | study | trial | paper | foundation | charity | students | volunteer~)",
        // Who takes part in a study, or comes to an interview, gets the fare back.
        "<promotion-perk> unless negated, refuted, quoted, question, historical, passage has (participants | study | trial | volunteers | applicants | candidates | vacancy | interview)"
            + " unless sentence has (research | study | trial | paper | foundation | charity | students | volunteer~ | league of friends | donat~ | donation~ | fundrais~ | rotary | council | our (ward | unit | hospital | patients | residents | nhs) | food bank | university | police | school~ | ward | labour | parking | admitted | maternity | paramedic~ | nurses | midwives)"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(CheckRecord);
        context.RegisterPhraseAction(Tags, CheckTag);
        context.RegisterPhraseAction(Connections, CheckConnection);
    }

    private static void CheckRecord(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (document.Sponsorships.IsEmpty || document.Kind == ContentKind.Comment || IsLabelled(context))
        {
            return;
        }

        foreach (SurfaceFacts facts in context.Facts.Surfaces)
        {
            if (facts.Surface.Kind == SurfaceKind.Body)
            {
                context.ReportIn(
                    Rule,
                    facts.Surface,
                    new TextSpan(0, 0),
                    Details("the content is paid for", Confidence.High, "sponsorships") with
                    {
                        Fixes = [new("label it as advertising", new TextSpan(0, 0), "Ad: ")],
                    }
                );
                return;
            }
        }

        context.Report(Rule, Details("the content is paid for", Confidence.High, "sponsorships"));
    }

    private static void CheckTag(PhraseContext hit)
    {
        int start = hit.Span.Start;
        if (
            start == 0
            || hit.Surface.Text[start - 1] != '#'
            || (hit.Span.End < hit.Surface.Text.Length && char.IsLetterOrDigit(hit.Surface.Text[hit.Span.End]))
        )
        {
            return;
        }

        var tag = TextSpan.FromBounds(start - 1, hit.Span.End);
        if (IsOpen(hit) && DisclosureLabels.IsUnclear(hit, hit.Surface.Slice(tag)))
        {
            DiagnosticDetails details = Details("a hashtag hints at payment", Confidence.Medium, "unclear hashtag");
            hit.Report(Rule, tag, details with { Fixes = [new("replace the hashtag", tag, "#ad")] });
        }
    }

    private static void CheckConnection(PhraseContext hit)
    {
        if (IsOpen(hit))
        {
            DiagnosticDetails details = Details("the text tells of a business connection", Confidence.Medium, "words");
            hit.Report(
                Rule,
                details with
                {
                    Severity = Severity.Warning,
                    Fixes = [new("label it as advertising", new TextSpan(0, 0), "Ad: ")],
                }
            );
        }
    }

    // What the record says is reported once, for the whole.
    private static bool IsOpen(PhraseContext hit) =>
        hit.Document.Kind != ContentKind.Comment && hit.Document.Sponsorships.IsEmpty && !IsLabelled(hit);

    private static bool IsLabelled(DocumentContext context)
    {
        foreach (Disclosure disclosure in context.Document.Disclosures)
        {
            bool isSeen = disclosure.Placement is not (DisclosurePlacement.Linked or DisclosurePlacement.Profile);
            if (
                isSeen
                && disclosure.Kind is (DisclosureKind.Sponsorship or DisclosureKind.Gift or DisclosureKind.Affiliate)
            )
            {
                return true;
            }
        }

        foreach (Sponsorship sponsorship in context.Document.Sponsorships)
        {
            if (sponsorship.UsesChannelTool == true)
            {
                return true;
            }
        }

        return DisclosureLabels.IsLabelled(context, (int)context.Number(Rule, Within));
    }

    private static DiagnosticDetails Details(string what, Confidence confidence, string cue) =>
        new()
        {
            Confidence = confidence,
            Arguments = [new("what", what)],
            Cues = [cue],
            Guards = ["accepted label at the start", "disclosures", "the channel's own tool"],
        };
}
