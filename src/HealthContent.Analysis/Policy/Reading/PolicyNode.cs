using System.Collections.Immutable;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>A JSON value with its place. Comments are gone, names are in order.</summary>
internal sealed class PolicyNode(PolicyNodeKind kind, PolicyPlace place)
{
    public PolicyNodeKind Kind { get; } = kind;

    public PolicyPlace Place { get; } = place;

    /// <summary>The text of a string.</summary>
    public string Text { get; init; } = "";

    /// <summary>The value of a number.</summary>
    public double Number { get; init; }

    public ImmutableArray<PolicyMember> Members { get; init; } = [];

    public ImmutableArray<PolicyNode> Items { get; init; } = [];

    /// <summary>What the value is, as it stands in a message. Never the value itself.</summary>
    public string What =>
        Kind switch
        {
            PolicyNodeKind.Object => "an object",
            PolicyNodeKind.Array => "a list",
            PolicyNodeKind.String => "a string",
            PolicyNodeKind.Number => "a number",
            PolicyNodeKind.True or PolicyNodeKind.False => "true or false",
            _ => "null",
        };
}

/// <summary>A member of an object.</summary>
internal readonly record struct PolicyMember(string Name, PolicyPlace Place, PolicyNode Value);

/// <summary>The kinds of JSON values.</summary>
internal enum PolicyNodeKind
{
    Null,
    True,
    False,
    Number,
    String,
    Array,
    Object,
}
