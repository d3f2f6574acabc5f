using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>The facts of one surface that rules share. Each is computed at most once, and only when somebody asks.</summary>
/// <remarks>Belongs to one analysis: only valid during the callback that gave it, on its thread.</remarks>
public sealed partial class SurfaceFacts
{
    private readonly PhraseMatcher matcher;
    private readonly FactPhrases phrases;
    private readonly PhraseMatches matches = new();
    private readonly ExplanationReader explanations = new();
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
    private ReusableList<TextSpan> callsToAction;
    private bool callsToActionKnown;
    private bool explanationsKnown;
    private SentenceAnswers stances;

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

    /// <summary>Whether the text says how sure it is, or that something is not known yet.</summary>
    internal bool ConveysUncertainty => Holds("uncertainty");

    /// <summary>Where the text tells its readers to do something, ordered by start.</summary>
    internal ReadOnlySpan<TextSpan> CallsToAction
    {
        get
        {
            if (!callsToActionKnown)
            {
                ReadCallsToAction();
                callsToActionKnown = true;
            }

            return callsToAction.Items;
        }
    }

    /// <summary>Whether the text gives readers a way to reach somebody or something: an address or a telephone number.</summary>
    internal bool HoldsContact
    {
        get
        {
            foreach (Token token in Surface.Tokens)
            {
                if (token.Kind is TokenKind.Url or TokenKind.Email)
                {
                    return true;
                }
            }

            foreach (RecognizedEntity entity in Entities)
            {
                if (entity.Kind == EntityKind.Phone)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether the text gives or names the written form of what is said in a recording.</summary>
    internal bool OffersTranscript => Holds("transcript-offer");

    /// <summary>Whether the text speaks of a picture that shows the result of care.</summary>
    internal bool NamesOutcomePicture => Holds("outcome-picture");

    /// <summary>The hits of phrases, ordered by start.</summary>
    internal PhraseMatches Matches => matches;

    /// <summary>The conditions of phrases.</summary>
    internal ConditionSearch Conditions => conditions ??= new ConditionSearch(matcher, Surface);

    /// <summary>What was answered of stretches beside these.</summary>
    internal StretchMemory Answers { get; } = new();

    /// <summary>The stances that whole sentences have.</summary>
    internal ref SentenceAnswers StancesOfSentence => ref stances;

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

    private bool Holds(string phrase) => matches.Contains(phrases[phrase]);

    /// <summary>Finds the phrases in the text that was read.</summary>
    /// <param name="withOccasional">Whether also those that are for documents of some sorts.</param>
    internal void Match(bool withOccasional)
    {
        matcher.Match(Surface, matches, withOccasional);
        Forget();
    }

    /// <summary>Finds what the recognition of entities needs, and no other fact.</summary>
    internal void MatchCues()
    {
        matcher.MatchCues(Surface, matches);
        Forget();
    }

    private void Forget()
    {
        conditions?.Begin();
        Answers.Begin();
        entitiesKnown = false;
        patientReferencesKnown = false;
        recognitionReady = false;
        directivesKnown = false;
        linkStartsKnown = false;
        healthClaimsKnown = false;
        callsToActionKnown = false;
        quasiIdentifiersKnown = false;
        explanationsKnown = false;
        stances.Clear();
    }

    private void ReadCallsToAction()
    {
        callsToAction.Clear();
        int pattern = phrases["call-to-action"];
        if (!matches.Contains(pattern))
        {
            return;
        }

        foreach (PhraseMatch match in matches.Items)
        {
            if (match.Pattern == pattern)
            {
                callsToAction.Add(SpanOf(match));
            }
        }
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
}
