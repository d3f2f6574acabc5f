using System.Collections.Immutable;
using System.Globalization;

namespace HealthContent.Analysis.Content;

/// <summary>The texts of a document, in a fixed order, for <c>foreach</c>.</summary>
public readonly struct ContentSurfaceSequence
{
    private readonly ContentDocument? _document;

    internal ContentSurfaceSequence(ContentDocument document) => _document = document;

    /// <summary>Starts before the first text.</summary>
    public Enumerator GetEnumerator() => new(_document);

    /// <summary>Copies the texts into a list.</summary>
    public ImmutableArray<ContentSurface> ToImmutableArray()
    {
        var surfaces = ImmutableArray.CreateBuilder<ContentSurface>();
        foreach (var surface in this)
        {
            surfaces.Add(surface);
        }

        return surfaces.DrainToImmutable();
    }

    private enum Section
    {
        Body,
        Title,
        Summary,
        Warning,
        Hashtags,
        PollOptions,
        FirstComment,
        Parts,
        LinkPreviews,
        Media,
        End,
    }

    /// <summary>Walks the texts of a document.</summary>
    public struct Enumerator
    {
        private const int None = -1;

        private readonly ContentDocument? _document;
        private Section _section;
        private int _part;
        private int _index;
        private int _member;

        internal Enumerator(ContentDocument? document)
        {
            _document = document;
            _section = document is null ? Section.End : Section.Body;
        }

        /// <summary>The text at which the enumerator stands.</summary>
        public ContentSurface Current { readonly get; private set; }

        /// <summary>Goes to the next text.</summary>
        /// <returns>False when there is none.</returns>
        public bool MoveNext()
        {
            while (_section != Section.End)
            {
                var found = _section switch
                {
                    Section.Hashtags => NextOf(_document!.Hashtags, SurfaceKind.Hashtags, "hashtags"),
                    Section.PollOptions => NextOf(_document!.PollOptions, SurfaceKind.PollOption, "pollOptions"),
                    Section.Parts => NextOfParts(_document!),
                    Section.LinkPreviews => NextOfLinkPreviews(_document!.LinkPreviews),
                    Section.Media => NextOfMedia(_document!.Media, None),
                    _ => Single(_document!),
                };
                if (found)
                {
                    return true;
                }
            }

            return false;
        }

        private bool Single(ContentDocument document)
        {
            var section = _section;
            Leave();
            switch (section)
            {
                case Section.Body:
                    Current = new(SurfaceKind.Body, "body", document.Text, document.Format);
                    return true;
                case Section.Title:
                    return Plain(SurfaceKind.Title, "title", document.Title);
                case Section.Summary:
                    return Plain(SurfaceKind.Summary, "summary", document.Summary);
                case Section.Warning:
                    return Plain(SurfaceKind.Warning, "warning.text", document.Warning?.Text);
                default:
                    return Plain(SurfaceKind.FirstComment, "firstComment", document.FirstComment);
            }
        }

        private bool NextOf(ImmutableArray<string> texts, SurfaceKind kind, string name)
        {
            while (_index < texts.Length)
            {
                var index = _index++;
                if (!string.IsNullOrEmpty(texts[index]))
                {
                    return Plain(kind, At(name, index), texts[index]);
                }
            }

            return Leave();
        }

        private bool NextOfParts(ContentDocument document)
        {
            while (_part < document.Parts.Length)
            {
                var part = document.Parts[_part];
                if (_index == None)
                {
                    _index = 0;
                    if (!string.IsNullOrEmpty(part.Text))
                    {
                        Current = new(SurfaceKind.Body, At("parts", _part, "text"), part.Text, document.Format);
                        return true;
                    }
                }

                if (NextOfMedia(part.Media, _part))
                {
                    return true;
                }

                _part++;
                _index = None;
            }

            return Leave();
        }

        private bool NextOfLinkPreviews(ImmutableArray<LinkPreview> previews)
        {
            while (_index < previews.Length)
            {
                var preview = previews[_index];
                while (_member < 3)
                {
                    var (kind, name, text) = _member++ switch
                    {
                        0 => (SurfaceKind.LinkPreview, "title", preview.Title),
                        1 => (SurfaceKind.LinkPreview, "description", preview.Description),
                        _ => (SurfaceKind.AltText, "altText", preview.AltText),
                    };
                    if (!string.IsNullOrEmpty(text))
                    {
                        return Plain(kind, At("linkPreviews", _index, name), text);
                    }
                }

                _index++;
                _member = 0;
            }

            return Leave();
        }

        private bool NextOfMedia(ImmutableArray<MediaItem> media, int part)
        {
            while (_index < media.Length)
            {
                var item = media[_index];
                while (_member < 6 + item.CaptionTracks.Length)
                {
                    var member = _member++;
                    var (kind, name, text) = member switch
                    {
                        0 => (SurfaceKind.AltText, "altText", item.AltText),
                        1 => (SurfaceKind.Caption, "caption", item.Caption),
                        2 => (SurfaceKind.EmbeddedText, "embeddedText", item.EmbeddedText),
                        3 => (SurfaceKind.FileName, "fileName", item.FileName),
                        4 => (SurfaceKind.Caption, "transcript", item.Transcript),
                        5 => (SurfaceKind.Warning, "warning.text", item.Warning?.Text),
                        _ => (SurfaceKind.Caption, null, item.CaptionTracks[member - 6].Text),
                    };
                    if (!string.IsNullOrEmpty(text))
                    {
                        name ??= At("captionTracks", member - 6, "text");
                        var path = At("media", _index, name);
                        return Plain(kind, part == None ? path : At("parts", part, path), text);
                    }
                }

                _index++;
                _member = 0;
            }

            return part == None && Leave();
        }

        private bool Plain(SurfaceKind kind, string path, string? text)
        {
            if (string.IsNullOrEmpty(text))
            {
                return false;
            }

            Current = new(kind, path, text, ContentFormat.Plain);
            return true;
        }

        /// <summary>Goes on to the next section. Always false: the section has no more texts.</summary>
        private bool Leave()
        {
            _section++;
            _index = _section == Section.Parts ? None : 0;
            _member = 0;
            return false;
        }

        private static string At(string list, int index) =>
            string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

        private static string At(string list, int index, string member) =>
            string.Create(CultureInfo.InvariantCulture, $"{list}[{index}].{member}");
    }
}
