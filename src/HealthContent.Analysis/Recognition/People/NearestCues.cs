using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.People;

/// <summary>The nearest cue of each kind before and after a name, within its sentence.</summary>
internal ref struct NearestCues
{
    private readonly ReadOnlySpan<Cue> cues;
    private readonly TextSpan name;

    private NearestCues(ReadOnlySpan<Cue> cues, TextSpan name)
    {
        this.cues = cues;
        this.name = name;
    }

    public static NearestCues Around(RecognitionContext context, TextSpan name)
    {
        int sentence = context.Surface.SentenceAt(name.Start);
        TextSpan own = context.Surface.Sentences[sentence].Span;
        int first = context.CueAt(own.Start);
        int end = context.CueAt(own.End);
        return new NearestCues(context.Cues[first..end], name);
    }

    /// <summary>Whether a cue stands within a number of UTF-16 code units before or after the name.</summary>
    public readonly bool Is(CueKind kind, int distance) =>
        DistanceBefore(kind) <= distance || DistanceAfter(kind) <= distance;

    public readonly bool Before(CueKind kind, int distance) => DistanceBefore(kind) <= distance;

    public readonly bool After(CueKind kind, int distance) => DistanceAfter(kind) <= distance;

    /// <summary>Whether the name starts with the cue, as with its title.</summary>
    public readonly bool Starts(CueKind kind)
    {
        foreach (Cue cue in cues)
        {
            if (cue.Kind == kind && cue.Span.Start == name.Start)
            {
                return true;
            }
        }

        return false;
    }

    public readonly TextSpan SpanBefore(CueKind kind)
    {
        TextSpan found = default;
        foreach (Cue cue in cues)
        {
            if (cue.Kind == kind && cue.Span.End <= name.Start)
            {
                found = cue.Span;
            }
        }

        return found;
    }

    public readonly int DistanceBefore(CueKind kind)
    {
        TextSpan span = SpanBefore(kind);
        return span.Length == 0 ? int.MaxValue : name.Start - span.End;
    }

    public readonly TextSpan SpanAfter(CueKind kind)
    {
        foreach (Cue cue in cues)
        {
            if (cue.Kind == kind && cue.Span.Start >= name.End)
            {
                return cue.Span;
            }
        }

        return default;
    }

    public readonly int DistanceAfter(CueKind kind)
    {
        TextSpan span = SpanAfter(kind);
        return span.Length == 0 ? int.MaxValue : span.Start - name.End;
    }
}
