using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Pipeline;

/// <summary>Runs a plan over one document at a time. Keeps its memory between documents.</summary>
internal sealed partial class AnalysisRun
{
    private readonly AnalysisPlan plan;
    private readonly FormatReaders formats;
    private readonly bool throwOnFailure;
    private readonly List<SurfaceFacts> surfacePool = [];
    private readonly DocumentFacts facts;
    private readonly SurfaceFacts parentFacts;
    private readonly List<ContentDiagnostic> diagnostics = [];
    private readonly List<NotEvaluatedRule> notEvaluated = [];
    private readonly List<AwaitingPhrase> awaiting = [];
    private readonly HashSet<int> failed = [];
    private readonly PhraseContext phraseContext = new();
    private readonly EntityContext entityContext = new();
    private readonly SentenceContext sentenceContext = new();
    private readonly SurfaceContext surfaceContext = new();
    private readonly DocumentContext documentContext = new();
    private readonly MediaContext mediaContext = new();
    private readonly ConversationContext conversationContext = new();
    private readonly FeedContext feedContext = new();
    private AnalysisEnvironment environment = null!;
    private CancellationToken cancellationToken;
    private RecognitionSetting setting = RecognitionSetting.None;
    private bool isOccasion;
    private int analyzer;

    public AnalysisRun(AnalysisPlan plan, FormatReaders formats, bool throwOnFailure)
    {
        this.plan = plan;
        this.formats = formats;
        this.throwOnFailure = throwOnFailure;
        facts = new DocumentFacts(ReadParent);
        parentFacts = new SurfaceFacts(plan.Matcher, plan.FactPhrases);
    }

    /// <summary>What recognisers know of the organisation. Set before a document is read.</summary>
    public RecognitionSetting Organization { get; set; } = RecognitionSetting.None;

    public ImmutableArray<ContentDiagnostic> Diagnostics => DiagnosticOrder.Sort(diagnostics);

    public ImmutableArray<NotEvaluatedRule> NotEvaluated => notEvaluated.Count == 0 ? [] : [.. notEvaluated];

    public DocumentFacts Facts => facts;

    public void Analyze(
        ContentDocument document,
        AnalysisEnvironment analysisEnvironment,
        CancellationToken cancellation
    )
    {
        Begin(analysisEnvironment, cancellation);
        Read(document, cuesOnly: false);
        foreach (
            DocumentContext context in (ReadOnlySpan<DocumentContext>)
                [
                    phraseContext,
                    entityContext,
                    sentenceContext,
                    surfaceContext,
                    documentContext,
                    mediaContext,
                    conversationContext,
                ]
        )
        {
            Prepare(context);
            context.Document = document;
            context.Facts = facts;
        }

        foreach (SurfaceFacts surface in facts.Surfaces)
        {
            cancellation.ThrowIfCancellationRequested();
            RunSurface(surface);
        }

        RunMedia(document);
        if (document.Conversation is not null)
        {
            RunAll(plan.Registrations.Conversations, conversationContext);
        }

        RunAll(plan.Registrations.Documents, documentContext);
        RunAwaiting();
        CheckChannel(document);
    }

    public void Analyze(ContentFeed feed, AnalysisEnvironment analysisEnvironment, CancellationToken cancellation)
    {
        Begin(analysisEnvironment, cancellation);
        Prepare(feedContext);
        feedContext.Feed = feed;
        RunAll(plan.Registrations.Feeds, feedContext);
    }

    /// <summary>Reads the surfaces of a document for their entities, without running any rule.</summary>
    public void ReadForEntities(ContentDocument document) => Read(document, cuesOnly: true);

    private void Read(ContentDocument document, bool cuesOnly)
    {
        facts.Begin(document);
        setting = Organization with { Document = document };
        isOccasion = !cuesOnly && plan.Occasions.Include(document);
        int used = 0;
        foreach (ContentSurface surface in document.Surfaces)
        {
            if (surface.Format == ContentFormat.Plain)
            {
                ReadPart(ref used, surface.Kind, surface.Path, surface.Text, null, cuesOnly);
                continue;
            }

            FormattedText formatted = formats.Read(surface);
            facts.Add(new FormattedSource(surface, formatted));
            foreach (FormattedPart part in formatted.Parts)
            {
                SurfaceKind kind = part.Surface == SurfaceKind.Body ? surface.Kind : part.Surface;
                ReadPart(ref used, kind, surface.Path, surface.Text, part, cuesOnly);
            }
        }
    }

    private void Begin(AnalysisEnvironment analysisEnvironment, CancellationToken cancellation)
    {
        environment = analysisEnvironment;
        cancellationToken = cancellation;
        diagnostics.Clear();
        notEvaluated.Clear();
        awaiting.Clear();
        failed.Clear();
    }

    private void Prepare(ContentContext context)
    {
        context.Sink = this;
        context.Environment = environment;
        context.CancellationToken = cancellationToken;
    }

    private void ReadPart(
        ref int used,
        SurfaceKind kind,
        string path,
        string source,
        FormattedPart? part,
        bool cuesOnly
    )
    {
        if (string.IsNullOrEmpty(part is null ? source : part.Text))
        {
            return;
        }

        if (used == surfacePool.Count)
        {
            surfacePool.Add(new SurfaceFacts(plan.Matcher, plan.FactPhrases));
        }

        SurfaceFacts surface = surfacePool[used++];
        surface.Setting = setting;
        surface.Surface.Read(kind, path, source, part, plan.Matcher.Vocabulary);
        if (cuesOnly)
        {
            surface.MatchCues();
        }
        else
        {
            surface.Match(isOccasion);
        }

        facts.Add(surface);
    }

    private SurfaceFacts? ReadParent(ContentDocument document)
    {
        if (document.Conversation?.Parent is not { } parent)
        {
            return null;
        }

        parentFacts.Setting = Organization;
        parentFacts.Surface.Read(SurfaceKind.Body, "conversation", parent.Text, null, plan.Matcher.Vocabulary);
        parentFacts.Match(withOccasional: false);
        return parentFacts;
    }

    private void CheckChannel(ContentDocument document)
    {
        ChannelCatalog channels = environment.Channels;
        if (
            document.Channel.IsUnspecified
            || channels.Find(document.Channel) is not null
            || !environment.Settings.IsEnabled(EngineRules.UnknownChannel)
        )
        {
            return;
        }

        string suggestion = Suggestion.Text(document.Channel.Id!, channels.Profiles.Select(each => each.Channel.Id!));
        diagnostics.Add(EngineDiagnostic(EngineRules.UnknownChannel, new MessageArgument("suggestion", suggestion)));
    }

    private void RunSurface(SurfaceFacts surface)
    {
        RunPhrases(surface);
        RunEntities(surface);
        if (plan.Registrations.Sentences.Count > 0)
        {
            sentenceContext.SurfaceFacts = surface;
            foreach (Sentence sentence in surface.Surface.Sentences)
            {
                sentenceContext.Sentence = sentence;
                RunAll(plan.Registrations.Sentences, sentenceContext);
            }
        }

        surfaceContext.SurfaceFacts = surface;
        RunAll(plan.Registrations.Surfaces, surfaceContext);
    }

    private void RunPhrases(SurfaceFacts surface)
    {
        phraseContext.SurfaceFacts = surface;
        foreach (PhraseMatch match in surface.Matches.Items)
        {
            foreach (RegisteredPhraseAction registered in plan.PhraseActions[match.Pattern] ?? [])
            {
                if (failed.Contains(registered.Analyzer) || !registered.Guards.Hold(facts, surface, match))
                {
                    continue;
                }

                if (registered.Findings.IsEmpty)
                {
                    RunPhrase(registered, match);
                }
                else
                {
                    awaiting.Add(new AwaitingPhrase(registered, surface, match));
                }
            }
        }
    }

    private void RunPhrase(RegisteredPhraseAction registered, PhraseMatch match)
    {
        phraseContext.Set(registered.Pattern, match);
        Run(registered.Analyzer, registered.Action, phraseContext);
    }

    private void RunAwaiting()
    {
        foreach (AwaitingPhrase phrase in awaiting)
        {
            if (FindingsCondition.Hold(phrase.Registered.Findings, diagnostics))
            {
                phraseContext.SurfaceFacts = phrase.Surface;
                RunPhrase(phrase.Registered, phrase.Match);
            }
        }
    }

    private void RunEntities(SurfaceFacts surface)
    {
        if (plan.Registrations.Entities.Count == 0)
        {
            return;
        }

        entityContext.SurfaceFacts = surface;
        foreach (RecognizedEntity entity in surface.Entities)
        {
            entityContext.Entity = entity;
            foreach (RegisteredEntityAction registered in plan.Registrations.Entities)
            {
                if (registered.Wants(entity.Kind))
                {
                    Run(registered.Analyzer, registered.Action, entityContext);
                }
            }
        }
    }

    private void RunMedia(ContentDocument document)
    {
        RunMedia(document.Media, null);
        for (int part = 0; part < document.Parts.Length; part++)
        {
            RunMedia(document.Parts[part].Media, part);
        }
    }

    private void RunMedia(ImmutableArray<MediaItem> media, int? part)
    {
        for (int index = 0; index < media.Length; index++)
        {
            mediaContext.Media = media[index];
            mediaContext.Index = index;
            mediaContext.Part = part;
            RunAll(plan.Registrations.Media, mediaContext);
        }
    }

    private void RunAll<TContext>(List<RegisteredAction<TContext>> actions, TContext context)
    {
        foreach (RegisteredAction<TContext> registered in actions)
        {
            Run(registered.Analyzer, registered.Action, context);
        }
    }

    private void Run<TContext>(int owner, Action<TContext> action, TContext context)
    {
        if (failed.Contains(owner))
        {
            return;
        }

        analyzer = owner;
        try
        {
            action(context);
        }
        catch (Exception exception)
            when (!throwOnFailure
                && !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested)
            )
        {
            failed.Add(owner);
            diagnostics.Add(AnalyzerFailure(plan.Analyzers[owner], exception));
        }
    }
}
