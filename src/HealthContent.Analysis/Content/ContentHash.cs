using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Content;

/// <summary>Tells one state of a document from another, so that an approval holds only for what was seen.</summary>
public static class ContentHash
{
    /// <summary>The hash of everything a reader gets: an approval that bears another hash was given to other content.</summary>
    /// <param name="document">The document.</param>
    /// <returns><c>sha256:</c> and 64 lower-case hexadecimal digits.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    /// <remarks>
    /// <para>
    /// SHA-256 over these fields in this order, each as its name and its value in UTF-8, both with their length in bytes before
    /// them (32 bits, little endian): every text of <see cref="ContentDocument.Surfaces"/> under its path, without tracking
    /// parameters (<c>utm_…</c>), in Unicode normalization form C, with every run of white space as one space and none at the
    /// ends; of every media item its own hash, or its address where it has none; the links, without tracking parameters; channel,
    /// audience, audience segments, minimum age and jurisdictions.
    /// </para>
    /// <para>
    /// Dates, schedule, approvals and other evidence are no part of it. Letter case, digits, letters and the joining or splitting
    /// of words are. Thread-safe.
    /// </para>
    /// </remarks>
    public static string Compute(ContentDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ContentSurface surface in document.Surfaces)
        {
            Add(hash, surface.Path, Normalize(surface.Text));
        }

        AddMedia(hash, "", document.Media);
        for (int part = 0; part < document.Parts.Length; part++)
        {
            AddMedia(hash, string.Create(CultureInfo.InvariantCulture, $"parts[{part}]."), document.Parts[part].Media);
        }

        foreach (ContentLink link in document.Links)
        {
            Add(hash, "links", WithoutTracking(link.Url));
        }

        Add(hash, "channel", document.Channel.Id ?? "");
        Add(hash, "audience", document.Audience.ToString());
        foreach (string segment in document.AudienceSegments)
        {
            Add(hash, "audienceSegments", segment);
        }

        Add(hash, "minimumAudienceAge", document.MinimumAudienceAge?.ToString(CultureInfo.InvariantCulture) ?? "");
        foreach (Jurisdiction jurisdiction in document.Jurisdictions)
        {
            Add(hash, "jurisdictions", jurisdiction.Code);
        }

        return Format(hash.GetHashAndReset());
    }

    /// <summary>The hash of the words that a finding is about, for <see cref="FindingOverride.SpanHash"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="surfacePath">The member of the document that holds the text.</param>
    /// <param name="span">The place in that text; empty when the finding is about the document as a whole.</param>
    /// <returns>
    /// The hash of the words, normalized as in <see cref="Compute"/>, or that of the whole content when the span is empty.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The document has no such place.</exception>
    public static string ComputeSpan(ContentDocument document, string surfacePath, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(surfacePath);
        if (span.IsEmpty)
        {
            return Compute(document);
        }

        foreach (ContentSurface surface in document.Surfaces)
        {
            if (string.Equals(surface.Path, surfacePath, StringComparison.Ordinal) && span.End <= surface.Text.Length)
            {
                return OfBytes(Encoding.UTF8.GetBytes(Normalize(surface.Text.Substring(span.Start, span.Length))));
            }
        }

        throw new ArgumentException("The document has no such place.", nameof(surfacePath));
    }

    /// <summary>The hash of bytes as they stand, for example of a file.</summary>
    internal static string OfBytes(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Format(hash);
    }

    /// <summary>A hash as it is written everywhere: the name of the algorithm, a colon and hexadecimal digits in lower case.</summary>
    internal static string Format(ReadOnlySpan<byte> hash) => "sha256:" + Convert.ToHexStringLower(hash);

    private static void AddMedia(IncrementalHash hash, string prefix, ImmutableArray<MediaItem> media)
    {
        for (int index = 0; index < media.Length; index++)
        {
            Add(
                hash,
                string.Create(CultureInfo.InvariantCulture, $"{prefix}media[{index}]"),
                media[index].ContentHash ?? media[index].Url ?? ""
            );
        }
    }

    private static void Add(IncrementalHash hash, string name, string value)
    {
        AddText(hash, name);
        AddText(hash, value);
    }

    private static void AddText(IncrementalHash hash, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    private static string Normalize(string text)
    {
        text = CanonicalComposition.Compose(WithoutTracking(text));
        var result = new StringBuilder(text.Length);
        bool space = false;
        foreach (char character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                space = result.Length > 0;
                continue;
            }

            if (space)
            {
                result.Append(' ');
                space = false;
            }

            result.Append(character);
        }

        return result.ToString();
    }

    // "?utm_source=x&id=1" becomes "?id=1", and "?utm_source=x" nothing.
    private static string WithoutTracking(string text)
    {
        int parameter = text.IndexOf("utm_", StringComparison.OrdinalIgnoreCase);
        if (parameter < 0)
        {
            return text;
        }

        var result = new StringBuilder(text);
        while (parameter >= 0)
        {
            char before = parameter > 0 ? result[parameter - 1] : ' ';
            int end = parameter;
            while (
                end < result.Length
                && !char.IsWhiteSpace(result[end])
                && result[end] is not ('&' or '#' or '"' or ')' or '>')
            )
            {
                end++;
            }

            if (before is '?' or '&')
            {
                bool another = end < result.Length && result[end] == '&';
                int start = another ? parameter : parameter - 1;
                result.Remove(start, (another ? end + 1 : end) - start);
                end = start;
            }

            parameter = IndexOf(result, end);
        }

        return result.ToString();
    }

    private static int IndexOf(StringBuilder text, int start)
    {
        int found = text.ToString(start, text.Length - start).IndexOf("utm_", StringComparison.OrdinalIgnoreCase);
        return found < 0 ? -1 : start + found;
    }
}
