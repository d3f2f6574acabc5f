using HealthContent.Analysis.Content;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Running;

/// <summary>Makes something of each document that a unit holds, and writes it in a format.</summary>
internal sealed class Transformation<TResult>(Func<ContentDocument, TResult> transform, DocumentFormat<TResult> format)
{
    public UnitResult Process(InputUnit unit)
    {
        var result = new UnitResult();
        foreach (InputItem item in unit.Read())
        {
            switch (item)
            {
                case DocumentItem document:
                    Process(document, result);
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

    private void Process(DocumentItem item, UnitResult result)
    {
        TResult made;
        try
        {
            made = transform(item.Document);
        }
        catch (Exception exception)
        {
            Fail(Checker.EngineError(item, exception), result);
            return;
        }

        result.Totals.CountDocument();
        format.Write(item, made, result);
    }

    private void Fail(ErrorItem error, UnitResult result)
    {
        result.Totals.Add(error);
        format.Write(error, result);
    }
}
