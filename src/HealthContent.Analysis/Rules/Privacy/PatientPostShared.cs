using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1045: the organisation shares what a patient or visitor published.</summary>
internal sealed class PatientPostShared : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1045",
        "Re-sharing a patient's or visitor's post",
        RuleCategory.Privacy,
        Severity.Warning,
        "shares the post of {who} about care without a consent on record"
    )
    {
        Why =
            "People may tell their own story; when the organisation tells it again, that is a use of its own, and in some countries advertising.",
        Authorities = AuthorityIndex.Find("R-AUTH; A-AHPRA133"),
        HelpLink = "Rules/Privacy/PatientPostShared.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    private static readonly PhraseSet PraiseOfAPerson = Phrases.Parse(
        "(proud of | congratulations | congrats | shout out | shoutout | thank you | thanks | cheers | way to go | so happy for) {0,3} <mention> {0,5}"
            + " (beating | beat | surviving | survived | recovering | recovered | healing | fighting | finished | finishing | completing | completed | ringing) {0,4}"
            + " (<condition> | <treatment> | surgery | chemo | treatment | recovery | the bell)"
            + " | <mention> {0,6} (our | my) patient"
            + " | <mention> {0,2} (posted | shared | wrote | tweeted | said | says | told us | writes) {0,3} about (his | her | their) {0,3} (<condition> | <treatment> | <care-event> | surgery | recovery | stay | birth | journey | scar)"
    );

    private static readonly PhraseSet Reposted = Phrases.Parse(
        "<reposts-of> when passage has (<felt-cared-for> | <own-care-told> | my {0,2} (surgery | operation | scar | chemo | recovery | birth | diagnosis | nurse | doctor | surgeon | baby)"
            + " | (fixed | saved | healed | replaced | delivered | treated) (me | my) | i am cancer free | i'm cancer free)"
            + " unless sentence has (<post-of-colleague>)"
    );

    // Nobody is tagged, but it is said that somebody's own post is shown.
    private static readonly PhraseSet ShownAgain = Phrases.Parse(
        "<shows-their-post> unless negated, question, conditional unless sentence has (our own)"
    );

    // Whoever it is, and what the post tells of care.
    private static readonly PhraseSet PostOfOne = Phrases.ParseAll(
        "<post-shared> | <post-letting> when passage has (<post-care>) unless sentence has (<post-of-colleague>)",
        "<post-loved> when passage has (<felt-cared-for> | <own-care-told> | fixed my)",
        "<post-of-one> when passage has (<post-taken> | <post-shown>) when passage has (<post-care> | our {0,3} <care-unit>)"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(CheckSource);
        context.RegisterPhraseAction(PraiseOfAPerson, CheckText);
        context.RegisterPhraseAction(Reposted, CheckText);
        context.RegisterPhraseAction(ShownAgain, CheckText);
        context.RegisterPhraseAction(PostOfOne, CheckText);
    }

    private static void CheckSource(DocumentContext context)
    {
        if (context.Document.SourcePost is not { } source || source.Sharing == SharingKind.CrossPost)
        {
            return;
        }

        string? who = source.Author?.Relation switch
        {
            AuthorRelation.Patient => "a patient",
            AuthorRelation.Relative => "a relative of a patient",
            AuthorRelation.Visitor => "a visitor",
            AuthorRelation.Reviewer => "a reviewer",
            _ => null,
        };
        if (who is not null && !IsConsented(context, source))
        {
            context.Report(Rule, Details(who, Confidence.High, "sourcePost.author.relation"));
        }
    }

    private static void CheckText(PhraseContext context)
    {
        SourcePost? source = context.Document.SourcePost;
        bool isPublic = source?.Author?.Relation is null or AuthorRelation.Unspecified or AuthorRelation.Public;
        bool isNegated = (context.Stance & (Stance.Negated | Stance.Conditional)) != 0;
        if (
            context.Document.Kind == ContentKind.Post
            && isPublic
            && !isNegated
            && source?.Sharing != SharingKind.CrossPost
            && !IsConsented(context, source)
        )
        {
            context.Report(
                Rule,
                context.Span,
                Details("somebody", Confidence.Medium, "praise of a tagged person's recovery")
            );
        }
    }

    private static bool IsConsented(DocumentContext context, SourcePost? source)
    {
        var consents = DocumentConsents.Of(context);
        if (source?.ConsentId is { } id)
        {
            return consents.Find(id) is { } named && consents.Evaluate(named, new ConsentUse()).IsInForce;
        }

        foreach (Consent consent in consents.Named)
        {
            if (consents.Evaluate(consent, new ConsentUse()).IsInForce)
            {
                return true;
            }
        }

        return false;
    }

    private static DiagnosticDetails Details(string who, Confidence confidence, string cue) =>
        new()
        {
            Confidence = confidence,
            Arguments = [new("who", who)],
            Cues = [cue],
            Guards = ["post of an authority, a partner or a member of staff", "consent in force"],
        };
}
