using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1916: the right to use a medium, music or somebody's post is not on record.</summary>
internal sealed class LicenceMissing : ContentAnalyzer
{
    private static readonly RuleOption RequireLicense = new(
        "require-licence",
        "1: every medium needs a licence on record; 0: only what is on record is checked",
        0
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1916",
        "Rights and licence missing for media, music or quoted text",
        RuleCategory.GovernanceWorkflow,
        Severity.Warning,
        "{what}"
    )
    {
        Why =
            "A picture from a search engine belongs to somebody; so do music and a quoted text, and a claim costs more than a licence.",
        Authorities = AuthorityIndex.Find("G-LICENCE; P-CPSO"),
        HelpLink = "Rules/GovernanceWorkflow/LicenceMissing.md",
        Scopes = RuleScopes.Document | RuleScopes.Media | RuleScopes.Text,
        Options = [RequireLicense],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    private const string Licensed =
        "unless document has (cc by | cc-by | cc0 | creative commons | public domain | with permission | by permission | permission of | reprinted with | reproduced with | licensed from | licensed by | under licence | under license | do not use | don't use | never use | copyright law)";

    private static readonly PhraseSet Found = Phrases.Parse(
        "(<found-medium> | <taken-work>) unless negated, question, quoted, mentioned, conditional " + Licensed
    );

    private static readonly PhraseSet Unasked = Phrases.Parse(
        // Who took what is ours is warned of, not imitated.
        "<unasked-medium> unless question, quoted, mentioned, conditional, sentence has (our {0,2} (logo | name | brand | pictures | photos | images | content)) "
            + Licensed
    );

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterMediaAction(CheckMedia);
        context.RegisterDocumentAction(CheckSource);
        context.RegisterPhraseAction(Found, CheckText);
        context.RegisterPhraseAction(Unasked, CheckText);
    }

    // Who writes that a picture is from a search engine has no licence for it.
    private static void CheckText(PhraseContext hit)
    {
        if (hit.Document.Kind is not (ContentKind.Comment or ContentKind.DirectMessage))
        {
            hit.Report(
                Rule,
                new DiagnosticDetails
                {
                    Confidence = Confidence.Medium,
                    Arguments = [new("what", "the text says that a medium was taken without a licence")],
                    Cues = ["words"],
                    Guards = ["licence or permission in the text"],
                }
            );
        }
    }

    private static void CheckMedia(MediaContext context)
    {
        MediaItem media = context.Media;
        if (media.License is { } license)
        {
            Report(context, Problem(context, license, "medium"));
        }
        else if (context.Number(Rule, RequireLicense) > 0 && !media.IsDecorative)
        {
            Report(context, "medium has no licence on record");
        }

        if (media.AudioTrack is { } track)
        {
            Report(
                context,
                track.License is { } music ? Problem(context, music, "music") : "music has no licence on record"
            );
        }
    }

    private static void CheckSource(DocumentContext context)
    {
        // The functions of a channel for sharing and quoting carry the right with them; a copy does not.
        if (context.Document.SourcePost is { Sharing: SharingKind.Copy } source)
        {
            Report(
                context,
                source.License is { } license ? Problem(context, license, "copied post")
                    : source.ConsentId is null ? "copied post has no licence on record"
                    : null
            );
        }
    }

    private static string? Problem(DocumentContext context, License license, string what)
    {
        if (license.Kind == LicenseKind.Unspecified)
        {
            return $"{what} has a licence of unknown kind";
        }

        PublishingState state = new(context.Document, context.Environment.Now);
        if (license.ExpiresOn < OrganizationDays.Day(state.JudgedAt, context.Environment))
        {
            return $"{what} has a licence that ended";
        }

        // Every Creative Commons licence but the waiver asks for a credit.
        bool wantsCredit =
            license.RequiresAttribution
            ?? (
                license.Kind == LicenseKind.CreativeCommons
                && license.Identifier?.StartsWith("CC0", StringComparison.OrdinalIgnoreCase) != true
            );
        if (wantsCredit && string.IsNullOrWhiteSpace(license.Attribution))
        {
            return $"{what} lacks the credit that its licence asks for";
        }

        bool isAdvertising =
            context.Document.Kind == ContentKind.Ad
            || context.Document.Intent == ContentIntent.Promotional
            || context.Document.PaidPromotion is not null;
        if (isAdvertising && license.AllowsCommercialUse == false)
        {
            return $"{what} has a licence that does not cover advertising";
        }

        return license.AllowsSensitiveUse == false && !context.Document.Topics.IsEmpty
            ? $"{what} has a licence that does not cover use beside health topics"
            : null;
    }

    private static void Report(DocumentContext context, string? what)
    {
        if (what is not null)
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Arguments = [new("what", what)],
                    Cues = ["license, audioTrack.license, sourcePost.license"],
                    Guards = ["own work", "public domain", "sharing by the channel's own function"],
                }
            );
        }
    }
}
