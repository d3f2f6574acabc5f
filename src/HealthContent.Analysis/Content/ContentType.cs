using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A sort of content that carries rules of its own. A document may belong to several.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ContentType>))]
public enum ContentType
{
    /// <summary>Nothing special.</summary>
    General,

    /// <summary>The story of a patient.</summary>
    PatientStory,

    /// <summary>Praise in the words of a patient or customer.</summary>
    Testimonial,

    /// <summary>Health education with clinical content.</summary>
    ClinicalEducation,

    /// <summary>Asks for reviews or ratings.</summary>
    ReviewRequest,

    /// <summary>Part of a question-and-answer session or hashtag chat.</summary>
    QuestionAndAnswer,

    /// <summary>A meme.</summary>
    Meme,

    /// <summary>Follows a trend: a challenge, a sound, a format.</summary>
    Trend,

    /// <summary>Meant to be funny.</summary>
    Humor,

    /// <summary>A statement in a crisis.</summary>
    CrisisStatement,

    /// <summary>An offer, discount or gift.</summary>
    Offer,

    /// <summary>A contest or raffle.</summary>
    Contest,

    /// <summary>Looks for participants of a study.</summary>
    TrialRecruitment,

    /// <summary>A job advertisement.</summary>
    JobAdvertisement,

    /// <summary>A press release or news of the organisation.</summary>
    News,

    /// <summary>Corrects a false belief.</summary>
    Debunk,

    /// <summary>Marks a health observance.</summary>
    Observance,

    /// <summary>Covers an event or procedure as it happens.</summary>
    LiveCoverage,

    /// <summary>A reply that a system sends by itself.</summary>
    AutomaticReply,

    /// <summary>A rule for staff on the use of social media.</summary>
    StaffPolicy,

    /// <summary>House rules or community guidelines of an account.</summary>
    HouseRules,

    /// <summary>A blog entry under a name, taking a position.</summary>
    ThoughtLeadership,
}

/// <summary>A pillar of the editorial plan.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ContentPillar>))]
public enum ContentPillar
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Health education.</summary>
    Education,

    /// <summary>Local life and partners.</summary>
    Community,

    /// <summary>People and their stories.</summary>
    HumanStory,

    /// <summary>Promotes a service or product.</summary>
    Promotion,

    /// <summary>Positions and expertise.</summary>
    ThoughtLeadership,

    /// <summary>Looks for staff.</summary>
    Recruitment,

    /// <summary>Crisis information.</summary>
    Crisis,

    /// <summary>Health observances.</summary>
    Observance,
}
