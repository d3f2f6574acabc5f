using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>What the command line says of documents that do not say it themselves.</summary>
internal sealed record DocumentDefaults
{
    public ContentKind? Kind { get; init; }

    public Channel Channel { get; init; }

    public Audience? Audience { get; init; }

    public ContentIntent Intent { get; init; }

    public ImmutableArray<Jurisdiction> Jurisdictions { get; init; } = [];

    /// <summary>Completes a document that was read from JSON.</summary>
    /// <param name="document">The document.</param>
    /// <param name="json">Its JSON, which tells an absent member from one that holds the default.</param>
    public ContentDocument Complete(ContentDocument document, ReadOnlySpan<byte> json)
    {
        if (Kind is { } kind && document.Kind == ContentKind.Post && !JsonMembers.Has(json, "kind"u8))
        {
            document = document with { Kind = kind };
        }

        if (Audience is { } audience && document.Audience == default && !JsonMembers.Has(json, "audience"u8))
        {
            document = document with { Audience = audience };
        }

        return Complete(document);
    }

    /// <summary>Makes a document of text.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="text">The text.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="usualKind">What it is, when the command line does not say.</param>
    public ContentDocument Create(string id, string text, ContentFormat format, ContentKind usualKind) =>
        Complete(
            new ContentDocument(text)
            {
                Id = id,
                Format = format,
                Kind = Kind ?? usualKind,
                Audience = Audience ?? default,
            }
        );

    /// <summary>A document to look at a policy with. Null without any context: then no condition of the policy applies.</summary>
    public ContentDocument? ForPolicy() =>
        this == new DocumentDefaults() ? null : Create("", "", ContentFormat.Plain, ContentKind.Post);

    private ContentDocument Complete(ContentDocument document)
    {
        if (!Channel.IsUnspecified && document.Channel.IsUnspecified)
        {
            document = document with { Channel = Channel };
        }

        if (Intent != ContentIntent.Unspecified && document.Intent == ContentIntent.Unspecified)
        {
            document = document with { Intent = Intent };
        }

        if (!Jurisdictions.IsEmpty && document.Jurisdictions.IsEmpty)
        {
            document = document with { Jurisdictions = Jurisdictions };
        }

        return document;
    }
}
