namespace HealthContent.Analysis.Policy.Reading;

/// <summary>Collects errors, so that all of them can be told at once.</summary>
internal sealed class PolicyErrors
{
    private readonly List<PolicyError> errors = [];

    public int Count => errors.Count;

    public void Add(PolicyPlace place, string message)
    {
        var error = new PolicyError(place, message);
        if (!errors.Contains(error))
        {
            errors.Add(error);
        }
    }

    /// <exception cref="PolicyException">There are errors.</exception>
    public void ThrowIfAny()
    {
        if (errors.Count > 0)
        {
            throw new PolicyException([
                .. errors
                    .OrderBy(error => error.Place.File, StringComparer.Ordinal)
                    .ThenBy(error => error.Place.Line)
                    .ThenBy(error => error.Place.Column)
                    .ThenBy(error => error.Message, StringComparer.Ordinal),
            ]);
        }
    }
}
