using HealthContent.Analysis.Content;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <content>What lies in a stretch of the text, and how the text stands to it.</content>
public sealed partial class SurfaceFacts
{
    /// <summary>
    /// Whether the sentence of a stretch, or one beside it within 240 UTF-16 code units, speaks of one person in care.
    /// </summary>
    /// <param name="span">In UTF-16 code units of the surface's text.</param>
    public bool IsBesidePatient(TextSpan span)
    {
        _ = Entities;
        return PatientReferenceReader.IsInWindow(Recognition, span);
    }

    /// <summary>Whose an identifier is, from the words around it.</summary>
    /// <param name="span">The identifier, in UTF-16 code units of the surface's text.</param>
    public IdentifierOwner OwnerOf(TextSpan span) => OwnerReader.Read(this, span);

    /// <summary>Whether one person is spoken of near an identifier, so that it is that person's.</summary>
    internal bool HasHolder(TextSpan span, bool withPronouns) => OwnerReader.HasHolder(this, span, withPronouns);

    /// <summary>How closely the text ties a named person to care.</summary>
    /// <param name="name">An entity of kind <see cref="EntityKind.Name"/> of this surface.</param>
    public CareLink CareLinkOf(RecognizedEntity name) => CareLinkReader.Read(this, name);

    /// <summary>Where numbers of a form stand that the organisation gives out.</summary>
    /// <param name="format">The form; with neither prefix nor pattern it is found nowhere.</param>
    /// <returns>In UTF-16 code units of the surface's text, ordered by start.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is null.</exception>
    public ReadOnlySpan<TextSpan> NumbersOf(IdentifierFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        numbers.Clear();
        OrganizationNumbers.Find(Surface.Text, format, ref numbers);
        return numbers.Items;
    }

    /// <summary>How hard one sentence is to read. Of a single sentence the formulas say little, but they tell which is harder.</summary>
    /// <param name="sentence">A sentence of the surface.</param>
    public Readability ReadabilityOf(Sentence sentence)
    {
        ReadabilityCounts counts = default;
        counts.AddSentence(Surface, sentence, masksNames: true);
        return new Readability(counts);
    }

    /// <summary>How the text stands to what it says in a stretch.</summary>
    /// <param name="span">In UTF-16 code units of the surface's text.</param>
    public Stance StanceOf(TextSpan span) => StanceReader.Read(this, span);

    /// <summary>Whether the text stands to what it says in a stretch in one of some ways. Costs less than to ask for all of them.</summary>
    /// <param name="span">In UTF-16 code units of the surface's text.</param>
    /// <param name="any">The ways, as flags.</param>
    public bool HasStance(TextSpan span, Stance any) => StanceReader.HoldsAny(this, span, any);

    /// <summary>Whether the text explains the term in a stretch, there or before.</summary>
    internal bool IsExplained(TextSpan span)
    {
        if (!explanationsKnown)
        {
            explanations.Begin(this);
            explanationsKnown = true;
        }

        return explanations.IsExplained(this, span);
    }

    /// <summary>The index of the first entity that starts at a position or after it.</summary>
    internal static int EntityAt(ReadOnlySpan<RecognizedEntity> entities, int position) =>
        FirstFrom(entities, position, static entity => entity.Span.Start);

    /// <summary>The entities that start in a stretch of the text.</summary>
    internal ReadOnlySpan<RecognizedEntity> EntitiesIn(TextSpan span)
    {
        ReadOnlySpan<RecognizedEntity> all = Entities;
        return all[EntityAt(all, span.Start)..EntityAt(all, span.End)];
    }

    /// <summary>The references to people in care that start in a stretch of the text.</summary>
    internal ReadOnlySpan<PatientReference> PatientReferencesIn(TextSpan span)
    {
        ReadOnlySpan<PatientReference> all = PatientReferences;
        return all[
            FirstFrom(all, span.Start, static reference => reference.Span.Start)..FirstFrom(
                all,
                span.End,
                static reference => reference.Span.Start
            )
        ];
    }

    /// <summary>What readers are told to do in a stretch of the text.</summary>
    internal ReadOnlySpan<TextSpan> CallsToActionIn(TextSpan span)
    {
        ReadOnlySpan<TextSpan> all = CallsToAction;
        return all[
            FirstFrom(all, span.Start, static action => action.Start)..FirstFrom(
                all,
                span.End,
                static action => action.Start
            )
        ];
    }

    /// <summary>The hits that start in a stretch of the text.</summary>
    internal ReadOnlySpan<PhraseMatch> MatchesIn(TextSpan span) =>
        matches.Between(Surface.StreamAt(span.Start), Surface.StreamAt(span.End));

    internal TextSpan SpanOf(PhraseMatch match)
    {
        ReadOnlySpan<Token> tokens = Surface.Tokens;
        ReadOnlySpan<int> stream = Surface.Stream;
        return TextSpan.FromBounds(tokens[stream[match.Start]].Start, tokens[stream[match.End - 1]].End);
    }

    internal (TextSpan Span, string? Preferred)? Capture(PhraseMatch match, string name)
    {
        ulong positions = matcher.CapturePositions(match.Program, name);
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

    // The index of the first item that starts at a position or after it.
    private static int FirstFrom<T>(ReadOnlySpan<T> items, int position, Func<T, int> start)
    {
        int low = 0;
        int high = items.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = start(items[middle]) < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
