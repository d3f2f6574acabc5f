using System.Globalization;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Testing;

/// <content>Fixes.</content>
public sealed partial class ContentVerifier
{
    /// <summary>
    /// Verifies the diagnostics in a text, applies the first fix of the first one that has a fix, and analyses the result: no
    /// diagnostic of that rule may be left where the fix was made.
    /// </summary>
    /// <param name="before">The text, with marks where diagnostics are expected.</param>
    /// <param name="after">
    /// The text after the fix. With marks it is verified as by <see cref="Verify(string)"/>; without, only the place of the fix is.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ContentMarkupException">The markup is not well-formed or names an unknown rule.</exception>
    /// <exception cref="ContentVerificationException">
    /// The diagnostics are not where the marks are, there is no fix, it expects another text than stands there, or the result is
    /// another one.
    /// </exception>
    public void VerifyFix(string before, string after) => VerifyFix(before, after, 0);

    /// <summary>Does the same with another fix of that diagnostic than its first.</summary>
    /// <param name="before">The text, with marks where diagnostics are expected.</param>
    /// <param name="after">The text after the fix.</param>
    /// <param name="fix">The index of the fix.</param>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    /// <exception cref="ContentMarkupException">The markup is not well-formed or names an unknown rule.</exception>
    /// <exception cref="ContentVerificationException">The fix is not as expected.</exception>
    public void VerifyFix(string before, string after, int fix)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ContentReport report = VerifyMarks(Template with { Text = before });
        string text = MarkedText.Parse(before).Text;
        ContentDiagnostic diagnostic = FirstWithFix(report, fix);
        ContentFix applied = diagnostic.Fixes[fix];
        string fixedText = Apply(applied, text);
        MarkedText expected = MarkedText.Parse(after);
        if (!string.Equals(fixedText, expected.Text, StringComparison.Ordinal))
        {
            throw new ContentVerificationException(
                $"The fix '{applied.Description}' of {diagnostic.Rule.Id} gives another text.\nbefore:   {text}\nexpected: {expected.Text}\nactual:   {fixedText}"
            );
        }

        if (!expected.Marks.IsEmpty)
        {
            VerifyMarks(
                Template with
                {
                    Text = after,
                },
                headline: "The diagnostics after the fix are not where the marks are."
            );
            return;
        }

        CheckNothingLeft(diagnostic.Rule, applied, fixedText);
    }

    private ContentDiagnostic FirstWithFix(ContentReport report, int fix) =>
        report.Diagnostics.FirstOrDefault(found =>
            found.Suppression is null
            && rules.Contains(found.Rule.Id)
            && string.Equals(found.SurfacePath, "body", StringComparison.Ordinal)
            && found.Fixes.Length > fix
        )
        ?? throw new ContentVerificationException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"No diagnostic in the body has {(fix == 0 ? "a fix" : $"{fix + 1} fixes")}; found: {List(report.Diagnostics.Select(found => found.Rule.Id))}."
            )
        );

    private static string Apply(ContentFix fix, string text)
    {
        if (fix.Span.Start < 0 || fix.Span.Length < 0 || fix.Span.End > text.Length)
        {
            throw new ContentVerificationException($"The fix '{fix.Description}' lies outside the text: {fix.Span}.");
        }

        ReadOnlySpan<char> found = text.AsSpan(fix.Span.Start, fix.Span.Length);
        if (!found.SequenceEqual(fix.ExpectedText))
        {
            throw new ContentVerificationException(
                $"The fix '{fix.Description}' expects another text than stands there.\nexpected: {fix.ExpectedText}\nactual:   {found}"
            );
        }

        return string.Concat(text.AsSpan(0, fix.Span.Start), fix.Replacement, text.AsSpan(fix.Span.End));
    }

    private void CheckNothingLeft(RuleDescriptor rule, ContentFix fix, string fixedText)
    {
        var place = new TextSpan(fix.Span.Start, fix.Replacement.Length);
        ContentReport report = pipeline.Value.Analyze(Template with { Text = fixedText });
        foreach (ContentDiagnostic left in report.Diagnostics)
        {
            if (
                string.Equals(left.Rule.Id, rule.Id, StringComparison.Ordinal)
                && string.Equals(left.SurfacePath, "body", StringComparison.Ordinal)
                && left.Suppression is null
                && (left.Span.Overlaps(place) || left.Span.Contains(place))
            )
            {
                string marked = MarkupWriter.Write(fixedText, [new TextMark(left.Span, left.Rule.Id)]);
                throw new ContentVerificationException(
                    $"The fix '{fix.Description}' leaves a diagnostic of {rule.Id} behind.\nafter: {marked}\n{rule.Id} {left.Span}: {left.Message}"
                );
            }
        }
    }
}
