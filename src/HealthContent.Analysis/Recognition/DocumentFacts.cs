using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition.HelpLines;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>The facts of a document: those of its surfaces, and of what it answers.</summary>
/// <remarks>Belongs to one analysis: only valid during the callback that gave it, on its thread.</remarks>
public sealed class DocumentFacts
{
    private readonly List<SurfaceFacts> surfaces = [];
    private readonly List<FormattedSource> formattedSources = [];
    private readonly Func<ContentDocument, SurfaceFacts?> readParent;
    private SurfaceFacts? parent;
    private bool parentKnown;
    private Readability? readability;
    private readonly DocumentConsents consents = new();
    private bool consentsKnown;
    private DocumentClaims? claims;
    private EvidenceSupport? evidence;
    private ReusableList<(int Purposes, bool IsMade)> helpOffers;
    private ReusableList<(string Words, bool AreSaid)> wordings;
    private ReusableList<EchoedTerm> echoes;
    private ClaimSearchMemory? claimMemory;

    internal DocumentFacts(Func<ContentDocument, SurfaceFacts?> readParent) => this.readParent = readParent;

    /// <summary>The document.</summary>
    public ContentDocument Document { get; private set; } = null!;

    /// <summary>The surfaces that have text, in the order of the document.</summary>
    public ReadOnlySpan<SurfaceFacts> Surfaces => CollectionsMarshal.AsSpan(surfaces);

    /// <summary>The links and images of the surfaces that have a format, in the order of the document.</summary>
    public IReadOnlyList<FormattedSource> FormattedSources => formattedSources;

    /// <summary>Whether the document links to anything: beside its text, or in text that has a format.</summary>
    internal bool HasLinks
    {
        get
        {
            foreach (FormattedSource source in formattedSources)
            {
                if (!source.Links.IsEmpty)
                {
                    return true;
                }
            }

            return !Document.Links.IsEmpty;
        }
    }

    /// <summary>How hard the running text is to read: the body and the further parts together.</summary>
    public Readability Readability => readability ??= MeasureReadability();

    /// <summary>The message that the document answers, read like a surface; null when there is none.</summary>
    public SurfaceFacts? ParentMessage
    {
        get
        {
            if (!parentKnown)
            {
                parent = readParent(Document);
                parentKnown = true;
            }

            return parent;
        }
    }

    /// <summary>
    /// Whether the document speaks to one person, about what that person asked or told: a reply, a direct message, or a
    /// comment that answers one.
    /// </summary>
    public bool AnswersOnePerson =>
        Document.Kind is ContentKind.Reply or ContentKind.ReviewReply or ContentKind.DirectMessage
        || (Document.Kind == ContentKind.Comment && Document.Conversation?.Parent is not null);

    /// <summary>Whom a surface speaks to: one person only when the document answers one, and not in terms of all people.</summary>
    /// <param name="surface">A surface of the document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="surface"/> is null.</exception>
    public Addressee AddresseeOf(SurfaceFacts surface)
    {
        ArgumentNullException.ThrowIfNull(surface);
        return AnswersOnePerson ? AddresseeReader.Read(surface) : Addressee.Everybody;
    }

    /// <summary>Whether the message that the document answers tells of a symptom, a condition or a medicine.</summary>
    public bool ParentTellsOfHealth => ParentMessage?.TellsOfHealth == true;

    /// <summary>Whether the author of the message that the document answers tells of care of their own or of their family.</summary>
    public bool ParentTellsOfCare =>
        ParentMessage is { } message && message.Matches.Contains(message.Phrases["own-care"]);

    internal static IEnumerable<string> PhraseNames =>
        [
            "health-complaint",
            "outcome-picture",
            "risk-statement",
            "transcript-offer",
            "call-to-action",
            "uncertainty",
            "share-of-people",
            .. EchoReader.PhraseNames,
        ];

    /// <summary>What a surface repeats of what the author of the message told of themselves.</summary>
    /// <param name="surface">A surface of the document.</param>
    /// <returns>Empty when the document answers nothing. Words of health first, each ordered by start.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="surface"/> is null.</exception>
    public ReadOnlySpan<EchoedTerm> EchoesIn(SurfaceFacts surface)
    {
        ArgumentNullException.ThrowIfNull(surface);
        echoes.Clear();
        if (ParentMessage is { } message)
        {
            EchoReader.Read(message, surface, ref echoes);
        }

        return echoes.Items;
    }

    /// <summary>What the document shows of where a statement comes from.</summary>
    /// <param name="surface">A surface of the document.</param>
    /// <param name="span">The statement, in UTF-16 code units of the surface's text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="surface"/> is null.</exception>
    public EvidenceSupport EvidenceFor(SurfaceFacts surface, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(surface);
        return EvidenceReader.Read(this, surface, span);
    }

    internal void Begin(ContentDocument document)
    {
        Document = document;
        surfaces.Clear();
        formattedSources.Clear();
        parent = null;
        parentKnown = false;
        readability = null;
        consentsKnown = false;
        claims = null;
        evidence = null;
        helpOffers.Clear();
        wordings.Clear();
    }

    /// <summary>What the document shows of the sources of all that it says.</summary>
    internal EvidenceSupport Evidence => evidence ??= EvidenceReader.Read(this);

    /// <summary>Whether readers are told of a help line for one of some purposes; see <see cref="HelpOffer.IsMade"/>.</summary>
    internal bool OffersHelp(OrganizationProfile organization, int purposes, int numberTold)
    {
        foreach ((int known, bool isMade) in helpOffers.Items)
        {
            if (known == purposes)
            {
                return isMade;
            }
        }

        bool offers = HelpOffer.IsMade(this, organization, purposes, numberTold);
        helpOffers.Add((purposes, offers));
        return offers;
    }

    /// <summary>Whether any text of the document has these words, whatever their case.</summary>
    internal bool Says(string words)
    {
        foreach ((string known, bool areSaid) in wordings.Items)
        {
            if (string.Equals(known, words, StringComparison.Ordinal))
            {
                return areSaid;
            }
        }

        bool says = false;
        foreach (SurfaceFacts surface in surfaces)
        {
            says = says || surface.Surface.Text.Contains(words, StringComparison.OrdinalIgnoreCase);
        }

        wordings.Add((words, says));
        return says;
    }

    /// <summary>The consents that the document rests on.</summary>
    internal DocumentConsents ConsentsIn(AnalysisEnvironment environment)
    {
        if (!consentsKnown)
        {
            consents.Begin(Document, environment);
            consentsKnown = true;
        }

        return consents;
    }

    /// <summary>Memory for the search for claims.</summary>
    internal ClaimSearchMemory ClaimMemory => claimMemory ??= new ClaimSearchMemory();

    /// <summary>The claims on record that the document makes or names, as far as a rule asked for them.</summary>
    internal ImmutableArray<Claim> UsedClaims => claims?.Used ?? [];

    /// <summary>The claims that the document makes.</summary>
    internal DocumentClaims ClaimsIn(DocumentContext context) => claims ??= DocumentClaims.Read(context);

    internal void Add(SurfaceFacts surface) => surfaces.Add(surface);

    internal void Add(FormattedSource source) => formattedSources.Add(source);

    private Readability MeasureReadability()
    {
        ReadabilityCounts counts = default;
        foreach (SurfaceFacts surface in surfaces)
        {
            if (surface.Surface.Kind == SurfaceKind.Body)
            {
                counts.Add(surface.Surface, masksNames: true);
            }
        }

        return new Readability(counts);
    }
}
