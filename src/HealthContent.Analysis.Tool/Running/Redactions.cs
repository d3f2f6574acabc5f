using HealthContent.Analysis.Redaction;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Running;

/// <summary>Redacts what a unit holds and writes it in a format.</summary>
internal sealed class Redactions(ContentRedactor redactor, RedactionFormat format)
{
    public UnitResult Process(InputUnit unit)
    {
        var result = new UnitResult();
        foreach (InputItem item in unit.Read())
        {
            switch (item)
            {
                case DocumentItem document:
                    Redact(document, result);
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

    private void Redact(DocumentItem item, UnitResult result)
    {
        RedactionResult redaction;
        try
        {
            redaction = redactor.Redact(item.Document);
        }
        catch (Exception exception)
        {
            Fail(Checker.EngineError(item, exception), result);
            return;
        }

        result.Totals.CountDocument();
        format.Write(item, redaction, result);
    }

    private void Fail(ErrorItem error, UnitResult result)
    {
        result.Totals.Add(error);
        format.Write(error, result);
    }
}
