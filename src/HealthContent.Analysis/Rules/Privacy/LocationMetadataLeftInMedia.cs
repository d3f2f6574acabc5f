using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1038: a file still tells where, with which device or by whom it was made.</summary>
internal sealed class LocationMetadataLeftInMedia : ContentAnalyzer
{
    private static readonly RuleOption AllowedPlaces = new(
        "allowed-places",
        "Places whose name and position may stand in a file, such as a public venue",
        null
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1038",
        "Location or device metadata left in media",
        RuleCategory.Privacy,
        Severity.Warning,
        "file still carries {what}"
    )
    {
        Why = "Position, time and serial number in a file can lead to a patient's home or to a day on a ward.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (B), (C), (M); X-RADIO"),
        HelpLink = "Rules/Privacy/LocationMetadataLeftInMedia.md",
        Scopes = RuleScopes.Media,
        Options = [AllowedPlaces],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterMediaAction(Check);

    private static void Check(MediaContext context)
    {
        if (context.Media.Metadata is not { } metadata || metadata.IsStripped == true)
        {
            return;
        }

        List<string> left = [];
        bool isAllowedPlace = IsAllowed(context, metadata);
        if (!isAllowedPlace && metadata is { Latitude: not null } or { Longitude: not null })
        {
            left.Add("a position");
        }

        if (!isAllowedPlace && metadata.PlaceName is not null)
        {
            left.Add("the name of a place");
        }

        if (metadata.DeviceSerialNumber is not null)
        {
            left.Add("the serial number of a device");
        }

        if (metadata.Author is { } author && !IsCredited(context.Media, author))
        {
            left.Add("an author or owner");
        }

        // The time of a picture of nobody tells nothing of anybody.
        if (metadata.TakenAt is not null && ShowsCare(context.Media))
        {
            left.Add("the time at which it was taken");
        }

        foreach (string field in metadata.OtherFields)
        {
            if (TellsOfPlaceOrPerson(field))
            {
                left.Add($"field {field}");
            }
        }

        if (left.Count > 0)
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Arguments = [new("what", string.Join(", ", left))],
                    Cues = ["media.metadata"],
                    Guards = ["stripped", "place of the policy's list", "credit of the licence"],
                }
            );
        }
    }

    private static bool IsAllowed(MediaContext context, MediaMetadata metadata) =>
        metadata.PlaceName is { } place
        && context.Words(Rule, AllowedPlaces).Contains(place, StringComparer.OrdinalIgnoreCase);

    private static bool IsCredited(MediaItem media, string author) =>
        string.Equals(media.License?.Holder, author, StringComparison.OrdinalIgnoreCase)
        || media.License?.Attribution?.Contains(author, StringComparison.OrdinalIgnoreCase) == true;

    private static bool ShowsCare(MediaItem media) =>
        media.Clinical is not null
        || media.BackgroundCheck?.LocationType
            is LocationType.ClinicalArea
                or LocationType.WaitingArea
                or LocationType.Home
        || media.People.Any(person => person.Role is DepictedPersonRole.Patient or DepictedPersonRole.Visitor);

    private static bool TellsOfPlaceOrPerson(string field)
    {
        foreach (
            string part in (ReadOnlySpan<string>)
                ["gps", "serial", "owner", "patient", "birth", "institution", "accession"]
        )
        {
            if (field.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
