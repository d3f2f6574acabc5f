using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Consents;

/// <summary>What a document does with somebody's information, as far as a consent has to allow it.</summary>
/// <remarks>Immutable and safe to share between threads. Lists are never <c>default</c>; an empty one asks for nothing.</remarks>
public sealed record ConsentUse
{
    /// <summary>Where it is published.</summary>
    /// <value>Unspecified by default: no channel is asked for.</value>
    public Channel Channel { get; init; }

    /// <summary>What it is for.</summary>
    /// <value>Null by default: no purpose is asked for.</value>
    public ConsentPurpose? Purpose { get; init; }

    /// <summary>The media that show or sound the person.</summary>
    public ImmutableArray<MediaItem> Media
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The elements of information.</summary>
    public ImmutableArray<ConsentElement> Elements
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Where the readers are.</summary>
    public ImmutableArray<Jurisdiction> Territories
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Whether it is promoted for money.</summary>
    public bool IsPaidPromotion { get; init; }

    /// <summary>Reads the use off a document: its channel, purpose and readers, and the media that show people in care.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static ConsentUse Of(ContentDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var media = ImmutableArray.CreateBuilder<MediaItem>();
        var elements = new SortedSet<ConsentElement>();
        foreach (MediaItem item in MediaOf(document))
        {
            if (ShowsSomebodyInCare(item))
            {
                media.Add(item);
                elements.UnionWith(ElementsOf(item));
            }
        }

        if (document.Types.Contains(ContentType.Testimonial))
        {
            elements.Add(ConsentElement.Quotation);
        }

        return new ConsentUse
        {
            Channel = document.Channel,
            Purpose = PurposeOf(document),
            Media = media.ToImmutable(),
            Elements = [.. elements],
            Territories = document.Jurisdictions,
            IsPaidPromotion = document.Kind == ContentKind.Ad || document.PaidPromotion is not null,
        };
    }

    /// <summary>The media of a document and of its parts.</summary>
    internal static IEnumerable<MediaItem> MediaOf(ContentDocument document) =>
        document.Parts.IsEmpty ? document.Media : document.Media.Concat(document.Parts.SelectMany(part => part.Media));

    /// <summary>The elements that a medium gives away by itself.</summary>
    internal static IEnumerable<ConsentElement> ElementsOf(MediaItem item)
    {
        if (item.Clinical is not null)
        {
            yield return ConsentElement.ClinicalImages;
        }

        foreach (DepictedPerson person in item.People)
        {
            if (IsInCare(person) && (person.IsRecognizable == true || !person.BiometricMarks.IsEmpty))
            {
                bool isHeard = item.Kind == MediaKind.Audio || person.BiometricMarks.Contains(BiometricMark.Voice);
                yield return isHeard ? ConsentElement.Voice : ConsentElement.Face;
            }
        }
    }

    /// <summary>Whether somebody in a medium is not there on behalf of the organisation, nor for the public to see.</summary>
    internal static bool IsInCare(DepictedPerson person) =>
        person.Role is DepictedPersonRole.Patient or DepictedPersonRole.Visitor or DepictedPersonRole.Unspecified;

    private static bool ShowsSomebodyInCare(MediaItem item)
    {
        foreach (DepictedPerson person in item.People)
        {
            if (IsInCare(person))
            {
                return true;
            }
        }

        return item.Clinical is not null;
    }

    // What is sold or asked for outweighs what the content calls itself.
    private static ConsentPurpose? PurposeOf(ContentDocument document)
    {
        bool isMarketing =
            document.Kind == ContentKind.Ad
            || document.PaidPromotion is not null
            || document.Intent == ContentIntent.Promotional
            || document.Types.Contains(ContentType.Testimonial)
            || document.Types.Contains(ContentType.Offer);
        if (isMarketing)
        {
            return ConsentPurpose.Marketing;
        }

        if (document.Types.Contains(ContentType.TrialRecruitment))
        {
            return ConsentPurpose.Research;
        }

        if (document.Intent == ContentIntent.Recruitment || document.Types.Contains(ContentType.JobAdvertisement))
        {
            return ConsentPurpose.Recruitment;
        }

        if (document.Types.Contains(ContentType.News))
        {
            return ConsentPurpose.News;
        }

        return document.Intent switch
        {
            ContentIntent.Educational when document.Audience == Audience.HealthcareProfessional =>
                ConsentPurpose.ProfessionalEducation,
            ContentIntent.Educational => ConsentPurpose.Education,
            _ => null,
        };
    }
}
