using System.Globalization;
using System.Text;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Tool.Inputs;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Shows the findings of one document or feed.</summary>
internal sealed class TextFindings(TextStyle style, int width, Verbosity verbosity, InputItem item)
{
    private readonly TextNotes notes = new(style, width);
    private readonly HashSet<string> explained = new(StringComparer.Ordinal);
    private readonly ReportPlaces places = new(item);

    /// <summary>The document by its path, line and identifier.</summary>
    public static string DisplayPlace(InputItem item) => DisplayPlace(item, null);

    public void Append(StringBuilder output, ContentDiagnostic diagnostic)
    {
        bool isHidden = diagnostic.Severity == Severity.Hidden || diagnostic.Suppression is not null;
        if (isHidden && verbosity != Verbosity.Detailed)
        {
            return;
        }

        places.Load(diagnostic.SurfacePath);
        string color = TextStyle.Of(diagnostic.Severity);
        style.Append(output, TextStyle.Bold, PlaceOf(diagnostic));
        output.Append(": ");
        style.Append(output, color, $"{OutputNames.Of(diagnostic.Severity)} {diagnostic.Rule.Id}");
        output.Append(": ");
        style.Append(output, TextStyle.Bold, TerminalText.Clean(diagnostic.Message));
        output.Append('\n');
        if (places.Text is { } source && !diagnostic.Span.IsEmpty)
        {
            SourceExcerpt.Append(output, source, places.Lines!, diagnostic.Span, style, color, width);
        }

        AppendNotes(output, diagnostic);
        output.Append('\n');
    }

    public void AppendNotEvaluated(StringBuilder output, NotEvaluatedRule rule)
    {
        style.Append(output, TextStyle.Bold, DisplayPlace(item));
        output.Append(": ");
        style.Append(output, TextStyle.Faint, $"not evaluated {rule.Rule.Id}");
        output.Append(": ").Append(TerminalText.Clean(rule.Reason)).Append("\n\n");
    }

    private static string DisplayPlace(InputItem item, string? surface)
    {
        string display = TerminalText.Clean(item.Place.DisplayPath);
        if (!item.Place.IsJson)
        {
            return surface is null ? display : $"{display} ({surface})";
        }

        string line = item.Place.Line.ToString(CultureInfo.InvariantCulture);
        display = $"{display}:{line}";
        bool hasId =
            !string.Equals(item.Id, line, StringComparison.Ordinal)
            && !string.Equals(item.Id, display, StringComparison.Ordinal);
        string? detail = hasId ? TerminalText.Clean(item.Id) : null;
        detail =
            surface is null ? detail
            : detail is null ? surface
            : $"{detail}, {surface}";
        return detail is null ? display : $"{display} ({detail})";
    }

    private string PlaceOf(ContentDiagnostic diagnostic)
    {
        bool isBody = string.Equals(diagnostic.SurfacePath, "body", StringComparison.Ordinal);
        string place = DisplayPlace(item, isBody ? null : TerminalText.Clean(diagnostic.SurfacePath));
        if (places.Lines is not { } lines || diagnostic.Span.IsEmpty)
        {
            return place;
        }

        (int line, int column) = lines.PlaceOf(diagnostic.Span.Start);
        // In JSON the place in the text is not the place in the file, so it stands apart.
        string separator = item.Place.IsJson || !isBody ? " " : ":";
        return string.Create(CultureInfo.InvariantCulture, $"{place}{separator}{line}:{column}");
    }

    private void AppendNotes(StringBuilder output, ContentDiagnostic diagnostic)
    {
        // What is the same for every finding of a rule is said once for a document.
        if (explained.Add(diagnostic.Rule.Id))
        {
            AppendRule(output, diagnostic.Rule);
        }

        foreach (ContentFix fix in diagnostic.Fixes)
        {
            notes.Append(output, "fix", Describe(fix));
        }

        if (diagnostic.Confidence != Confidence.High)
        {
            notes.Append(output, "note", $"confidence is {OutputNames.Of(diagnostic.Confidence)}");
        }

        if (verbosity == Verbosity.Detailed)
        {
            AppendEvidence(output, diagnostic);
        }
    }

    private void AppendRule(StringBuilder output, RuleDescriptor rule)
    {
        if (rule.Why.Length > 0)
        {
            notes.Append(output, "why", rule.Why);
        }

        int shown = verbosity == Verbosity.Detailed ? rule.Authorities.Length : Math.Min(1, rule.Authorities.Length);
        for (int index = 0; index < shown; index++)
        {
            Authority authority = rule.Authorities[index];
            string section = authority.Section is null ? "" : $", {authority.Section}";
            string asOf = authority.AsOf.ToString("O", CultureInfo.InvariantCulture);
            int more = index == shown - 1 ? rule.Authorities.Length - shown : 0;
            string others = more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more") : "";
            // A date would claim that somebody saw the text that day.
            string seen = authority.Confirmed ? $"as of {asOf}" : "text not yet confirmed";
            notes.Append(output, "source", $"{authority.Title}{section}, {seen}{others}");
        }
    }

    private void AppendEvidence(StringBuilder output, ContentDiagnostic diagnostic)
    {
        if (!diagnostic.Explanation.Cues.IsEmpty)
        {
            notes.Append(output, "cues", string.Join(", ", diagnostic.Explanation.Cues));
        }

        if (!diagnostic.Explanation.Guards.IsEmpty)
        {
            notes.Append(output, "guards", string.Join(", ", diagnostic.Explanation.Guards));
        }

        if (diagnostic.Suppression is { } suppression)
        {
            string by = suppression.By is null ? "" : $" by {suppression.By}";
            string until = suppression.ExpiresOn is { } day
                ? $" until {day.ToString("O", CultureInfo.InvariantCulture)}"
                : "";
            notes.Append(output, OutputNames.Of(suppression.Kind), $"{suppression.Reason}{by}{until}");
        }
    }

    /// <summary>A fix in one line: what it is for, what changes, and what is left to the reader.</summary>
    public static string Describe(ContentFix fix)
    {
        string care = fix.Applicability switch
        {
            FixApplicability.Safe => "",
            FixApplicability.Review => " (read the result)",
            _ => " (fill in the placeholder)",
        };
        string change =
            fix.Replacement.Length == 0 ? $"remove “{fix.ExpectedText}”"
            : fix.ExpectedText.Length == 0 ? $"insert “{fix.Replacement}”"
            : $"“{fix.ExpectedText}” → “{fix.Replacement}”";
        return $"{fix.Description}: {change}{care}";
    }
}
