using System.Text.Json;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>The names of values in output. Written out, since they are a contract and must not follow a renaming.</summary>
internal static class OutputNames
{
    public static string Of(PublishDecision decision) =>
        decision switch
        {
            PublishDecision.Publish => "publish",
            PublishDecision.Review => "review",
            _ => "block",
        };

    public static string Of(Severity severity) =>
        severity switch
        {
            Severity.Hidden => "hidden",
            Severity.Info => "info",
            Severity.Warning => "warning",
            _ => "error",
        };

    public static string Of(Confidence confidence) =>
        confidence switch
        {
            Confidence.Low => "low",
            Confidence.Medium => "medium",
            _ => "high",
        };

    public static string Of(DiagnosticEffect effect) =>
        effect switch
        {
            DiagnosticEffect.None => "none",
            DiagnosticEffect.Note => "note",
            DiagnosticEffect.Review => "review",
            _ => "block",
        };

    public static string Of(FixApplicability applicability) =>
        applicability switch
        {
            FixApplicability.Safe => "safe",
            FixApplicability.Review => "review",
            _ => "placeholder",
        };

    public static string Of(SuppressionKind kind) =>
        kind switch
        {
            SuppressionKind.Suppressed => "suppressed",
            SuppressionKind.Baselined => "baselined",
            _ => "overridden",
        };

    public static string Of(SurfaceKind surface) =>
        surface switch
        {
            SurfaceKind.Body => "body",
            SurfaceKind.Title => "title",
            SurfaceKind.Summary => "summary",
            SurfaceKind.AltText => "alt-text",
            SurfaceKind.Caption => "caption",
            SurfaceKind.EmbeddedText => "embedded-text",
            SurfaceKind.Hashtags => "hashtags",
            SurfaceKind.FileName => "file-name",
            SurfaceKind.LinkPreview => "link-preview",
            SurfaceKind.PollOption => "poll-option",
            SurfaceKind.FirstComment => "first-comment",
            _ => "warning",
        };

    public static string Of(RuleCategory category) =>
        category switch
        {
            RuleCategory.Privacy => "privacy",
            RuleCategory.ClinicalAdvice => "clinical-advice",
            RuleCategory.Professionalism => "professionalism",
            RuleCategory.MisinformationClaims => "misinformation-claims",
            RuleCategory.PromotionDisclosure => "promotion-disclosure",
            RuleCategory.SafetyCrisis => "safety-crisis",
            RuleCategory.InclusiveLanguage => "inclusive-language",
            RuleCategory.HealthLiteracy => "health-literacy",
            RuleCategory.Accessibility => "accessibility",
            RuleCategory.GovernanceWorkflow => "governance-workflow",
            RuleCategory.Channel => "channel",
            RuleCategory.CalendarEngagement => "calendar-engagement",
            RuleCategory.InboundTriage => "inbound-triage",
            RuleCategory.Engine => "engine",
            RuleCategory.Policy => "policy",
            _ => "brand",
        };

    public static string Of(PolicyLayerKind layer) =>
        layer switch
        {
            PolicyLayerKind.Base => "base",
            PolicyLayerKind.Jurisdiction => "jurisdiction",
            PolicyLayerKind.Organization => "organization",
            PolicyLayerKind.Department => "department",
            _ => "campaign",
        };

    public static string Of(GovernanceRole role) => JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString());
}
