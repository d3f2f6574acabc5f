using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Pipeline;

/// <summary>What all analyzers registered.</summary>
internal sealed class Registrations(PhraseMatcherBuilder builder)
{
    private readonly List<(int Analyzer, PhrasePattern Pattern, Action<PhraseContext> Action)> phrases = [];
    private readonly List<(int Pattern, RegisteredPhraseAction Action)> phraseActions = [];

    public List<RegisteredEntityAction> Entities { get; } = [];

    public List<RegisteredAction<SentenceContext>> Sentences { get; } = [];

    public List<RegisteredAction<SurfaceContext>> Surfaces { get; } = [];

    public List<RegisteredAction<DocumentContext>> Documents { get; } = [];

    public List<RegisteredAction<MediaContext>> Media { get; } = [];

    public List<RegisteredAction<ConversationContext>> Conversations { get; } = [];

    public List<RegisteredAction<FeedContext>> Feeds { get; } = [];

    public AnalysisContext For(int analyzer) => new Context(this, analyzer);

    /// <summary>Compiles the phrases, once the lexicons of all analyzers are known.</summary>
    public void Complete()
    {
        foreach ((int analyzer, PhrasePattern pattern, Action<PhraseContext> action) in phrases)
        {
            int id = builder.Add(pattern);
            phraseActions.Add(
                (id, new RegisteredPhraseAction(analyzer, pattern, new PhraseGuards(builder, pattern), action))
            );
        }
    }

    public ImmutableArray<RegisteredPhraseAction>[] PhraseActionsByPattern()
    {
        var byPattern = new ImmutableArray<RegisteredPhraseAction>[builder.PatternCount];
        Array.Fill(byPattern, []);
        foreach ((int pattern, RegisteredPhraseAction action) in phraseActions)
        {
            byPattern[pattern] = byPattern[pattern].Add(action);
        }

        return byPattern;
    }

    private sealed class Context(Registrations owner, int analyzer) : AnalysisContext
    {
        public override void RegisterPhraseAction(PhraseSet phrases, Action<PhraseContext> action)
        {
            ArgumentNullException.ThrowIfNull(phrases);
            ArgumentNullException.ThrowIfNull(action);
            foreach (PhrasePattern pattern in phrases.Patterns)
            {
                owner.phrases.Add((analyzer, pattern, action));
            }
        }

        public override void RegisterEntityAction(ReadOnlySpan<EntityKind> kinds, Action<EntityContext> action)
        {
            ArgumentNullException.ThrowIfNull(action);
            owner.Entities.Add(new RegisteredEntityAction(analyzer, kinds.ToArray(), action));
        }

        public override void RegisterSentenceAction(Action<SentenceContext> action) => Add(owner.Sentences, action);

        public override void RegisterSurfaceAction(Action<SurfaceContext> action) => Add(owner.Surfaces, action);

        public override void RegisterDocumentAction(Action<DocumentContext> action) => Add(owner.Documents, action);

        public override void RegisterMediaAction(Action<MediaContext> action) => Add(owner.Media, action);

        public override void RegisterConversationAction(Action<ConversationContext> action) =>
            Add(owner.Conversations, action);

        public override void RegisterFeedAction(Action<FeedContext> action) => Add(owner.Feeds, action);

        public override void RegisterLexicon(Lexicon lexicon)
        {
            ArgumentNullException.ThrowIfNull(lexicon);
            owner.AddLexicon(lexicon);
        }

        private void Add<TContext>(List<RegisteredAction<TContext>> actions, Action<TContext> action)
        {
            ArgumentNullException.ThrowIfNull(action);
            actions.Add(new RegisteredAction<TContext>(analyzer, action));
        }
    }

    private void AddLexicon(Lexicon lexicon) => builder.AddLexicon(lexicon);
}
