using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy.Approvals;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>Reads the <c>when</c> of an override or of a row of the approval matrix.</summary>
internal sealed class ConditionReader(PolicyValues values, ImmutableArray<string> channels)
{
    private const string What = "a condition";

    /// <summary>Reads the condition of an override.</summary>
    public PolicyCondition? Read(PolicyNode node)
    {
        if (values.Object(node, PolicyKeys.Condition, What) is not { } condition)
        {
            return null;
        }

        if (node.Members.IsEmpty)
        {
            values.Errors.Add(node.Place, "a condition without any key always holds; put its rules into 'rules'");
        }

        return Read(condition);
    }

    /// <summary>Reads the condition of a row of the approval matrix.</summary>
    public ApprovalCondition? ReadApproval(PolicyNode node)
    {
        if (values.Object(node, PolicyKeys.ApprovalCondition, What) is not { } condition)
        {
            return null;
        }

        if (node.Members.IsEmpty)
        {
            values.Errors.Add(
                node.Place,
                "a condition without any key always holds; leave 'when' out for all documents"
            );
        }

        return new ApprovalCondition(
            Read(condition),
            Checked(condition.Find("types"), condition.Enums("types", PolicyNames.Types)),
            Checked(condition.Find("categories"), condition.Enums("categories", PolicyNames.Categories)),
            condition.Boolean("sponsored"),
            condition.Boolean("showsPerson"),
            condition.Boolean("unmodifiedTemplate")
        );
    }

    private PolicyCondition Read(PolicyObject condition) =>
        new(
            Texts(condition.Find("channels"), "channels", Channel),
            Checked(condition.Find("kinds"), condition.Enums("kinds", PolicyNames.Kinds)),
            Checked(condition.Find("audiences"), condition.Enums("audiences", PolicyNames.Audiences)),
            Checked(condition.Find("intents"), condition.Enums("intents", PolicyNames.Intents)),
            [
                .. Texts(condition.Find("jurisdictions"), "jurisdictions", Jurisdiction)
                    .Select(code => new Jurisdiction(code)),
            ]
        );

    // An empty list would read as "none" and hold as "all".
    private ImmutableArray<T> Checked<T>(PolicyNode? node, ImmutableArray<T> read)
    {
        if (node is { Kind: PolicyNodeKind.Array, Items.IsEmpty: true })
        {
            values.Errors.Add(node.Place, "expected at least one value; leave the key out for all");
        }

        return read;
    }

    private ImmutableArray<string> Texts(PolicyNode? node, string what, Func<string, string?> problem)
    {
        if (node is null)
        {
            return [];
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (PolicyNode item in values.Items(node, what))
        {
            if (values.Text(item) is not { } text)
            {
                continue;
            }

            if (problem(text) is { } message)
            {
                values.Errors.Add(item.Place, message);
            }

            texts.Add(text);
        }

        return Checked(node, texts.ToImmutable());
    }

    private string? Channel(string text)
    {
        if (!channels.IsEmpty && !channels.Contains(text))
        {
            return $"'{text}' is no known channel{Suggestion.Text(text, channels)}";
        }

        foreach (char character in text)
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-')
            {
                return $"'{text}' is no channel; expected lower-case letters, digits and hyphens";
            }
        }

        return null;
    }

    private static string? Jurisdiction(string text)
    {
        bool isCode = text.Length >= 2 && text[0] != '-' && text[^1] != '-';
        foreach (char character in text)
        {
            isCode &= char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character == '-';
        }

        return isCode ? null : $"'{text}' is no jurisdiction; expected a code in upper case, for example US or US-CA";
    }
}
