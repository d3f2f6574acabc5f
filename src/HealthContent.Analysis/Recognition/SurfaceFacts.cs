using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>The facts of one surface that rules share. Each is computed at most once, and only when somebody asks.</summary>
/// <remarks>Belongs to one analysis: only valid during the callback that gave it, on its thread.</remarks>
public sealed class SurfaceFacts
{
    private readonly PhraseMatcher matcher;
    private readonly FactPhrases phrases;
    private readonly PhraseMatches matches = new();
    private PooledList<RecognizedEntity> entities;
    private bool entitiesKnown;

    internal SurfaceFacts(PhraseMatcher matcher, FactPhrases phrases)
    {
        this.matcher = matcher;
        this.phrases = phrases;
    }

    /// <summary>The text of the surface.</summary>
    public SurfaceText Surface { get; } = new();

    /// <summary>The recognised entities, ordered by start and without overlaps.</summary>
    public ReadOnlySpan<RecognizedEntity> Entities
    {
        get
        {
            if (!entitiesKnown)
            {
                entities.Clear();
                EntityRecognition.Recognize(this, ref entities);
                entitiesKnown = true;
            }

            return entities.Items;
        }
    }

    internal ReadOnlySpan<PhraseMatch> Matches => matches.Items;

    internal FactPhrases Phrases => phrases;

    /// <summary>How the text stands to what it says in a stretch.</summary>
    /// <param name="span">In UTF-16 code units of the surface's text.</param>
    public Stance StanceOf(TextSpan span) => StanceReader.Read(this, span);

    internal void Match()
    {
        matcher.Match(Surface, matches);
        entitiesKnown = false;
    }

    internal TextSpan SpanOf(PhraseMatch match)
    {
        ReadOnlySpan<Token> tokens = Surface.Tokens;
        ReadOnlySpan<int> stream = Surface.Stream;
        return TextSpan.FromBounds(tokens[stream[match.Start]].Start, tokens[stream[match.End - 1]].End);
    }

    internal (TextSpan Span, string? Preferred)? Capture(PhraseMatch match, string name)
    {
        ulong positions = 0;
        foreach ((string captureName, ulong capturePositions) in matcher.Program(match.Program).Captures)
        {
            if (string.Equals(captureName, name, StringComparison.Ordinal))
            {
                positions |= capturePositions;
            }
        }

        if (positions == 0)
        {
            return null;
        }

        int start = -1;
        int end = -1;
        string? preferred = null;
        foreach ((int Position, int Start, int End) step in matcher.Path(match, Surface))
        {
            if ((positions & (1UL << step.Position)) != 0)
            {
                start = start < 0 ? step.Start : start;
                end = step.End;
                preferred ??= matcher.PreferredWording(match, step, Surface);
            }
        }

        return start < 0 || end <= start ? null : (SpanOf(match with { Start = start, End = end }), preferred);
    }
}
