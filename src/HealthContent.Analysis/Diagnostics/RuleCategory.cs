namespace HealthContent.Analysis.Diagnostics;

/// <summary>What a rule is about. The category decides the reviewing role unless the policy says otherwise.</summary>
public enum RuleCategory
{
    /// <summary>Identifiers and stories of patients (HCA10xx).</summary>
    Privacy,

    /// <summary>Advice, diagnosis and reassurance (HCA11xx).</summary>
    ClinicalAdvice,

    /// <summary>Tone and conduct (HCA12xx).</summary>
    Professionalism,

    /// <summary>Claims and misinformation (HCA13xx).</summary>
    MisinformationClaims,

    /// <summary>Advertising law and disclosures (HCA14xx).</summary>
    PromotionDisclosure,

    /// <summary>Suicide, self-harm, violence and crises (HCA15xx).</summary>
    SafetyCrisis,

    /// <summary>Words for people (HCA16xx).</summary>
    InclusiveLanguage,

    /// <summary>Plain language and numbers (HCA17xx).</summary>
    HealthLiteracy,

    /// <summary>Access with assistive technology (HCA18xx).</summary>
    Accessibility,

    /// <summary>Approvals, records and evidence (HCA19xx).</summary>
    GovernanceWorkflow,

    /// <summary>Limits and customs of channels (HCA20xx).</summary>
    Channel,

    /// <summary>Calendar and engagement over time (HCA21xx).</summary>
    CalendarEngagement,

    /// <summary>Messages that come in (HCA22xx).</summary>
    InboundTriage,

    /// <summary>The analysis itself (HCA90xx).</summary>
    Engine,

    /// <summary>Policies and suppressions (HCA91xx).</summary>
    Policy,

    /// <summary>An organisation's own voice; for rules of the host.</summary>
    Brand,
}
