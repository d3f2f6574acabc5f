using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Analyzers;

/// <summary>Takes the registrations of one analyzer while a pipeline is built.</summary>
/// <remarks>Not safe for use from several threads; only valid during <see cref="ContentAnalyzer.Initialize"/>.</remarks>
public abstract class AnalysisContext
{
    /// <summary>Registers an action for every hit of some phrases, on every surface.</summary>
    /// <param name="phrases">The phrases. All phrases of all analyzers are searched for in one pass.</param>
    /// <param name="action">Called once for each hit whose conditions hold.</param>
    public abstract void RegisterPhraseAction(PhraseSet phrases, Action<PhraseContext> action);

    /// <summary>Registers an action for every recognised entity of some kinds, on every surface.</summary>
    /// <param name="kinds">The kinds; empty for all.</param>
    /// <param name="action">Called once for each entity.</param>
    public abstract void RegisterEntityAction(ReadOnlySpan<EntityKind> kinds, Action<EntityContext> action);

    /// <summary>Registers an action for every sentence of every surface.</summary>
    /// <param name="action">Called once for each sentence.</param>
    public abstract void RegisterSentenceAction(Action<SentenceContext> action);

    /// <summary>Registers an action for every surface.</summary>
    /// <param name="action">Called once for each surface that has text.</param>
    public abstract void RegisterSurfaceAction(Action<SurfaceContext> action);

    /// <summary>Registers an action for every document.</summary>
    /// <param name="action">Called once, after the actions for surfaces.</param>
    public abstract void RegisterDocumentAction(Action<DocumentContext> action);

    /// <summary>Registers an action for every media item.</summary>
    /// <param name="action">Called once for each item.</param>
    public abstract void RegisterMediaAction(Action<MediaContext> action);

    /// <summary>Registers an action for every document that has a conversation.</summary>
    /// <param name="action">Called once for each such document.</param>
    public abstract void RegisterConversationAction(Action<ConversationContext> action);

    /// <summary>Registers an action for every feed.</summary>
    /// <param name="action">Called once for each feed.</param>
    public abstract void RegisterFeedAction(Action<FeedContext> action);

    /// <summary>Makes the classes of a lexicon known to the phrases of all analyzers.</summary>
    /// <param name="lexicon">The lexicon.</param>
    public abstract void RegisterLexicon(Lexicon lexicon);
}
