using System.Collections.Immutable;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Running;

/// <summary>Recognises the entities of what a unit holds and writes them in a format.</summary>
internal sealed class Recognizer(ContentAnalysisPipeline pipeline, EntityFormat format)
{
    public UnitResult Process(InputUnit unit)
    {
        var result = new UnitResult();
        foreach (InputItem item in unit.Read())
        {
            switch (item)
            {
                case DocumentItem document:
                    Recognize(document, result);
                    break;
                case ErrorItem error:
                    Fail(error, result);
                    break;
                default:
                    // The items of a feed came as documents; the feed itself has no text.
                    break;
            }
        }

        return result;
    }

    private void Recognize(DocumentItem item, UnitResult result)
    {
        ImmutableArray<SurfaceEntity> entities;
        try
        {
            entities = pipeline.Recognize(item.Document);
        }
        catch (Exception exception)
        {
            Fail(Checker.EngineError(item, exception), result);
            return;
        }

        result.Totals.CountDocument();
        format.Write(item, entities, result);
    }

    private void Fail(ErrorItem error, UnitResult result)
    {
        result.Totals.Add(error);
        format.Write(error, result);
    }
}
