using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Rules.PromotionDisclosure;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.MisinformationClaims;

/// <summary>HCA1318: the result of one person, without what others can expect. The page beside this file says more.</summary>
internal sealed class AtypicalResult : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1318",
        "Results not typical: atypical outcome without generally-expected results",
        RuleCategory.MisinformationClaims,
        Severity.Warning,
        "\"{term}\" is the result of one person; nothing says what others can expect"
    )
    {
        Why =
            "Readers take the result of one for what they will get, and \"results not typical\" does not change that.",
        Authorities = AuthorityIndex.Find("A-FTC255 255.2(b); A-AHPRA133 (1)(d); A-CAP12"),
        HelpLink = "Rules/MisinformationClaims/AtypicalResult.md",
        Jurisdictions = [new("US"), new("AU"), new("UK")],
        Scopes = RuleScopes.Text | RuleScopes.Document,
    };

    private static readonly PhraseSet InTestimonial = Phrases.Parse(
        "<atypical-result> unless negated, refuted, question, conditional, sentence has <trial-result> unless document has <typical-result>"
    );

    // Words that show that a result is shown off, where the document does not say what it is.
    private static readonly PhraseSet ShownOff = Phrases.Parse(
        "<atypical-result> unless negated, refuted, question, conditional, sentence has <trial-result>"
            + " when surface has (<untypical-note> | <result-offer>) unless document has <typical-result>"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(
            InTestimonial,
            hit => Check(hit, IsTestimonial(hit.Document) || hit.Surface.IsQuoted(hit.Span), "a testimonial")
        );
        context.RegisterPhraseAction(
            ShownOff,
            hit =>
                Check(
                    hit,
                    !IsTestimonial(hit.Document) && !hit.Surface.IsQuoted(hit.Span),
                    "words of a testimonial or an offer"
                )
        );
    }

    private static void Check(PhraseContext hit, bool isEndorsement, string cue)
    {
        ContentDocument document = hit.Document;
        if (!isEndorsement || document.Kind == ContentKind.Comment || SaysTypicalResult(document))
        {
            return;
        }

        string expected = ExpectedResult(hit) ?? "[what people can generally expect, with its source]";
        Sentence sentence = hit.Surface.Sentences[hit.Surface.SentenceAt(hit.Span.Start)];
        hit.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = IsTestimonial(document) ? Confidence.High : Confidence.Medium,
                Arguments = [new MessageArgument("term", hit.Surface.Slice(hit.Span).ToString())],
                Cues = [cue, "the result of one person"],
                Guards = ["what people can generally expect", "disclosures", "news", "\"not typical\" does not count"],
                Fixes =
                [
                    new ProposedFix(
                        "say what people can expect",
                        new TextSpan(sentence.Span.End, 0),
                        $" Typical result: {expected}.",
                        FixApplicability.Placeholder
                    ),
                ],
            }
        );
    }

    private static bool IsTestimonial(ContentDocument document) =>
        document.Testimonial is not null
        || document.Types.Contains(ContentType.Testimonial)
        || document.Types.Contains(ContentType.PatientStory)
        || Promotion.IsStated(document)
        || document.Media.Any(item => item.BeforeAfter is not null);

    // A figure says what to expect; a bare label does not.
    private static bool SaysTypicalResult(ContentDocument document)
    {
        foreach (Disclosure disclosure in document.Disclosures)
        {
            if (disclosure.Kind == DisclosureKind.TypicalResults && disclosure.Text?.Any(char.IsDigit) == true)
            {
                return true;
            }
        }

        return document.Media.Any(item => item.BeforeAfter?.TypicalityStatement?.Any(char.IsDigit) == true);
    }

    private static string? ExpectedResult(PhraseContext hit)
    {
        foreach (Claim claim in DocumentClaims.Of(hit).Named)
        {
            if (!string.IsNullOrWhiteSpace(claim.TypicalResult))
            {
                return claim.TypicalResult.TrimEnd('.');
            }
        }

        return null;
    }
}
