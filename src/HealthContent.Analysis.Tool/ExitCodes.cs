namespace HealthContent.Analysis.Tool;

/// <summary>What the process says to its caller. When several apply, the greatest wins.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was checked, and every decision is below the gate.</summary>
    public const int Clean = 0;

    /// <summary>The decision on at least one document reaches the gate.</summary>
    public const int GateReached = 1;

    /// <summary>The command line, the policy or some input is wrong; the rest was processed.</summary>
    public const int BadInput = 2;

    /// <summary>The engine or an analyzer failed; its findings are incomplete.</summary>
    public const int EngineFailure = 3;

    /// <summary>Cancelled, as a shell says it of a process that was interrupted.</summary>
    public const int Cancelled = 130;
}
