namespace HealthContent.Analysis.Consents;

/// <summary>Why a consent does not cover a use.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Detail">What it concerns, for example <c>channel tiktok</c>, to be read after "does not cover" or "lacks". Never content.</param>
public readonly record struct ConsentProblem(ConsentProblemKind Kind, string Detail)
{
    /// <summary>Whether the record has no effect at all at the instant of the use, whatever the use is.</summary>
    public bool EndsConsent => Kind <= ConsentProblemKind.NotYetGiven;

    /// <summary>Whether the use lies outside what the record names.</summary>
    public bool IsOutOfScope => Kind is >= ConsentProblemKind.Embargoed and <= ConsentProblemKind.AiEdits;
}

/// <summary>What can be wrong with a consent for a use. In order of weight.</summary>
public enum ConsentProblemKind
{
    /// <summary>It was revoked: 45 CFR 164.508(b)(5).</summary>
    Revoked,

    /// <summary>Its day has passed or its event has happened: 45 CFR 164.508(b)(2)(i).</summary>
    Expired,

    /// <summary>Another record replaced it.</summary>
    Superseded,

    /// <summary>It was signed after the use.</summary>
    NotYetGiven,

    /// <summary>The use comes before the first day it allows.</summary>
    Embargoed,

    /// <summary>It does not name the channel.</summary>
    Channel,

    /// <summary>It does not name the purpose.</summary>
    Purpose,

    /// <summary>It does not name the kind of media, or this medium.</summary>
    Media,

    /// <summary>It does not name an element of information.</summary>
    Element,

    /// <summary>It does not reach where the readers are.</summary>
    Territory,

    /// <summary>It does not allow paid promotion.</summary>
    PaidPromotion,

    /// <summary>It does not allow edits.</summary>
    Edits,

    /// <summary>It does not allow edits with a generative model.</summary>
    AiEdits,

    /// <summary>It lacks an element or statement of 45 CFR 164.508(c).</summary>
    MissingElement,

    /// <summary>It was signed for somebody else and does not say with which authority: 45 CFR 164.508(c)(1)(vi).</summary>
    MissingAuthority,
}
