using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Recognition.Places;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>What the recognisers of one surface share: the text, the cues in it and the candidates found so far.</summary>
/// <remarks>Keeps its memory between surfaces. Not safe for use from several threads.</remarks>
internal sealed class RecognitionContext
{
    private ReusableList<Cue> cues;
    private ReusableList<RecognizedEntity> candidates;
    private ReusableList<long> order;
    private ReusableList<int> staffEnds;
    private bool staffKnown;
    private SentenceAnswers sentencesOfPatients;

    public SurfaceText Surface { get; private set; } = null!;

    /// <summary>Finds the places.</summary>
    public PlaceReader Places { get; } = new();

    public string Text { get; private set; } = "";

    public ReadOnlySpan<Token> Tokens => Surface.Tokens;

    /// <summary>What is known beside the text.</summary>
    public RecognitionSetting Setting { get; private set; } = RecognitionSetting.None;

    /// <summary>The names that the document itself tells.</summary>
    public KnownPeople DocumentPeople { get; private set; } = KnownPeople.None;

    /// <summary>The recogniser of names, with what its tagger says of each word.</summary>
    public PersonRecognizer People { get; } = new();

    /// <summary>Whether the text says that its patient does not exist.</summary>
    public bool IsInvented { get; private set; }

    /// <summary>Which sentences speak of somebody in care.</summary>
    public ref SentenceAnswers SentencesOfPatients => ref sentencesOfPatients;

    /// <summary>The cues, ordered by start.</summary>
    public ReadOnlySpan<Cue> Cues => cues.Items;

    public ReadOnlySpan<RecognizedEntity> Candidates => candidates.Items;

    public void Begin(SurfaceFacts facts)
    {
        Surface = facts.Surface;
        Text = facts.Surface.Text;
        Setting = facts.Setting;
        DocumentPeople = Setting.Document is null ? KnownPeople.None : KnownPeople.Of(Setting.Document);
        cues.Clear();
        candidates.Clear();
        IsInvented = false;
        staffKnown = false;
        sentencesOfPatients.Clear();
        CueTable table = facts.Phrases.Cues;
        ReadOnlySpan<int> stream = Surface.Stream;
        foreach (PhraseMatch match in facts.Matches.Items)
        {
            (CueKind kind, int argument) = table.Find(match.Pattern);
            if (kind != CueKind.None)
            {
                IsInvented |= kind == CueKind.InventedPatient;
                cues.Add(new Cue(kind, argument, stream[match.Start], stream[match.End - 1] + 1, facts.SpanOf(match)));
            }
        }
    }

    /// <summary>The end of the last name before a position that is no patient's: staff, authors, figures; -1 when there is none.</summary>
    public int StaffNameBefore(int position)
    {
        if (!staffKnown)
        {
            ReadStaff();
            staffKnown = true;
        }

        int index = staffEnds.Items.BinarySearch(position);
        index = index < 0 ? ~index - 1 : index;
        return index < 0 ? -1 : staffEnds[index];
    }

    private void ReadStaff()
    {
        staffEnds.Clear();
        foreach (RecognizedEntity candidate in candidates.Items)
        {
            if (
                candidate.Role
                    is PersonRole.Staff
                        or PersonRole.PublicAuthor
                        or PersonRole.PublicFigure
                        or PersonRole.Historical
                && candidate.Kind == EntityKind.Name
            )
            {
                staffEnds.Add(candidate.Span.End);
            }
        }

        staffEnds.Sort(static (left, right) => left.CompareTo(right));
    }

    public void Add(in RecognizedEntity candidate) => candidates.Add(candidate);

    public void SetRole(int candidate, string? role) =>
        candidates[candidate] = candidates[candidate] with { Role = role };

    /// <summary>Takes a candidate back; those after it move up.</summary>
    public void Remove(int candidate)
    {
        for (int index = candidate + 1; index < candidates.Count; index++)
        {
            candidates[index - 1] = candidates[index];
        }

        candidates.RemoveLast();
    }

    /// <summary>Puts the candidates in the order of their starts and takes out those that a better one overlaps.</summary>
    public void Resolve(ref ReusableList<RecognizedEntity> entities)
    {
        order.Clear();
        for (int index = 0; index < candidates.Count; index++)
        {
            // Of candidates that start together the one found first stays first.
            order.Add((long)candidates[index].Span.Start << 32 | (uint)index);
        }

        order.Sort(static (left, right) => left.CompareTo(right));
        foreach (long item in order.Items)
        {
            RecognizedEntity candidate = candidates[(int)item];
            if (entities.Count > 0 && entities[entities.Count - 1].Span.Overlaps(candidate.Span))
            {
                RecognizedEntity other = entities[entities.Count - 1];
                entities[entities.Count - 1] = IsBetter(candidate, other)
                    ? Prefer(candidate, other)
                    : Prefer(other, candidate);
                continue;
            }

            entities.Add(candidate);
        }
    }

    /// <summary>The cues that start at a position of the text.</summary>
    public ReadOnlySpan<Cue> CuesAt(int position)
    {
        int first = CueAt(position);
        int end = first;
        while (end < cues.Count && cues[end].Span.Start == position)
        {
            end++;
        }

        return cues.Items[first..end];
    }

    /// <summary>The index of the first cue that starts at a position or after it.</summary>
    public int CueAt(int position)
    {
        int low = 0;
        int high = cues.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (cues[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The text of a token.</summary>
    public ReadOnlySpan<char> TextOf(int token) => Surface.Slice(Tokens[token].Span);

    /// <summary>Whether a token is one character.</summary>
    public bool Is(int token, char character) =>
        (uint)token < (uint)Tokens.Length && Tokens[token].Length == 1 && Text[Tokens[token].Start] == character;

    private static RecognizedEntity Prefer(in RecognizedEntity better, in RecognizedEntity other)
    {
        // Parts of one address that were found apart are one place.
        if (better.Kind == EntityKind.Location && other.Kind == EntityKind.Location)
        {
            return better with
            {
                Span = TextSpan.FromBounds(
                    Math.Min(better.Span.Start, other.Span.Start),
                    Math.Max(better.Span.End, other.Span.End)
                ),
            };
        }

        if (better.Kind == other.Kind)
        {
            return better;
        }

        return better with
        {
            Alternatives = better.Alternatives.Add(
                new EntityAlternative(other.Kind, other.Span, other.Confidence, other.Subkind)
            ),
        };
    }

    private static bool IsBetter(in RecognizedEntity candidate, in RecognizedEntity other) =>
        candidate.Confidence > other.Confidence
        || (candidate.Confidence == other.Confidence && candidate.Span.Length > other.Span.Length);
}
