using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.ClinicalAdvice;

/// <summary>HCA1109: clinical content by somebody who is not trained in it, without a reviewer who is. The page beside this file says more.</summary>
internal sealed class OutsideCompetence : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1109",
        "Clinical content outside author's recorded competence or role",
        RuleCategory.ClinicalAdvice,
        Severity.Warning,
        "clinical content {what}, and no clinical reviewer of the field approved it"
    )
    {
        Why =
            "Codes of conduct ask professionals to stay within their competence; who has none needs a reviewer who has.",
        Authorities = AuthorityIndex.Find("P-NMC; P-CPSO; P-CMA41"),
        HelpLink = "Rules/ClinicalAdvice/OutsideCompetence.md",
        Scopes = RuleScopes.Document,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        ContentDocument document = context.Document;
        bool isClinical =
            document.Types.Contains(ContentType.ClinicalEducation) || document.Types.Contains(ContentType.Debunk);
        if (!isClinical || document.Author is not { } author || Problem(document, author) is not { } what)
        {
            return;
        }

        foreach (Approval approval in document.Approvals)
        {
            if (
                approval is { Role: GovernanceRole.ClinicalReviewer, Decision: ApprovalDecision.Approve }
                && !(approval.WithdrawnAt <= context.Environment.Now)
                && (approval.Specialty is not { } specialty || Covers([specialty], document.Topics))
            )
            {
                return;
            }
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Arguments = [new("what", what)],
                Cues = ["types, topics", "author.profession, specialties"],
                Guards = ["approval by a clinical reviewer of the field"],
            }
        );
    }

    // Null when the author may write it, or when nothing is on record of the author.
    private static string? Problem(ContentDocument document, Author author) =>
        author.Profession switch
        {
            Profession.Unspecified => null,
            Profession.Communications or Profession.Other or Profession.Student or Profession.Complementary =>
                "by somebody without a clinical licence",
            _ => author.Specialties.IsEmpty || Covers(author.Specialties, document.Topics)
                ? null
                : "outside the recorded specialties of its author",
        };

    // A document without topics, or with one that nobody gave to a specialty, is left to people.
    private static bool Covers(ImmutableArray<string> specialties, ImmutableArray<string> topics)
    {
        foreach (string topic in topics)
        {
            foreach (string specialty in specialties)
            {
                if (ClinicalFields.AreSame(specialty, topic))
                {
                    return true;
                }
            }
        }

        return !topics.Any(ClinicalFields.IsKnown);
    }
}
