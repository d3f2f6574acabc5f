using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Testing;

/// <content>The settings of the document and of the pipeline.</content>
public sealed partial class ContentVerifier
{
    /// <summary>Looks at one rule only, where the analyzer has several.</summary>
    /// <param name="rule">The id or the name of the rule.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="ContentMarkupException">The pipeline has no such rule.</exception>
    public ContentVerifier WithRule(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Copy(Template, pipeline, [Resolve(rule)]);
    }

    /// <summary>Sets the kind of the documents.</summary>
    /// <param name="kind">The kind; a post by default.</param>
    public ContentVerifier WithKind(ContentKind kind) => WithDocument(Template with { Kind = kind });

    /// <summary>Sets the channel of the documents.</summary>
    /// <param name="channel">The channel; none by default.</param>
    public ContentVerifier WithChannel(Channel channel) => WithDocument(Template with { Channel = channel });

    /// <summary>Sets the audience of the documents.</summary>
    /// <param name="audience">The audience.</param>
    public ContentVerifier WithAudience(Audience audience) => WithDocument(Template with { Audience = audience });

    /// <summary>Sets the intent of the documents.</summary>
    /// <param name="intent">The intent.</param>
    public ContentVerifier WithIntent(ContentIntent intent) => WithDocument(Template with { Intent = intent });

    /// <summary>Sets the format of the documents.</summary>
    /// <param name="format">
    /// The format; plain text by default. For another one give its reader with <see cref="WithFormatReader"/>.
    /// </param>
    public ContentVerifier WithFormat(ContentFormat format) => WithDocument(Template with { Format = format });

    /// <summary>Sets the message that the documents answer.</summary>
    /// <param name="parent">Its text. It has no markup.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parent"/> is null.</exception>
    public ContentVerifier WithParent(string parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        return WithConversation(new Conversation { Messages = [new ConversationMessage { Text = parent }] });
    }

    /// <summary>Sets the conversation that the documents take part in.</summary>
    /// <param name="conversation">The conversation; none by default.</param>
    public ContentVerifier WithConversation(Conversation? conversation) =>
        WithDocument(Template with { Conversation = conversation });

    /// <summary>Sets everything of the documents but their text.</summary>
    /// <param name="template">The document that the texts are put into.</param>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> is null.</exception>
    public ContentVerifier WithDocument(ContentDocument template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Copy(template, pipeline, rules);
    }

    /// <summary>Changes anything of the documents but their text.</summary>
    /// <param name="change">Makes another document of the one so far.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public ContentVerifier WithDocument(Func<ContentDocument, ContentDocument> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return WithDocument(change(Template));
    }

    /// <summary>Sets what the organisation says of itself.</summary>
    /// <param name="organization">The profile; empty by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="organization"/> is null.</exception>
    public ContentVerifier WithOrganization(OrganizationProfile organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        return WithPipeline(builder => builder.UseOrganization(organization));
    }

    /// <summary>Sets the policy.</summary>
    /// <param name="policy">The policy; the default policy by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public ContentVerifier WithPolicy(ContentPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return WithPipeline(builder => builder.UsePolicy(policy));
    }

    /// <summary>Adds a reader for a format.</summary>
    /// <param name="reader">The reader.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    public ContentVerifier WithFormatReader(IContentFormatReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return WithPipeline(builder => builder.UseFormatReader(reader));
    }

    /// <summary>Sets the instant of the analysis.</summary>
    /// <param name="now">The instant.</param>
    /// <value>Noon of 15 January 2026, UTC, by default: tests do not depend on the day they run.</value>
    public ContentVerifier WithClock(DateTimeOffset now) => Rebuild(now, Changes);

    /// <summary>Changes the pipeline in a way that no other method does.</summary>
    /// <param name="change">Changes the builder; it already has the analyzer and the clock.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public ContentVerifier WithPipeline(Action<ContentAnalysisPipelineBuilder> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Rebuild(Now, Changes.Add(change));
    }

    /// <summary>Accepts rules that could not be evaluated.</summary>
    public ContentVerifier AllowingNotEvaluated() =>
        new(analyzer, pipeline, rules)
        {
            Template = Template,
            Now = Now,
            Changes = Changes,
            AllowsNotEvaluated = true,
        };

    private ContentVerifier Copy(
        ContentDocument template,
        Lazy<ContentAnalysisPipeline> ownPipeline,
        ImmutableSortedSet<string> ownRules
    ) =>
        new(analyzer, ownPipeline, ownRules)
        {
            Template = template,
            Now = Now,
            Changes = Changes,
            AllowsNotEvaluated = AllowsNotEvaluated,
        };

    private ContentVerifier Rebuild(DateTimeOffset now, ImmutableArray<Action<ContentAnalysisPipelineBuilder>> changes)
    {
        ContentAnalyzer? subject = analyzer;
        return new ContentVerifier(
            subject,
            new Lazy<ContentAnalysisPipeline>(() => Build(subject, now, changes)),
            rules
        )
        {
            Template = Template,
            Now = now,
            Changes = changes,
            AllowsNotEvaluated = AllowsNotEvaluated,
        };
    }

    // What an analyzer throws goes to the test as it is: the stack trace is what its author needs.
    private static ContentAnalysisPipeline Build(
        ContentAnalyzer? analyzer,
        DateTimeOffset now,
        ImmutableArray<Action<ContentAnalysisPipelineBuilder>> changes
    )
    {
        ContentAnalysisPipelineBuilder builder = ContentAnalysisPipeline
            .CreateBuilder()
            .UseTimeProvider(new FixedTimeProvider(now))
            .ThrowOnAnalyzerFailure();
        if (analyzer is not null)
        {
            builder.WithoutBuiltInRules().AddAnalyzer(analyzer);
        }

        foreach (Action<ContentAnalysisPipelineBuilder> change in changes)
        {
            change(builder);
        }

        return builder.Build();
    }
}
