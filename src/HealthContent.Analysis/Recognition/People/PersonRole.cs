namespace HealthContent.Analysis.Recognition.People;

/// <summary>
/// What part a person plays: the values of <see cref="RecognizedEntity.Role"/> for names. A name without a role is that of a person
/// about whom the text and the document say nothing.
/// </summary>
public static class PersonRole
{
    /// <summary>Somebody in care, or somebody whose story of care is told.</summary>
    public const string Patient = "patient";

    /// <summary>Somebody who works for the organisation or gives care.</summary>
    public const string Staff = "staff";

    /// <summary>Somebody who publishes under their name: a byline, the source of a citation, a quoted expert.</summary>
    public const string PublicAuthor = "public-author";

    /// <summary>Somebody known to the public by office or fame.</summary>
    public const string PublicFigure = "public-figure";

    /// <summary>Somebody who wrote a review or a comment.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>Somebody who came along with a patient, or a relative.</summary>
    public const string Visitor = "visitor";

    /// <summary>Somebody invented.</summary>
    public const string Fictional = "fictional";

    /// <summary>Somebody of the past.</summary>
    public const string Historical = "historical";

    /// <summary>The name is part of the name of a disease, a sign, a test or a method: "Bell's palsy".</summary>
    public const string Eponym = "eponym";

    /// <summary>The name is part of the name of a house, a street, a foundation or an organisation.</summary>
    public const string Facility = "facility";

    /// <summary>The name is part of the name of an award, a prize, a law or a lecture.</summary>
    public const string Award = "award";
}
