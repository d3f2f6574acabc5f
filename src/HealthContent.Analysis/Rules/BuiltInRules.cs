using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;

namespace HealthContent.Analysis.Rules;

/// <summary>The analyzers of the library: those with code, and every rule file below <c>Rules</c>.</summary>
internal static class BuiltInRules
{
    private static readonly Lazy<ImmutableArray<ContentAnalyzer>> All = new(Load);

    public static ImmutableArray<ContentAnalyzer> Analyzers => All.Value;

    // In the order of their ids, a line each.
    private static ImmutableArray<ContentAnalyzer> WithCode() =>
        [
            new Privacy.PatientLinkedDate(),
            new Privacy.PersonalEmailAddress(),
            new Privacy.NationalIdentityNumber(),
            new ClinicalAdvice.IndividualisedAdvice(),
            new MisinformationClaims.UnsourcedStatistic(),
            new HealthLiteracy.ReadingGradeAboveTarget(),
            new HealthLiteracy.AcronymNotSpelledOut(),
            new Accessibility.ImageWithoutAltText(),
            new Accessibility.HashtagNotInCamelCase(),
            new Accessibility.UnicodeFancyFont(),
            new GovernanceWorkflow.FewerThanRequiredReviewers(),
            new GovernanceWorkflow.ArticleDateOrAuthorMissing(),
            new Channel.TextExceedsChannelLimit(),
            new CalendarEngagement.StagnantAccount(),
            new InboundTriage.SelfDisclosedHealthInformation(),
        ];

    private static ImmutableArray<ContentAnalyzer> Load()
    {
        var analyzers = ImmutableArray.CreateBuilder<ContentAnalyzer>();
        analyzers.AddRange(WithCode());
        foreach (string path in EmbeddedData.Paths(".rule"))
        {
            analyzers.Add(RuleFile.Parse(path, EmbeddedData.ReadText(path)));
        }

        return analyzers.ToImmutable();
    }
}
