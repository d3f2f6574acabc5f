using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Tests.Recognition.People;

/// <summary>The names of people that are recognised in a text.</summary>
internal static class Names
{
    /// <summary>The texts of the names, in order.</summary>
    public static string[] In(string text) =>
        [
            .. Recognized
                .In(text)
                .Where(entity => entity.Kind == EntityKind.Name)
                .Select(entity => text.Substring(entity.Span.Start, entity.Span.Length)),
        ];

    /// <summary>The names with their role, as <c>name=role</c>; nothing after the sign when it is unknown.</summary>
    public static string[] WithRoles(ContentDocument document, OrganizationProfile? organization = null)
    {
        ContentAnalysisPipelineBuilder builder = ContentAnalysisPipeline.CreateBuilder().WithoutBuiltInRules();
        if (organization is not null)
        {
            builder.UseOrganization(organization);
        }

        return
        [
            .. builder
                .Build()
                .Recognize(document)
                .Select(found => found.Entity)
                .Where(entity => entity.Kind == EntityKind.Name)
                .Select(entity => $"{document.Text.Substring(entity.Span.Start, entity.Span.Length)}={entity.Role}"),
        ];
    }
}
