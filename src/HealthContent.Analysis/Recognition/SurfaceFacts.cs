using HealthContent.Analysis.Content;
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
    private ConditionSearch? conditions;
    private ReusableList<RecognizedEntity> entities;
    private ReusableList<PatientReference> patientReferences;
    private RecognitionContext? recognition;
    private bool recognitionReady;
    private bool entitiesKnown;
    private bool patientReferencesKnown;
    private ReusableList<TreatmentDirective> directives;
    private ReusableList<TextSpan> numbers;
    private ReusableList<QuasiIdentifier> quasiIdentifiers;
    private bool quasiIdentifiersKnown;
    private bool directivesKnown;
    private ReusableList<int> linkStarts;
    private bool linkStartsKnown;
    private ReusableList<TextSpan> healthClaims;
    private bool healthClaimsKnown;

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
                EntityRecognition.Recognize(Recognition, ref entities);
                entitiesKnown = true;
            }

            return entities.Items;
        }
    }

    /// <summary>Where the text speaks of people in care, ordered by start.</summary>
    public ReadOnlySpan<PatientReference> PatientReferences
    {
        get
        {
            if (!patientReferencesKnown)
            {
                // Who works here is told by the names.
                _ = Entities;
                patientReferences.Clear();
                PatientReferenceReader.Read(Recognition, ref patientReferences);
                patientReferencesKnown = true;
            }

            return patientReferences.Items;
        }
    }

    /// <summary>Where somebody is told to take, do or change something medical, ordered by start and without overlaps.</summary>
    public ReadOnlySpan<TreatmentDirective> Directives
    {
        get
        {
            if (!directivesKnown)
            {
                directives.Clear();
                DirectiveReader.Read(this, ref directives);
                directivesKnown = true;
            }

            return directives.Items;
        }
    }

    /// <summary>Where the text says as true what something does for health, ordered by start and without overlaps.</summary>
    public ReadOnlySpan<TextSpan> HealthClaims
    {
        get
        {
            if (!healthClaimsKnown)
            {
                healthClaims.Clear();
                ClaimReader.Read(this, ref healthClaims);
                healthClaimsKnown = true;
            }

            return healthClaims.Items;
        }
    }

    /// <summary>Where links start: addresses in the text and the text of links, in order.</summary>
    internal ReadOnlySpan<int> LinkStarts
    {
        get
        {
            if (!linkStartsKnown)
            {
                ReadLinkStarts();
                linkStartsKnown = true;
            }

            return linkStarts.Items;
        }
    }

    /// <summary>The facts that narrow the circle of people down, ordered by start.</summary>
    public ReadOnlySpan<QuasiIdentifier> QuasiIdentifiers
    {
        get
        {
            if (!quasiIdentifiersKnown)
            {
                quasiIdentifiers.Clear();
                QuasiIdentifierReader.Read(this, ref quasiIdentifiers);
                quasiIdentifiersKnown = true;
            }

            return quasiIdentifiers.Items;
        }
    }

    /// <summary>Whether the text tells of a symptom, a condition or a medicine.</summary>
    public bool TellsOfHealth => Holds("health-complaint");

    /// <summary>Whether whoever writes speaks of themselves or of a near one: "my son", "I have".</summary>
    public bool TellsOfSelf => Holds("tells-of-self");

    /// <summary>Whether the text says that it is general information, was reviewed, or sends readers to a clinician.</summary>
    public bool SaysGeneralInformation => Holds("general-information");

    /// <summary>Whether the text speaks of a picture that shows the result of care.</summary>
    internal bool NamesOutcomePicture => Holds("outcome-picture");

    /// <summary>The hits of phrases, ordered by start.</summary>
    internal PhraseMatches Matches => matches;

    /// <summary>The conditions of phrases.</summary>
    internal ConditionSearch Conditions => conditions ??= new ConditionSearch(matcher, Surface);

    internal FactPhrases Phrases => phrases;

    /// <summary>What recognisers know beside the text; set before the text is matched.</summary>
    internal RecognitionSetting Setting { get; set; } = RecognitionSetting.None;

    private RecognitionContext Recognition
    {
        get
        {
            recognition ??= new RecognitionContext();
            if (!recognitionReady)
            {
                recognition.Begin(this);
                recognitionReady = true;
            }

            return recognition;
        }
    }

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

    private bool Holds(string phrase) => matches.Contains(phrases[phrase]);

    internal void Match()
    {
        matcher.Match(Surface, matches);
        conditions?.Begin();
        entitiesKnown = false;
        patientReferencesKnown = false;
        recognitionReady = false;
        directivesKnown = false;
        linkStartsKnown = false;
        healthClaimsKnown = false;
        quasiIdentifiersKnown = false;
    }

    /// <summary>The entities that start in a stretch of the text.</summary>
    internal ReadOnlySpan<RecognizedEntity> EntitiesIn(TextSpan span)
    {
        ReadOnlySpan<RecognizedEntity> all = Entities;
        return all[EntityAt(all, span.Start)..EntityAt(all, span.End)];
    }

    /// <summary>The index of the first entity that starts at a position or after it.</summary>
    internal static int EntityAt(ReadOnlySpan<RecognizedEntity> entities, int position)
    {
        int low = 0;
        int high = entities.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (entities[middle].Span.Start < position)
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

    /// <summary>The references to people in care that start in a stretch of the text.</summary>
    internal ReadOnlySpan<PatientReference> PatientReferencesIn(TextSpan span)
    {
        ReadOnlySpan<PatientReference> all = PatientReferences;
        return all[ReferenceAt(all, span.Start)..ReferenceAt(all, span.End)];
    }

    private static int ReferenceAt(ReadOnlySpan<PatientReference> references, int position)
    {
        int low = 0;
        int high = references.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (references[middle].Span.Start < position)
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

    /// <summary>The hits that start in a stretch of the text.</summary>
    internal ReadOnlySpan<PhraseMatch> MatchesIn(TextSpan span) =>
        matches.Between(Surface.StreamAt(span.Start), Surface.StreamAt(span.End));

    internal TextSpan SpanOf(PhraseMatch match)
    {
        ReadOnlySpan<Token> tokens = Surface.Tokens;
        ReadOnlySpan<int> stream = Surface.Stream;
        return TextSpan.FromBounds(tokens[stream[match.Start]].Start, tokens[stream[match.End - 1]].End);
    }

    private void ReadLinkStarts()
    {
        linkStarts.Clear();
        foreach (Token token in Surface.Tokens)
        {
            if (token.Kind == TokenKind.Url)
            {
                linkStarts.Add(token.Start);
            }
        }

        foreach (TextRegion region in Surface.Regions)
        {
            if (region.Kind == TextRegionKind.Link)
            {
                linkStarts.Add(region.Span.Start);
            }
        }

        linkStarts.Sort(static (left, right) => left.CompareTo(right));
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
}
