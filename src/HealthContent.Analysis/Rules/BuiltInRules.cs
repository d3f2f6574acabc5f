using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Rules;

/// <summary>The analyzers of the library: those with code, and every rule file below <c>Rules</c>.</summary>
internal static class BuiltInRules
{
    private static readonly Lazy<ImmutableArray<ContentAnalyzer>> All = new(() =>
        PlanTables.Embedded is { } tables ? [.. WithCode(), .. tables.Rules] : Read()
    );

    public static ImmutableArray<ContentAnalyzer> Analyzers => All.Value;

    /// <summary>The same analyzers, with the rule files read anew.</summary>
    public static ImmutableArray<ContentAnalyzer> Read() =>
        [
            .. WithCode(),
            .. EmbeddedData.Paths(".rule").Select(path => RuleFile.Parse(path, EmbeddedData.ReadText(path))),
        ];

    // In the order of their ids, a line each.
    private static ImmutableArray<ContentAnalyzer> WithCode() =>
        [
            new Privacy.PatientNamed(),
            new Privacy.SubStateGeography(),
            new Privacy.PatientLinkedDate(),
            new Privacy.AgeOver89(),
            new Privacy.PersonalTelephoneNumber(),
            new Privacy.PersonalEmailAddress(),
            new Privacy.NationalIdentityNumber(),
            new Privacy.MedicalRecordNumber(),
            new Privacy.HealthInsuranceNumber(),
            new Privacy.AccountNumber(),
            new Privacy.PersonalLicenseNumber(),
            new Privacy.VehicleIdentifier(),
            new Privacy.DeviceIdentifier(),
            new Privacy.PatientDataInLink(),
            new Privacy.NetworkAddress(),
            new Privacy.BiometricIdentifier(),
            new Privacy.RecognizablePersonWithoutConsent(),
            new Privacy.CombinedFacts(),
            new Privacy.RecencyCue(),
            new Privacy.ReplyConfirmsRelationship(),
            new Privacy.ReplyDisclosesFacts(),
            new Privacy.ReplyRepeatsHealthInformation(),
            new Privacy.HealthInformationByMessage(),
            new Privacy.PatientStoryWithoutAuthorization(),
            new Privacy.AuthorizationExpired(),
            new Privacy.AuthorizationRevoked(),
            new Privacy.UseOutsideAuthorizationScope(),
            new Privacy.AuthorizationElementMissing(),
            new Privacy.RemunerationStatementMissing(),
            new Privacy.RepresentativeAuthorityMissing(),
            new Privacy.SubstanceUseTreatment(),
            new Privacy.LocationMetadataLeftInMedia(),
            new Privacy.ClinicalImageWithIdentifiers(),
            new Privacy.IdentifierInHiddenText(),
            new Privacy.BackgroundNotChecked(),
            new Privacy.LiveProcedureWithoutPackage(),
            new Privacy.ConditionRevealingLinkTracking(),
            new Privacy.PatientPostShared(),
            new Privacy.StaffPersonalData(),
            new ClinicalAdvice.IndividualisedAdvice(),
            new ClinicalAdvice.DiagnosticOpinion(),
            new ClinicalAdvice.FalseReassurance(),
            new ClinicalAdvice.ResultInterpreted(),
            new ClinicalAdvice.BareDose(),
            new ClinicalAdvice.GeneralInformationMissing(),
            new ClinicalAdvice.PublicQuestionAnswered(),
            new ClinicalAdvice.OutsideCompetence(),
            new ClinicalAdvice.WrongEmergencyNumber(),
            new MisinformationClaims.ProvenWithoutEvidence(),
            new MisinformationClaims.UnsourcedStatistic(),
            new MisinformationClaims.CausalClaim(),
            new PromotionDisclosure.PrescriptionMedicinePromoted(),
            new PromotionDisclosure.CosmeticInjectableAdvertised(),
            new PromotionDisclosure.CosmeticContentBreach(),
            new PromotionDisclosure.BenefitWithoutRisk(),
            new PromotionDisclosure.SponsoredContentWithoutLabel(),
            new PromotionDisclosure.InsiderEndorsement(),
            new PromotionDisclosure.ReviewRequestGated(),
            new PromotionDisclosure.OfferWithoutTerms(),
            new PromotionDisclosure.BeforeAfterImagery(),
            new PromotionDisclosure.ProfessionalEndorsement(),
            new PromotionDisclosure.UndisclosedAffiliateLink(),
            new PromotionDisclosure.ChildDirectedPromotion(),
            new PromotionDisclosure.AssumedCondition(),
            new PromotionDisclosure.FabricatedTestimonial(),
            new PromotionDisclosure.UnsupportedAward(),
            new PromotionDisclosure.RequiredStatementMissing(),
            new InclusiveLanguage.FastingIgnored(),
            new HealthLiteracy.ReadingGradeAboveTarget(),
            new HealthLiteracy.AcronymNotSpelledOut(),
            new Accessibility.ImageWithoutAltText(),
            new Accessibility.HashtagNotInCamelCase(),
            new Accessibility.UnicodeFancyFont(),
            new GovernanceWorkflow.FewerThanRequiredReviewers(),
            new GovernanceWorkflow.SeparationOfDutiesViolated(),
            new GovernanceWorkflow.ContentChangedAfterApproval(),
            new GovernanceWorkflow.ApprovalStale(),
            new GovernanceWorkflow.ArticleDateOrAuthorMissing(),
            new GovernanceWorkflow.ContentPastNextReview(),
            new GovernanceWorkflow.TrainingMissingOrExpired(),
            new GovernanceWorkflow.VendorWithoutAgreement(),
            new GovernanceWorkflow.PolicyOverdueForReview(),
            new GovernanceWorkflow.PolicyContentIncomplete(),
            new GovernanceWorkflow.OverrideWithoutAuthority(),
            new GovernanceWorkflow.RecordNotRetained(),
            new GovernanceWorkflow.AccountOwnershipGap(),
            new GovernanceWorkflow.UnmanagedDeviceOrSharedCredential(),
            new GovernanceWorkflow.LicenceMissing(),
            new GovernanceWorkflow.BrandMisspelled(),
            new GovernanceWorkflow.AiContentNotDisclosed(),
            new GovernanceWorkflow.EmbargoOrBlackoutBreach(),
            new GovernanceWorkflow.CampaignObjectiveMissing(),
            new GovernanceWorkflow.TrialRecruitmentWithoutApproval(),
            new GovernanceWorkflow.AccountExpectationsMissing(),
            new GovernanceWorkflow.BreachResponseNotFollowed(),
            new GovernanceWorkflow.UnsafeLink(),
            new Channel.TextExceedsChannelLimit(),
            new CalendarEngagement.StagnantAccount(),
            new InboundTriage.SelfDisclosedHealthInformation(),
        ];
}
