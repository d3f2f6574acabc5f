using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>Reads values out of nodes and says what was expected where one is something else.</summary>
internal sealed class PolicyValues(PolicyErrors errors)
{
    public PolicyErrors Errors { get; } = errors;

    /// <summary>The members of an object, once its keys are checked; null when it is no object.</summary>
    public PolicyObject? Object(PolicyNode node, ImmutableArray<string> keys, string what)
    {
        if (node.Kind != PolicyNodeKind.Object)
        {
            Errors.Add(node.Place, $"expected {what}, an object, but found {node.What}");
            return null;
        }

        foreach (PolicyMember member in node.Members)
        {
            if (!keys.Contains(member.Name))
            {
                Errors.Add(
                    member.Place,
                    $"'{member.Name}' is no key of {what}; expected {string.Join(", ", keys)}"
                        + Suggestion.Text(member.Name, keys)
                );
            }
        }

        return new PolicyObject(node, this, what);
    }

    /// <summary>The members of an object whose keys are not fixed; empty when it is none.</summary>
    public ImmutableArray<PolicyMember> Members(PolicyNode node, string what)
    {
        if (node.Kind != PolicyNodeKind.Object)
        {
            Errors.Add(node.Place, $"expected {what}, an object, but found {node.What}");
        }

        return node.Members;
    }

    public ImmutableArray<PolicyNode> Items(PolicyNode node, string what)
    {
        if (node.Kind != PolicyNodeKind.Array)
        {
            Errors.Add(node.Place, $"expected a list of {what} but found {node.What}");
        }

        return node.Items;
    }

    public string? Text(PolicyNode node)
    {
        if (node.Kind == PolicyNodeKind.String && !string.IsNullOrWhiteSpace(node.Text))
        {
            return node.Text;
        }

        Errors.Add(
            node.Place,
            node.Kind == PolicyNodeKind.String
                ? "expected a text but found an empty string"
                : $"expected a string but found {node.What}"
        );
        return null;
    }

    public bool? Boolean(PolicyNode node)
    {
        if (node.Kind is PolicyNodeKind.True or PolicyNodeKind.False)
        {
            return node.Kind == PolicyNodeKind.True;
        }

        Errors.Add(node.Place, $"expected true or false but found {node.What}");
        return null;
    }

    /// <summary>A count: a whole number that is not negative and not beyond reason.</summary>
    public int? Count(PolicyNode node)
    {
        const int Largest = 100;
        if (node.Kind == PolicyNodeKind.Number && node.Number is >= 0 and <= Largest && node.Number % 1 == 0)
        {
            return (int)node.Number;
        }

        string found = node.Kind == PolicyNodeKind.Number ? "another number" : node.What;
        Errors.Add(node.Place, $"expected a whole number from 0 to {Largest} but found {found}");
        return null;
    }

    /// <summary>A length of time in days, hours, minutes and seconds: a day is 24 hours.</summary>
    public TimeSpan? Duration(PolicyNode node)
    {
        if (node.Kind == PolicyNodeKind.String && IsDuration(node.Text))
        {
            try
            {
                return XmlConvert.ToTimeSpan(node.Text);
            }
            catch (Exception exception) when (exception is FormatException or OverflowException)
            {
                // Told below with all else that is no duration.
            }
        }

        string found = node.Kind == PolicyNodeKind.String ? $"'{node.Text}'" : node.What;
        Errors.Add(node.Place, $"expected a length of time, for example P30D or PT36H, but found {found}");
        return null;
    }

    public DateOnly? Date(PolicyNode node)
    {
        const int EarliestYear = 1900;
        if (
            node.Kind == PolicyNodeKind.String
            && DateOnly.TryParseExact(
                node.Text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly date
            )
            && date.Year >= EarliestYear
        )
        {
            return date;
        }

        string found = node.Kind == PolicyNodeKind.String ? $"'{node.Text}'" : node.What;
        Errors.Add(node.Place, $"expected a date as yyyy-MM-dd but found {found}");
        return null;
    }

    // Years and months have no fixed length.
    private static bool IsDuration(string text)
    {
        int time = text.IndexOf('T', StringComparison.Ordinal);
        string days = time < 0 ? text : text[..time];
        return text.StartsWith('P')
            && !days.Contains('Y', StringComparison.Ordinal)
            && !days.Contains('M', StringComparison.Ordinal);
    }

    public T? Enum<T>(PolicyNode node, EnumNames<T> names)
        where T : struct, Enum
    {
        if (node.Kind == PolicyNodeKind.String)
        {
            return EnumText(node.Text, node.Place, names);
        }

        Errors.Add(node.Place, $"expected a {names.What}, a string, but found {node.What}");
        return null;
    }

    public T? EnumText<T>(string text, PolicyPlace place, EnumNames<T> names)
        where T : struct, Enum
    {
        if (names.Find(text) is { } value)
        {
            return value;
        }

        Errors.Add(
            place,
            $"'{text}' is no {names.What}; expected {string.Join(", ", names.Accepted)}"
                + Suggestion.Text(text, names.Accepted)
        );
        return null;
    }

    public ImmutableArray<T> Enums<T>(PolicyNode node, EnumNames<T> names)
        where T : struct, Enum
    {
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (PolicyNode item in Items(node, $"{names.What}s"))
        {
            if (Enum(item, names) is { } value)
            {
                values.Add(value);
            }
        }

        return values.ToImmutable();
    }
}

/// <summary>An object of a policy file whose keys are known.</summary>
internal sealed class PolicyObject(PolicyNode node, PolicyValues values, string what)
{
    public PolicyPlace Place => node.Place;

    public PolicyNode? Find(string key)
    {
        foreach (PolicyMember member in node.Members)
        {
            if (string.Equals(member.Name, key, StringComparison.Ordinal))
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>The value of a key that has to be there; its absence is an error.</summary>
    public PolicyNode? Require(string key)
    {
        PolicyNode? found = Find(key);
        if (found is null)
        {
            values.Errors.Add(node.Place, $"{what} lacks '{key}'");
        }

        return found;
    }

    public string? Text(string key) => Find(key) is { } found ? values.Text(found) : null;

    public string? RequireText(string key) => Require(key) is { } found ? values.Text(found) : null;

    public bool? Boolean(string key) => Find(key) is { } found ? values.Boolean(found) : null;

    public int? Count(string key) => Find(key) is { } found ? values.Count(found) : null;

    public TimeSpan? Duration(string key) => Find(key) is { } found ? values.Duration(found) : null;

    public DateOnly? Date(string key) => Find(key) is { } found ? values.Date(found) : null;

    public T? Enum<T>(string key, EnumNames<T> names)
        where T : struct, Enum => Find(key) is { } found ? values.Enum(found, names) : null;

    public ImmutableArray<T> Enums<T>(string key, EnumNames<T> names)
        where T : struct, Enum => Find(key) is { } found ? values.Enums(found, names) : [];
}
