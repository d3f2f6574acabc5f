using System.Globalization;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>A form of output, and how the parts of units are put together in it.</summary>
internal abstract class OutputFrame
{
    /// <summary>Writes what comes before the first item.</summary>
    public virtual void Begin(Stream output) { }

    /// <summary>Puts the part of a unit into the output. Called in order.</summary>
    public virtual void Append(UnitResult part, Stream output) => output.Write(part.Output.WrittenSpan);

    /// <summary>Writes what comes after the last item.</summary>
    /// <param name="totals">The counts of the run.</param>
    /// <param name="exitCode">What the process will say to its caller.</param>
    /// <param name="output">The output.</param>
    public virtual void End(RunTotals totals, int exitCode, Stream output) { }

    /// <summary>Says on the standard error that a whole file cannot be read: who pipes the output elsewhere must see it.</summary>
    protected static void ReportFile(ErrorItem error, UnitResult unit)
    {
        if (error.Line == 0)
        {
            unit.Messages.Add(Describe(error));
        }
    }

    /// <summary>The line about an error for people and editors: place, severity, message.</summary>
    protected static string Describe(ErrorItem error)
    {
        string path = TerminalText.Clean(error.Place.DisplayPath);
        string place =
            error.Column > 0 ? string.Create(CultureInfo.InvariantCulture, $"{path}:{error.Line}:{error.Column}")
            : error.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{path}:{error.Line}")
            : path;
        return $"{place}: error: {TerminalText.Clean(error.Message)}";
    }
}

/// <summary>A form of the output of <c>check</c>.</summary>
internal abstract class ReportFormat : OutputFrame
{
    /// <summary>Writes an item into the part of its unit. Called on several threads at once, for different units.</summary>
    public abstract void Write(in CheckedItem item, UnitResult unit);
}
