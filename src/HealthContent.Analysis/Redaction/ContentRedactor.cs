using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Redaction;

/// <summary>Replaces the identifiers in the texts of documents, in the format they are written in.</summary>
/// <remarks>
/// Immutable and safe for use from several threads at once. It replaces what recognition finds with enough confidence: it makes
/// texts safer to share, and does not show that nothing is left that identifies a person.
/// </remarks>
public sealed class ContentRedactor
{
    private readonly ContentAnalysisPipeline pipeline;
    private readonly RedactionOptions options;

    /// <summary>Makes a redactor.</summary>
    /// <param name="pipeline">Recognises, and reads the formats that it has readers for.</param>
    /// <param name="options">How to redact; tags when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pipeline"/> is null.</exception>
    public ContentRedactor(ContentAnalysisPipeline pipeline, RedactionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        this.pipeline = pipeline;
        this.options = options ?? new RedactionOptions();
    }

    /// <summary>Redacts all texts of a document: body, titles, text alternatives and whatever else readers get to see.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    /// <exception cref="ContentFormatNotSupportedException">The pipeline has no reader for the document's format.</exception>
    public RedactionResult Redact(ContentDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var plan = new RedactionPlan(options, pipeline.CurrentYear);
        pipeline.VisitEntities(document, plan.Read);
        ImmutableArray<TextReplacement> replacements = plan.Replacements;
        return new RedactionResult(
            replacements.IsEmpty ? document : DocumentRewriter.Rewrite(document, replacements),
            replacements
        );
    }

    /// <summary>Redacts a plain text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public string Redact(string text) => Redact(new ContentDocument(text)).Document.Text;
}

/// <summary>Collects the replacements of a document.</summary>
internal sealed class RedactionPlan(RedactionOptions options, int currentYear)
{
    private const int FixedLength = 5;

    private readonly List<(int Surface, TextReplacement Replacement)> found = [];
    private readonly Dictionary<string, int> surfaces = new(StringComparer.Ordinal);
    private readonly EntityTags tags = new();

    /// <summary>In the order of the texts, then of their sources; none overlaps another.</summary>
    public ImmutableArray<TextReplacement> Replacements
    {
        get
        {
            // A stable order: of two that start together the first one found counts.
            var ordered = found.OrderBy(entry => entry.Surface).ThenBy(entry => entry.Replacement.Span.Start);
            var result = ImmutableArray.CreateBuilder<TextReplacement>(found.Count);
            int surface = -1;
            int end = 0;
            foreach ((int index, TextReplacement replacement) in ordered)
            {
                if (index != surface || replacement.Span.Start >= end)
                {
                    surface = index;
                    end = replacement.Span.End;
                    result.Add(replacement);
                }
            }

            return result.DrainToImmutable();
        }
    }

    public void Read(DocumentFacts facts)
    {
        foreach (SurfaceFacts surface in facts.Surfaces)
        {
            foreach (RecognizedEntity entity in surface.Entities)
            {
                if (entity.Confidence >= options.MinimumConfidence)
                {
                    Read(surface.Surface, entity);
                }
            }
        }

        foreach (FormattedSource source in facts.FormattedSources)
        {
            foreach (FormattedLink link in source.Links)
            {
                ReadTarget(source, link);
            }
        }
    }

    private void Read(SurfaceText surface, in RecognizedEntity entity)
    {
        ReadOnlySpan<char> text = surface.Slice(entity.Span);
        string? replacement = null;
        if (options.Mode is RedactionMode.Tag or RedactionMode.SafeHarbor)
        {
            if (options.Mode == RedactionMode.SafeHarbor)
            {
                replacement = SafeHarbor.Generalize(entity, text, currentYear, out bool isKept);
                if (isKept)
                {
                    return;
                }
            }

            replacement ??= tags.For(entity.Kind, text);
        }
        else if (options.Mode == RedactionMode.FixedMask)
        {
            replacement = new string(options.MaskCharacter, FixedLength);
        }

        bool isFirst = true;
        for (int position = entity.Span.Start; position < entity.Span.End; )
        {
            TextSpan piece = Piece(surface, entity.Span, ref position);
            if (!piece.IsEmpty)
            {
                string piecewise =
                    replacement is null ? Mask(surface.Source.AsSpan(piece.Start, piece.Length))
                    : isFirst ? replacement
                    : "";
                Add(surface.Kind, surface.Path, piece, entity.Kind, entity.Subkind, piecewise);
                isFirst = false;
            }
        }
    }

    // Markup inside an identifier stays: each stretch of source between two pieces of markup is a piece of its own.
    private static TextSpan Piece(SurfaceText surface, TextSpan span, ref int position)
    {
        TextSpan piece = surface.ToSource(new TextSpan(position++, 1));
        while (position < span.End)
        {
            TextSpan next = surface.ToSource(new TextSpan(position, 1));
            // An atomic stretch of source stands for each of its code units.
            if (!(next.Start == piece.End || (next.Start >= piece.Start && next.End <= piece.End)) || piece.IsEmpty)
            {
                break;
            }

            piece = TextSpan.FromBounds(piece.Start, Math.Max(piece.End, next.End));
            position++;
        }

        return piece;
    }

    private string Mask(ReadOnlySpan<char> text)
    {
        var mask = new System.Text.StringBuilder(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }

            mask.Append(char.IsWhiteSpace(text[index]) ? text[index] : options.MaskCharacter);
        }

        return mask.ToString();
    }

    // The address behind a link is no text that readers see, but it identifies as much: mailto:, tel: and sms:.
    private void ReadTarget(FormattedSource source, in FormattedLink link)
    {
        ReadOnlySpan<char> url = link.Url;
        int scheme = url.IndexOf(':') + 1;
        if (scheme == 0 || !(url[..scheme] is "mailto:" or "tel:" or "sms:" or "MAILTO:" or "TEL:"))
        {
            return;
        }

        ReadOnlySpan<char> whole = source.Source.AsSpan(link.SourceSpan.Start, link.SourceSpan.Length);
        for (int from = 0; whole[from..].IndexOf(url[scheme..], StringComparison.Ordinal) is >= 0 and int at; )
        {
            int start = from + at;
            from = start + url.Length - scheme;
            // The visible text of the link is read as text.
            if (start < scheme || whole[start - 1] != ':')
            {
                continue;
            }

            EntityKind kind = url[0] is 'm' or 'M' ? EntityKind.Email : EntityKind.Phone;
            Add(
                source.Kind,
                source.Path,
                new TextSpan(link.SourceSpan.Start + start, url.Length - scheme),
                kind,
                "link-target",
                "redacted"
            );
        }
    }

    private void Add(SurfaceKind kind, string path, TextSpan span, EntityKind entity, string? subkind, string text)
    {
        if (!surfaces.TryGetValue(path, out int surface))
        {
            surfaces[path] = surface = surfaces.Count;
        }

        found.Add((surface, new TextReplacement(kind, path, span, entity, subkind, text)));
    }
}
