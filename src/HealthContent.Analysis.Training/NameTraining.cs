using HealthContent.Analysis.Recognition.People;

namespace HealthContent.Analysis.Training;

/// <summary>The data of a training, read once.</summary>
internal sealed class NameTraining
{
    private readonly WordTable words;
    private readonly NameModel scores;
    private readonly TrainingText[] texts;
    private readonly TrainingText[] sentences;
    private readonly TrainingOptions options = new();

    private NameTraining(string data)
    {
        words = WordTable.Read(data);
        // The features need the scores of the words; the weights come later.
        scores = new NameModel(NameModelWriter.Write(words, NameTrainer.Train([], options)));
        texts =
        [
            .. Corpora
                .Read(data, Corpora.Permitted.Select(corpus => corpus.Name))
                .Select(text => TrainingText.Read(text, scores)),
        ];
        sentences = [.. NameSentences.Read(data).Select(text => TrainingText.Read(text, scores))];
    }

    /// <summary>Reads the data.</summary>
    /// <param name="data">The folder that holds the folders <c>names</c>, <c>lexicons</c> and <c>phi</c>.</param>
    public static NameTraining Read(string data) => new(data);

    /// <summary>Trains on all texts.</summary>
    /// <returns>The bytes of the model.</returns>
    public byte[] ToModel() =>
        NameModelWriter.Write(
            words,
            NameTrainer.Train(TrainingText.WithOtherCases([.. texts, .. sentences], scores), options)
        );

    /// <summary>Measures what such a model does on texts that it has not seen.</summary>
    public void Evaluate(TextWriter output)
    {
        var evaluation = new Evaluation(words, texts, sentences, scores, options);
        evaluation.CrossValidate(output);
        evaluation.Transfer(output);
    }
}
