using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Diagnostics;

/// <summary>What is known of a rule before any text is read.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record RuleDescriptor
{
    /// <summary>Makes a descriptor.</summary>
    /// <param name="id">Letters and digits, for example <c>HCA1301</c> or <c>ACME001</c>; never reused.</param>
    /// <param name="title">What the rule finds, as a noun phrase that reads well after "allow".</param>
    /// <param name="category">What the rule is about.</param>
    /// <param name="defaultSeverity">How its diagnostics are shown unless the policy says otherwise.</param>
    /// <param name="messageFormat">
    /// The message, starting in lower case and without a full stop. <c>{name}</c> stands for an argument of the diagnostic.
    /// </param>
    /// <exception cref="ArgumentException">The id has other characters than ASCII letters and digits, or a text is empty.</exception>
    public RuleDescriptor(
        string id,
        string title,
        RuleCategory category,
        Severity defaultSeverity,
        string messageFormat
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(messageFormat);
        foreach (char character in id)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                throw new ArgumentException("A rule id consists of ASCII letters and digits.", nameof(id));
            }
        }

        Id = id;
        Title = title;
        Category = category;
        DefaultSeverity = defaultSeverity;
        MessageFormat = messageFormat;
        Name = KebabCase(title);
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The name in kebab case; accepted wherever the id is.</summary>
    /// <value>Made from the title by default.</value>
    public string Name { get; init; }

    /// <summary>What the rule finds.</summary>
    public string Title { get; }

    /// <summary>What the rule is about.</summary>
    public RuleCategory Category { get; }

    /// <summary>How its diagnostics are shown unless the policy says otherwise.</summary>
    public Severity DefaultSeverity { get; }

    /// <summary>The message with its named arguments.</summary>
    public string MessageFormat { get; }

    /// <summary>Why it matters, in one or two sentences.</summary>
    /// <value>Empty by default.</value>
    public string Why { get; init; } = "";

    /// <summary>What the rule rests on.</summary>
    /// <value>Empty by default.</value>
    public ImmutableArray<Authority> Authorities { get; init; } = [];

    /// <summary>Where the page of the rule is.</summary>
    /// <value>Null by default.</value>
    public string? HelpLink { get; init; }

    /// <summary>How settled the rule is.</summary>
    /// <value><see cref="RuleLifecycle.Preview"/> by default.</value>
    public RuleLifecycle Lifecycle { get; init; } = RuleLifecycle.Preview;

    /// <summary>Where the rule applies.</summary>
    /// <value>Empty by default: everywhere.</value>
    public ImmutableArray<Jurisdiction> Jurisdictions { get; init; } = [];

    /// <summary>What the rule reads.</summary>
    /// <value><see cref="RuleScopes.Text"/> by default.</value>
    public RuleScopes Scopes { get; init; } = RuleScopes.Text;

    /// <summary>Whether a finding that cannot be evaluated, and every finding of this rule, may never be suppressed, overridden or switched off.</summary>
    /// <value>False by default.</value>
    public bool NeverLoosenable { get; init; }

    /// <summary>The settings that a policy may give the rule.</summary>
    /// <value>Empty by default.</value>
    public ImmutableArray<RuleOption> Options { get; init; } = [];

    private static string KebabCase(string title)
    {
        var name = new System.Text.StringBuilder(title.Length);
        foreach (char character in title)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                name.Append(char.ToLowerInvariant(character));
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        return name.ToString().Trim('-');
    }
}

/// <summary>How settled a rule is.</summary>
public enum RuleLifecycle
{
    /// <summary>New; its findings may still change.</summary>
    Preview,

    /// <summary>Proven for at least one minor version.</summary>
    Stable,

    /// <summary>Still there, but replaced by another rule.</summary>
    Deprecated,
}

/// <summary>What a rule reads.</summary>
[Flags]
public enum RuleScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The text of every surface.</summary>
    Text = 1,

    /// <summary>The document and its metadata.</summary>
    Document = 2,

    /// <summary>Media items.</summary>
    Media = 4,

    /// <summary>A conversation: a message with what came before it.</summary>
    Conversation = 8,

    /// <summary>Items over time.</summary>
    Feed = 16,
}

/// <summary>A setting of a rule.</summary>
/// <param name="Name">The name in kebab case, for example <c>target-grade</c>.</param>
/// <param name="Description">What it means, with its unit.</param>
/// <param name="Default">The number when the policy says nothing; null for a list of words, which is then empty.</param>
public sealed record RuleOption(string Name, string Description, double? Default);
