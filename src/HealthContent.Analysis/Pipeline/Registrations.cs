using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Pipeline;

/// <summary>What all analyzers registered.</summary>
internal sealed class Registrations
{
    private readonly List<RequestedPhrase> phrases = [];
    private readonly List<Lexicon> lexicons = [];

    public List<RegisteredEntityAction> Entities { get; } = [];

    public List<RegisteredAction<SentenceContext>> Sentences { get; } = [];

    public List<RegisteredAction<SurfaceContext>> Surfaces { get; } = [];

    public List<RegisteredAction<DocumentContext>> Documents { get; } = [];

    public List<RegisteredAction<MediaContext>> Media { get; } = [];

    public List<RegisteredAction<ConversationContext>> Conversations { get; } = [];

    public List<RegisteredAction<FeedContext>> Feeds { get; } = [];

    public AnalysisContext For(int analyzer) => new Context(this, analyzer);

    /// <summary>Whether analyzers from an index on brought phrases or lexicons of their own.</summary>
    public bool HasWordsFrom(int analyzer) =>
        lexicons.Count > 0 || (phrases.Count > 0 && phrases[^1].Analyzer >= analyzer);

    /// <summary>Adds all lexicons and phrases to a builder.</summary>
    public RegisteredPhrase[] AddTo(PhraseMatcherBuilder builder)
    {
        foreach (Lexicon lexicon in lexicons)
        {
            builder.AddLexicon(lexicon);
        }

        var registered = new RegisteredPhrase[phrases.Count];
        for (int index = 0; index < registered.Length; index++)
        {
            PhrasePattern pattern = phrases[index].Pattern;
            var guards = new PhraseGuards(builder, pattern);
            registered[index] = new RegisteredPhrase(
                guards.Occasion is null ? builder.Add(pattern) : builder.AddOccasional(pattern),
                guards,
                FindingsCondition.Of(pattern)
            );
        }

        return registered;
    }

    /// <summary>For each pattern of the matcher the actions that want its hits.</summary>
    public RegisteredPhraseAction[]?[] PhraseActions(RegisteredPhrase[] registered, int patternCount)
    {
        var byPattern = new RegisteredPhraseAction[]?[patternCount];
        for (int index = 0; index < registered.Length; index++)
        {
            RequestedPhrase requested = phrases[index];
            ref RegisteredPhraseAction[]? actions = ref byPattern[registered[index].Pattern];
            Array.Resize(ref actions, (actions?.Length ?? 0) + 1);
            actions[^1] = new RegisteredPhraseAction(
                requested.Analyzer,
                requested.Pattern,
                registered[index].Guards,
                registered[index].Findings,
                requested.Action
            );
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
                owner.phrases.Add(new RequestedPhrase(analyzer, pattern, action));
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
            owner.lexicons.Add(lexicon);
        }

        private void Add<TContext>(List<RegisteredAction<TContext>> actions, Action<TContext> action)
        {
            ArgumentNullException.ThrowIfNull(action);
            actions.Add(new RegisteredAction<TContext>(analyzer, action));
        }
    }
}
