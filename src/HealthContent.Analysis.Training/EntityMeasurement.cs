using System.Globalization;
using System.Text.Json;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Training;

/// <summary>
/// Measures the recogniser as it ships on labelled texts. <em>Typed</em>: a prediction overlaps a labelled stretch of its kind.
/// <em>Any</em>: of some kind. <em>Leaking</em>: a letter or digit of a labelled stretch is covered by no prediction.
/// <em>Over-redaction</em>: a text without labels has a prediction. Labels outside the kinds count neither for nor against.
/// </summary>
internal sealed class EntityMeasurement
{
    private static readonly ContentAnalysisPipeline Pipeline = ContentAnalysisPipeline
        .CreateBuilder()
        .WithoutBuiltInRules()
        .Build();

    private readonly SortedDictionary<string, EntityScore> scores = new(StringComparer.Ordinal);
    private readonly EntityScore all = new();
    private int found;
    private int labelledTexts;
    private int leakingTexts;
    private int cleanTexts;
    private int redactedCleanTexts;

    /// <summary>Measures one corpus and writes a table.</summary>
    /// <param name="path">JSON Lines with <c>text</c> and <c>spans</c>, whose offsets are in Unicode code points.</param>
    /// <param name="output">Where the table goes.</param>
    public static void Measure(string path, TextWriter output)
    {
        var measurement = new EntityMeasurement();
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string text = row.RootElement.GetProperty("text").GetString()!;
            measurement.Add(
                text,
                [.. row.RootElement.GetProperty("spans").EnumerateArray().Select(span => Gold(text, span))]
            );
        }

        measurement.Write(Path.GetFileNameWithoutExtension(path), output);
    }

    private static (TextSpan Span, string Kind) Gold(string text, JsonElement span) =>
        (
            Trim(
                text,
                Corpora.ToCodeUnits(text, span.GetProperty("start").GetInt32()),
                Corpora.ToCodeUnits(text, span.GetProperty("end").GetInt32())
            ),
            EntityScore.KindOfLabel(span.GetProperty("label").GetString()!)
        );

    private void Add(string text, List<(TextSpan Span, string Kind)> gold)
    {
        List<(TextSpan Span, string Kind)> predictions = Predict(text);
        if (gold.Count == 0)
        {
            cleanTexts++;
            redactedCleanTexts += predictions.Count > 0 ? 1 : 0;
        }

        bool leaks = false;
        bool isLabelled = false;
        foreach ((TextSpan span, string kind) in gold)
        {
            if (!EntityScore.Counts(kind))
            {
                continue;
            }

            isLabelled = true;
            leaks |= !IsCovered(text, span, predictions);
            found += predictions.Exists(each => each.Span.Overlaps(span)) ? 1 : 0;
            bool isTyped = predictions.Exists(each => each.Kind == kind && each.Span.Overlaps(span));
            all.AddLabelled(isTyped);
            Of(kind).AddLabelled(isTyped);
        }

        labelledTexts += isLabelled ? 1 : 0;
        leakingTexts += leaks ? 1 : 0;
        foreach ((TextSpan span, string kind) in predictions)
        {
            bool overlapsCounted = gold.Exists(each => EntityScore.Counts(each.Kind) && each.Span.Overlaps(span));
            bool overlapsOther = gold.Exists(each => !EntityScore.Counts(each.Kind) && each.Span.Overlaps(span));
            if (overlapsCounted || !overlapsOther)
            {
                bool isRight = gold.Exists(each => each.Kind == kind && each.Span.Overlaps(span));
                all.AddPredicted(isRight);
                Of(kind).AddPredicted(isRight);
            }
        }
    }

    private EntityScore Of(string kind)
    {
        if (!scores.TryGetValue(kind, out EntityScore? score))
        {
            score = new EntityScore();
            scores.Add(kind, score);
        }

        return score;
    }

    // Two neighbours of one kind with a mark or a space between them are one stretch, as in the labels.
    private static List<(TextSpan Span, string Kind)> Predict(string text)
    {
        var predictions = new List<(TextSpan Span, string Kind)>();
        foreach (SurfaceEntity entity in Pipeline.Recognize(new ContentDocument(text)))
        {
            string kind = EntityScore.KindOfEntity(entity.Entity.Kind.Code);
            TextSpan span = Trim(text, entity.Entity.Span.Start, entity.Entity.Span.End);
            if (!EntityScore.Counts(kind) || span.Length == 0)
            {
                continue;
            }

            if (
                predictions.Count > 0
                && predictions[^1].Kind == kind
                && span.Start - predictions[^1].Span.End is >= 0 and <= 3
                && text.AsSpan(predictions[^1].Span.End, span.Start - predictions[^1].Span.End)
                    .IndexOfAnyExcept(" \t\r\n.-’'") < 0
            )
            {
                predictions[^1] = (TextSpan.FromBounds(predictions[^1].Span.Start, span.End), kind);
            }
            else
            {
                predictions.Add((span, kind));
            }
        }

        return predictions;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsCovered(string text, TextSpan span, List<(TextSpan Span, string Kind)> predictions)
    {
        for (int index = span.Start; index < span.End; index++)
        {
            if (
                char.IsLetterOrDigit(text[index])
                && !predictions.Exists(each => each.Span.Start <= index && index < each.Span.End)
            )
            {
                return false;
            }
        }

        return true;
    }

    private void Write(string name, TextWriter output)
    {
        string Percent(int part, int whole) =>
            whole == 0 ? "-" : (100.0 * part / whole).ToString("F1", CultureInfo.InvariantCulture);

        output.WriteLine(
            $"{name, -15} all        {all}, any {Percent(found, all.Labelled)}, "
                + $"leaking {Percent(leakingTexts, labelledTexts)}, over-redaction {Percent(redactedCleanTexts, cleanTexts)}"
        );
        foreach ((string kind, EntityScore score) in scores)
        {
            output.WriteLine($"{"", -15} {kind, -10} {score}");
        }
    }
}
