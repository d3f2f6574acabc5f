using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1407: somebody inside praises the house as if they were a customer.</summary>
internal sealed class InsiderEndorsement : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1407",
        "Employee or insider endorsement without relationship disclosure",
        RuleCategory.PromotionDisclosure,
        Severity.Error,
        "an insider recommends the organisation and does not say so"
    )
    {
        Why = "Praise by those who are paid by the praised is advertising; readers have to know.",
        Authorities = AuthorityIndex.Find("A-465 465.5; A-FTC255 255.5"),
        HelpLink = "Rules/PromotionDisclosure/InsiderEndorsement.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    private static readonly PhraseSet Praise = Phrases.ParseAll(
        "<insider-praise> unless negated, refuted, question, quoted, attributed unless document has <insider-disclosure>",
        "<insider-none-better> unless refuted, question, quoted, attributed unless document has <insider-disclosure>"
    );

    // An order to praise the house as somebody else needs no record of who writes.
    private static readonly PhraseSet Hidden = Phrases.Parse(
        "<insider-hidden> unless refuted, quoted, question when document has <review-site> when document has <insider-task>"
            + " unless sentence has (never | must not | may not | should not | not allowed | illegal | against the (law | rules) | please don't"
            + " | banned | policy | we don't | we do not) unless document has (actor~ | simulat~ | role-play | role play | mystery shopper~)"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Praise, CheckText);
        context.RegisterPhraseAction(Hidden, CheckOrder);
        context.RegisterDocumentAction(CheckRecord);
    }

    private static void CheckText(PhraseContext hit)
    {
        ContentDocument document = hit.Document;
        bool speaksForHouse = document.Account is { Type: AccountType.Official or AccountType.Department };
        if (IsInsider(document.Author) && !speaksForHouse && document.Testimonial is null && !IsDisclosed(document))
        {
            var start = new TextSpan(0, 0);
            hit.Report(
                Rule,
                Details(hit, "author.affiliation") with
                {
                    Fixes = [new("say it", start, "I work at [organisation]. ", FixApplicability.Placeholder)],
                }
            );
        }
    }

    private static void CheckOrder(PhraseContext hit)
    {
        if (hit.Document.Kind != ContentKind.Comment)
        {
            hit.Report(Rule, Details(hit, "words that hide a relationship") with { Confidence = Confidence.Medium });
        }
    }

    private static void CheckRecord(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (document.Testimonial is not null && IsInsider(document.Author) && !IsDisclosed(document))
        {
            context.Report(Rule, Details(context, "testimonial, author.affiliation"));
        }
    }

    private static bool IsInsider(Author? author) =>
        author?.Affiliation
            is Affiliation.Employee
                or Affiliation.Contractor
                or Affiliation.Vendor
                or Affiliation.Board
                or Affiliation.Owner
                or Affiliation.Relative;

    private static bool IsDisclosed(ContentDocument document)
    {
        foreach (Disclosure disclosure in document.Disclosures)
        {
            if (disclosure.Kind == DisclosureKind.Relationship && disclosure.Placement != DisclosurePlacement.Linked)
            {
                return true;
            }
        }

        return false;
    }

    private static DiagnosticDetails Details(DocumentContext context, string cue)
    {
        bool isElsewhere = ReaderPlace.IsOnlyOutside(context, new Jurisdiction("US"));
        return new DiagnosticDetails
        {
            Severity = isElsewhere ? Severity.Warning : Severity.Error,
            Cues = [cue],
            Guards = ["official account", "relationship named in the text or the disclosures"],
        };
    }
}
