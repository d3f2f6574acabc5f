using HealthContent.Analysis.Training;

switch (args)
{
    case ["train", string data, string model]:
        File.WriteAllBytes(model, NameTraining.Read(data).ToModel());
        return 0;
    case ["evaluate", string data]:
        NameTraining.Read(data).Evaluate(Console.Out);
        return 0;
    case ["measure", .. string[] corpora] when corpora.Length > 0:
        foreach (string corpus in corpora)
        {
            EntityMeasurement.Measure(corpus, Console.Out);
        }

        return 0;
    default:
        Console.Error.WriteLine(
            "usage: train <data folder> <model file> | evaluate <data folder> | measure <corpus file>..."
        );
        return 2;
}
