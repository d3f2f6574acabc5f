using HealthContent.Analysis.Recognition.Coordinates;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Links;

/// <summary>Recognises web addresses: profiles, places on a map, and all others.</summary>
internal static class LinkRecognizer
{
    /// <summary>Takes over an address that the tokenizer found.</summary>
    public static void Read(RecognitionContext context, in Token token)
    {
        ReadOnlySpan<char> url = context.Surface.Slice(token.Span);
        bool profile = ProfileLinks.IsProfile(url, out bool hasQuery);
        // What the parameters of a link tell is looked at in web addresses only, so a profile with parameters stays one.
        context.Add(
            new RecognizedEntity(profile && !hasQuery ? EntityKind.Handle : EntityKind.Url, token.Span, 0.98)
            {
                Subkind =
                    profile ? "profile"
                    : CoordinateRecognizer.IsInMapLink(url) ? "coordinates"
                    : null,
            }
        );
    }
}
