using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Training;

/// <summary>Measures the whole recogniser with models that were not trained on the texts.</summary>
internal sealed class Evaluation(
    WordTable words,
    IReadOnlyList<TrainingText> texts,
    IReadOnlyList<TrainingText> sentences,
    NameModel scores,
    TrainingOptions options
)
{
    private const int Folds = 5;

    /// <summary>Cross-validation: each fifth of all texts is labelled by a model that saw the others.</summary>
    public void CrossValidate(TextWriter output)
    {
        Dictionary<string, Measures> measures = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            ContentAnalysisPipeline pipeline = Train([.. texts.Where(text => FoldOf(text.Source) != fold)]);
            foreach (TrainingText text in texts.Where(text => FoldOf(text.Source) == fold))
            {
                Add(measures, text, pipeline);
            }
        }

        Write(output, "cross-validation, five folds", measures);
    }

    /// <summary>Transfer: each corpus is labelled by a model that saw only the others.</summary>
    public void Transfer(TextWriter output)
    {
        Dictionary<string, Measures> measures = [];
        foreach (string corpus in texts.Select(text => text.Source.Corpus).Distinct(StringComparer.Ordinal).ToArray())
        {
            ContentAnalysisPipeline pipeline = Train([
                .. texts.Where(text => !string.Equals(text.Source.Corpus, corpus, StringComparison.Ordinal)),
            ]);
            foreach (
                TrainingText text in texts.Where(text =>
                    string.Equals(text.Source.Corpus, corpus, StringComparison.Ordinal)
                )
            )
            {
                Add(measures, text, pipeline);
            }
        }

        Write(output, "transfer, trained on all other corpora", measures);
    }

    private static int FoldOf(LabelledText text) => (int)(WordHash.Of(text.Group) % Folds);

    private ContentAnalysisPipeline Train(IReadOnlyList<TrainingText> training)
    {
        NameWeights weights = NameTrainer.Train(
            TrainingText.WithOtherCases([.. training, .. sentences], scores),
            options
        );
        ContentAnalysisPipelineBuilder builder = ContentAnalysisPipeline.CreateBuilder().WithoutBuiltInRules();
        builder.Names = new NameModel(NameModelWriter.Write(words, weights));
        return builder.Build();
    }

    private static void Add(Dictionary<string, Measures> measures, TrainingText text, ContentAnalysisPipeline pipeline)
    {
        if (!measures.TryGetValue(text.Source.Corpus, out Measures? found))
        {
            found = new Measures();
            measures.Add(text.Source.Corpus, found);
        }

        List<(TextSpan Span, NameLabel Label)> predictions = Predict(text.Source.Text, pipeline);
        found.Both.Add(text.Source, predictions, null);
        found.Persons.Add(text.Source, predictions, NameLabel.Person);
        found.Places.Add(text.Source, predictions, NameLabel.Place);
    }

    private static List<(TextSpan Span, NameLabel Label)> Predict(string text, ContentAnalysisPipeline pipeline)
    {
        var predictions = new List<(TextSpan Span, NameLabel Label)>();
        foreach (SurfaceEntity found in pipeline.Recognize(new ContentDocument(text)))
        {
            if (found.Entity.Kind == EntityKind.Name)
            {
                predictions.Add((found.Entity.Span, NameLabel.Person));
            }
            else if (found.Entity.Kind == EntityKind.Location)
            {
                predictions.Add((found.Entity.Span, NameLabel.Place));
            }
        }

        return predictions;
    }

    private static void Write(TextWriter output, string title, Dictionary<string, Measures> measures)
    {
        output.WriteLine(title);
        foreach ((string corpus, Measures found) in measures)
        {
            output.WriteLine($"  {corpus, -15} both    {found.Both}");
            output.WriteLine($"  {"", -15} persons {found.Persons}");
            output.WriteLine($"  {"", -15} places  {found.Places}");
        }
    }

    private sealed class Measures
    {
        public Measurement Both { get; } = new();

        public Measurement Persons { get; } = new();

        public Measurement Places { get; } = new();
    }
}
