using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1039: a clinical image that nobody attests to be free of identifiers, and without consent.</summary>
internal sealed class ClinicalImageWithIdentifiers : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1039",
        "Clinical image with residual identifiers",
        RuleCategory.Privacy,
        Severity.Error,
        "clinical image: {what}"
    )
    {
        Why =
            "Scans carry names and dates in their pixels and headers, a crop can be undone, and a rare finding gives people away by itself.",
        Authorities = AuthorityIndex.Find("X-RADIO; R-SAFEHARBOR; P-HCPC"),
        HelpLink = "Rules/Privacy/ClinicalImageWithIdentifiers.md",
        Scopes = RuleScopes.Media,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterMediaAction(Check);

    private static void Check(MediaContext context)
    {
        if (context.Media.Clinical is not { } clinical || context.Document.Kind == ContentKind.Comment)
        {
            return;
        }

        List<string> found = [];
        List<string> missing = Missing(clinical, context.Media.Metadata);
        if (missing.Count > 0 && !IsConsented(context))
        {
            found.Add($"no consent, and the de-identification lacks {string.Join(", ", missing)}");
        }

        if (context.Media.FileName is { } file && NamesSomebody(file))
        {
            found.Add("the name of the file looks like a date or a number of a record");
        }

        if (HasIdentifierInText(context))
        {
            found.Add("its texts hold a number of a record or a date of care");
        }

        if (found.Count > 0)
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Arguments = [new("what", string.Join("; ", found))],
                    Cues = ["media.clinical.deIdentification", "media.fileName, altText, caption, embeddedText"],
                    Guards = ["complete de-identification", "consent that covers clinical images"],
                }
            );
        }
    }

    private static List<string> Missing(ClinicalImage clinical, MediaMetadata? metadata)
    {
        if (clinical.DeIdentification is not { } record)
        {
            return ["any record"];
        }

        List<string> missing = [];
        Add(record.Method is null, "a method");
        Add(record.ReviewerId is null, "a reviewer");
        Add(record.IsBurnedInTextChecked != true, "a look for text in the picture");
        Add(HasHeader(clinical.Modality) && record.AreDicomTagsRemoved != true, "the removal of the header");
        // Not stated means that nothing was cropped.
        Add(record.IsCropDestructive == false || metadata?.HasThumbnail == true, "a crop that cannot be undone");
        return missing;

        void Add(bool isMissing, string what)
        {
            if (isMissing)
            {
                missing.Add(what);
            }
        }
    }

    private static bool HasHeader(ClinicalModality modality) =>
        modality
            is ClinicalModality.XRay
                or ClinicalModality.ComputedTomography
                or ClinicalModality.MagneticResonance
                or ClinicalModality.Ultrasound
                or ClinicalModality.NuclearMedicine;

    private static bool IsConsented(MediaContext context)
    {
        var consents = DocumentConsents.Of(context);
        ConsentUse use = consents.Use with { Media = [context.Media], Elements = [ConsentElement.ClinicalImages] };
        foreach (Consent consent in consents.Named)
        {
            if (consents.Evaluate(consent, use).Covers)
            {
                return true;
            }
        }

        return false;
    }

    // "mrn", or a run of six digits and more once separators between digits are left out: 2025-11-03, 00451877.
    private static bool NamesSomebody(ReadOnlySpan<char> file)
    {
        int digits = 0;
        for (int index = 0; index < file.Length; index++)
        {
            bool isSeparator =
                file[index] is '-' or '_' or '.' && index + 1 < file.Length && char.IsAsciiDigit(file[index + 1]);
            digits =
                char.IsAsciiDigit(file[index]) ? digits + 1
                : isSeparator ? digits
                : 0;
            if (digits >= 6)
            {
                return true;
            }
        }

        return file.Contains("mrn", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasIdentifierInText(MediaContext context)
    {
        string path = context.Part is { } part
            ? string.Create(CultureInfo.InvariantCulture, $"parts[{part}].media[{context.Index}].")
            : string.Create(CultureInfo.InvariantCulture, $"media[{context.Index}].");
        foreach (SurfaceFacts surface in context.Facts.Surfaces)
        {
            if (!surface.Surface.Path.StartsWith(path, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (RecognizedEntity entity in surface.Entities)
            {
                if (
                    entity.Kind == EntityKind.MedicalRecordNumber
                    || entity.Subkind is "record-id" or "health-id" or "national-id"
                    || (entity.Kind == EntityKind.Date && entity.Role == TemporalRole.PatientLinked)
                )
                {
                    return true;
                }
            }
        }

        return false;
    }
}
