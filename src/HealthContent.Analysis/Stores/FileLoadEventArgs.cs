using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Stores;

/// <summary>What came of reading the file of a store. Holds no content of the file but the names of its members.</summary>
public sealed class FileLoadEventArgs : EventArgs
{
    internal FileLoadEventArgs(
        string file,
        DateTimeOffset at,
        DateTimeOffset inForceSince,
        ImmutableArray<PolicyError> errors
    )
    {
        File = file;
        At = at;
        InForceSince = inForceSince;
        Errors = errors;
    }

    /// <summary>The file as it was named.</summary>
    public string File { get; }

    /// <summary>When it was read.</summary>
    public DateTimeOffset At { get; }

    /// <summary>When the version was read that is in force now.</summary>
    public DateTimeOffset InForceSince { get; }

    /// <summary>All that is wrong with the file and the files it is made of, each with file, line, column and JSON path.</summary>
    /// <value>Empty when the new version is in force. Otherwise the last good one stays in force.</value>
    public ImmutableArray<PolicyError> Errors { get; }

    /// <summary>Whether the new version is in force.</summary>
    public bool IsAccepted => Errors.IsEmpty;

    /// <summary>What happened, and below it each error on a line of its own.</summary>
    public override string ToString() =>
        IsAccepted
            ? $"{File}: taken into use"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{File}: refused; the version read at {InForceSince:yyyy-MM-dd'T'HH:mm:ssK} stays in force\n{string.Join('\n', Errors)}"
            );
}
