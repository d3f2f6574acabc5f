namespace HealthContent.Analysis.Recognition.HelpLines;

/// <summary>What a help line is for. One takes another's place only for the same.</summary>
internal enum HelpPurpose
{
    /// <summary>Police, ambulance, fire brigade.</summary>
    Emergency,

    /// <summary>Medical advice that cannot wait and is no emergency.</summary>
    UrgentAdvice,

    /// <summary>Suicidal thoughts, self-harm and other distress.</summary>
    Crisis,

    /// <summary>Poisoning.</summary>
    Poison,

    /// <summary>Abuse, assault and other violence.</summary>
    Violence,

    /// <summary>Eating disorders.</summary>
    EatingDisorder,

    /// <summary>Alcohol and other drugs.</summary>
    SubstanceUse,
}
