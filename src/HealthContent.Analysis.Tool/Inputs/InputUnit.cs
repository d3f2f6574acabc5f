namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>A piece of input that one worker processes: some lines, or a file. Reading happens in the worker.</summary>
internal abstract class InputUnit
{
    /// <summary>Reads what the unit holds, in order. Enumerated once.</summary>
    public abstract IEnumerable<InputItem> Read();
}

/// <summary>A unit whose reading already failed.</summary>
internal sealed class FailedUnit(ErrorItem error) : InputUnit
{
    public override IEnumerable<InputItem> Read() => [error];
}
