using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Tells how a text stands to what it says in a stretch.</summary>
internal static class StanceReader
{
    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames => [];

    public static Stance Read(SurfaceFacts facts, TextSpan span) =>
        facts.Surface.IsQuoted(span) ? Stance.Quoted : Stance.Asserted;
}
