using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy;

/// <summary>A number to sort documents by, so that the gravest are looked at first. It never decides.</summary>
internal sealed class PolicyRisk
{
    private double harmless = 1;

    /// <summary>
    /// From 0 to 100: the chance that at least one finding is a real issue, as if each had the same chance for its effect and
    /// confidence and they did not depend on one another.
    /// </summary>
    public int Score => (int)Math.Round(100 * (1 - harmless), MidpointRounding.AwayFromZero);

    public void Add(ContentDiagnostic diagnostic) => Add(diagnostic.Effect, diagnostic.Confidence);

    public void Add(DiagnosticEffect effect, Confidence confidence)
    {
        double weight = effect switch
        {
            DiagnosticEffect.Block => 0.6,
            DiagnosticEffect.Review => 0.25,
            DiagnosticEffect.Note => 0.02,
            _ => 0,
        };
        double certainty = confidence switch
        {
            Confidence.High => 1,
            Confidence.Medium => 0.8,
            _ => 0.5,
        };
        harmless *= 1 - (weight * certainty);
    }
}
