using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>How a person or a community wants to be called, as they said it.</summary>
public sealed record WordingPreference
{
    /// <summary>The words by which the condition or the community goes, for example <c>autism</c> and <c>autistic</c>.</summary>
    public required ImmutableArray<string> Words
    {
        get;
        init => field = value.Checked();
    }

    /// <summary>The form they prefer.</summary>
    public required WordingForm Form { get; init; }
}

/// <summary>What comes first when a person and a condition are named together.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<WordingForm>))]
public enum WordingForm
{
    /// <summary>The person: "people with autism".</summary>
    PersonFirst,

    /// <summary>The identity: "autistic people".</summary>
    IdentityFirst,
}
