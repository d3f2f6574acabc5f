namespace HealthContent.Analysis.Stores;

/// <summary>How a store looks after its file.</summary>
public sealed record FileStoreOptions
{
    /// <summary>How long a store that is asked waits before it looks at its file again.</summary>
    /// <value>
    /// Two seconds by default. A change is taken over once two looks in a row see the same, so that no half-written file is read.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan CheckInterval
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(2);

    /// <summary>The clock.</summary>
    /// <value>The system's by default.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TimeProvider.System;
}
