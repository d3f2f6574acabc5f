namespace HealthContent.Analysis.Recognition;

/// <summary>Whom a text speaks to.</summary>
public enum Addressee
{
    /// <summary>Whoever reads it: a post, an article, and education that answers a question in general terms.</summary>
    Everybody,

    /// <summary>One person, about what that person asked or told.</summary>
    OnePerson,

    /// <summary>One person, with words that show it is about their own matter: "your question", "I understand", "Hi Ana".</summary>
    OnePersonByWords,
}
