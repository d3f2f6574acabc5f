using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>A form of the output of a verb that makes something of each document.</summary>
/// <typeparam name="TResult">What it makes.</typeparam>
internal abstract class DocumentFormat<TResult> : OutputFrame
{
    /// <summary>Writes what was made of a document. Called on several threads at once, for different units.</summary>
    public abstract void Write(DocumentItem item, TResult result, UnitResult unit);

    /// <summary>Writes what is wrong with an item.</summary>
    public abstract void Write(ErrorItem error, UnitResult unit);
}
