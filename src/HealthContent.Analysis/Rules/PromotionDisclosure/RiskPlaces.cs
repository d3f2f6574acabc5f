using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>Where the risks of a product stand, seen from where its benefit stands.</summary>
internal static class RiskPlaces
{
    /// <summary>Where a text first tells a risk, in UTF-16 code units; -1 when it tells none.</summary>
    public static int First(SurfaceFacts facts, Product product)
    {
        int first = -1;
        int pattern = facts.Phrases["risk-statement"];
        foreach (PhraseMatch match in facts.Matches.Items)
        {
            if (match.Pattern == pattern)
            {
                first = facts.SpanOf(match).Start;
                break;
            }
        }

        foreach (string risk in product.SeriousRisks)
        {
            int found = WholeWords.IndexOf(facts.Surface.Text, risk);
            first = found >= 0 && (first < 0 || found < first) ? found : first;
        }

        return first;
    }

    /// <summary>What keeps readers of the benefit from the risk; null when they see it.</summary>
    /// <param name="benefit">The benefit.</param>
    /// <param name="facts">The text that tells the risk.</param>
    /// <param name="risk">Where it does, in UTF-16 code units.</param>
    public static string? Hiding(PhraseContext benefit, SurfaceFacts facts, int risk)
    {
        SurfaceText surface = facts.Surface;
        bool isSameText = string.Equals(surface.Path, benefit.Surface.Path, StringComparison.Ordinal);
        if (isSameText)
        {
            return LiesBehindFold(benefit, facts, risk) ? "behind the fold of the channel" : null;
        }

        return surface.Kind switch
        {
            SurfaceKind.AltText or SurfaceKind.FileName => "in the text alternative of a picture",
            SurfaceKind.Caption => "in the caption of a medium",
            SurfaceKind.FirstComment => "in the first comment",
            SurfaceKind.LinkPreview => "in the preview of a link",
            SurfaceKind.Body when IsLaterPart(surface.Path, benefit.Surface.Path) => "in a later part of the thread",
            _ => null,
        };
    }

    /// <summary>Whether a link leads to an address.</summary>
    public static bool LeadsTo(string? link, string address) =>
        link?.Contains(WithoutScheme(address), StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>An address as people write it.</summary>
    public static string WithoutScheme(string address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        return (scheme < 0 ? address : address[(scheme + 3)..]).TrimEnd('/');
    }

    private static bool LiesBehindFold(PhraseContext benefit, SurfaceFacts facts, int risk)
    {
        if (
            facts.Surface.Kind != SurfaceKind.Body
            || benefit.Document.Kind is ContentKind.Article or ContentKind.Script or ContentKind.DirectMessage
            || benefit.Environment.Channels.Find(benefit.Document.Channel) is not { Fold.Maximum: { } fold } channel
        )
        {
            return false;
        }

        int shown = TextLength.Measure(facts.Surface, channel, fold).FitsUntil;
        return benefit.Span.Start < shown && risk >= shown;
    }

    // The body is the first part, "parts[0].text" the second.
    private static bool IsLaterPart(string path, string benefit) => PartOf(path) > PartOf(benefit);

    private static int PartOf(string path)
    {
        const string Prefix = "parts[";
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return -1;
        }

        ReadOnlySpan<char> number = path.AsSpan(
            Prefix.Length,
            path.IndexOf(']', StringComparison.Ordinal) - Prefix.Length
        );
        return int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
