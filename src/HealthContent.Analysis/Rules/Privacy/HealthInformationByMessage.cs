using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1027: asks for health information or identity data by direct message.</summary>
internal sealed class HealthInformationByMessage : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1027",
        "PHI requested or exchanged over DM",
        RuleCategory.Privacy,
        Severity.Error,
        "asks for {what} in a channel that is not secured"
    )
    {
        Why =
            "A message on a platform is neither covered by an agreement nor kept as a record must be; what arrives there is out of the provider's hands.",
        Authorities = AuthorityIndex.Find("R-BAA; P-FSMB; P-AMA232; R-PHI"),
        HelpLink = "Rules/Privacy/HealthInformationByMessage.md",
        Scopes = RuleScopes.Text | RuleScopes.Conversation,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    private static readonly PhraseSet Invitations = Phrases.ParseAll(
        "(dm | direct message | message | inbox | pm | text | whatsapp | send | email | e-mail) (us | me) {4} your {3} what:<personal-data> unless negated unless sentence has <secure-route>",
        "(send | share | provide | give | tell | submit | pop | put | drop | stick | leave | type) (us | me)? {4} your {3} what:<personal-data> {0,8} (by | via | in | through | over) {1} (dm | dms | direct message | direct messages | private message | messenger | whatsapp | inbox | text | message | pm | dm | chat) unless negated unless sentence has <secure-route>",
        "<message-us> {0,6} (your | the | a | an | some | us)? {0,3} (what:<personal-data> | <picture-of-body>) unless negated unless sentence has (<secure-route> | find out | learn more)",
        "<dm-ask> unless negated unless sentence has (<secure-route> | question | questions | accept | cover | covers | covered)",
        "(dm | direct message | private message | messenger | whatsapp) {2} (with | including | containing | and include) {2} your {3} what:<personal-data> unless negated unless sentence has <secure-route>"
    );

    private static readonly PhraseSet Questions = Phrases.ParseAll(
        "<asked-kindly> {1} (send | share | provide | confirm | give | tell | reply with | have | message | text)? {2} (your | the | a | an) {3} what:<personal-data> unless negated unless sentence has <secure-route>",
        "(we | i | we'll | i'll | we'd | just | will | would) {0,1} (need | require) {2} your {3} what:<personal-data> unless negated unless sentence has <secure-route>",
        "(send | share | provide | confirm | give | upload | attach | forward | message | text | reply \"with\" | respond \"with\") (us | me)? {2} your {3} what:<personal-data> unless negated unless sentence has <secure-route>",
        "(send | share | have | attach | upload | post | message | text | reply \"with\") (us | me)? {3} <picture-of-body> unless negated unless sentence has <secure-route>",
        "<dm-question> unless negated, quoted unless sentence has <secure-route>",
        // "Send a photo" asks for one of the body when the message tells of it.
        "(send | snap | upload | take | attach | pop | share) {0,4} (photo | photos | pic | pics | picture | pictures | selfie | selfies | video) when message has (<symptom> | <condition> | <body-part> | <picture-of-body> | stitches | mole | wound | rash | incision | filler | lump | spot) unless negated unless sentence has <secure-route>",
        // What is told in the message is out of hand as what is asked for is.
        "<dm-result> unless negated, conditional, question",
        "<message-me-facts> | <asks-own-symptoms> | <asks-within> unless negated, quoted unless sentence has <secure-route>"
    );

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Invitations, CheckInvitation);
        context.RegisterPhraseAction(Questions, CheckQuestion);
    }

    private static void CheckInvitation(PhraseContext context)
    {
        if (context.Document.Kind is not (ContentKind.Comment or ContentKind.DirectMessage))
        {
            Report(context, "an invitation to send it by message");
        }
    }

    private static void CheckQuestion(PhraseContext context)
    {
        if (context.Document.Kind == ContentKind.DirectMessage)
        {
            Report(context, "a request within a message");
        }
    }

    private static void Report(PhraseContext context, string cue)
    {
        if (context.Document.Conversation?.Security is { HasAgreement: true, IsEncrypted: true })
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Arguments = [new MessageArgument("what", "health information or identity data")],
                Cues = [cue, "the channel is not known to be secured"],
                Guards = ["warning not to send it", "portal or telephone as the way"],
                Fixes =
                [
                    new ProposedFix(
                        "name a secured way instead",
                        SentenceFix.SentencesOf(context.Surface, context.Span),
                        "Please call [number] or use the patient portal, and do not send health details here.",
                        FixApplicability.Placeholder
                    ),
                ],
            }
        );
    }
}
