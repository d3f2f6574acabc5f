using System.CommandLine;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary>Options that take one of some words.</summary>
internal static class WordOption
{
    /// <summary>Without the option the value is the first of its enumeration.</summary>
    /// <param name="name">The name with its dashes.</param>
    /// <param name="description">What it does.</param>
    /// <param name="values">The words with what they mean.</param>
    public static Option<T> Create<T>(string name, string description, (string Name, T Value)[] values)
    {
        string words = string.Join('|', values.Select(value => value.Name));
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = words,
            CustomParser = result => OptionValues.Read(result, values),
        };
        option.CompletionSources.Add(_ =>
            values.Select(value => new System.CommandLine.Completions.CompletionItem(value.Name))
        );
        return option;
    }

    /// <summary>The same for options that are absent as a rule.</summary>
    public static Option<T?> CreateOptional<T>(string name, string description, (string Name, T Value)[] values)
        where T : struct
    {
        (string, T?)[] optional = [.. values.Select(value => (value.Name, (T?)value.Value))];
        return new Option<T?>(name)
        {
            Description = description,
            HelpName = string.Join('|', values.Select(value => value.Name)),
            CustomParser = result => OptionValues.Read(result, optional),
        };
    }
}
