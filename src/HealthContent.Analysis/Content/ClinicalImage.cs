using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A clinical image and how it was de-identified.</summary>
public sealed record ClinicalImage
{
    /// <summary>How it was made.</summary>
    public ClinicalModality Modality { get; init; }

    /// <summary>The record of its de-identification.</summary>
    public DeIdentification? DeIdentification { get; init; }
}

/// <summary>The record of a de-identification.</summary>
public sealed record DeIdentification
{
    /// <summary>The method, for example <c>safe-harbor</c>, <c>expert-determination</c> or a named procedure.</summary>
    public string? Method { get; init; }

    /// <summary>The identifier of who checked it.</summary>
    public string? ReviewerId { get; init; }

    /// <summary>The day of the check.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>Whether text burned into the picture was looked for.</summary>
    public bool? IsBurnedInTextChecked { get; init; }

    /// <summary>Whether the DICOM header was removed.</summary>
    public bool? AreDicomTagsRemoved { get; init; }

    /// <summary>Whether what was cropped or covered is gone from the file.</summary>
    public bool? IsCropDestructive { get; init; }
}

/// <summary>How a clinical image was made.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ClinicalModality>))]
public enum ClinicalModality
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>A photograph.</summary>
    Photograph,

    /// <summary>An X-ray or mammogram.</summary>
    XRay,

    /// <summary>A computed tomography.</summary>
    ComputedTomography,

    /// <summary>A magnetic resonance image.</summary>
    MagneticResonance,

    /// <summary>An ultrasound.</summary>
    Ultrasound,

    /// <summary>A nuclear medicine image.</summary>
    NuclearMedicine,

    /// <summary>An endoscopy.</summary>
    Endoscopy,

    /// <summary>A microscopy or histology.</summary>
    Microscopy,

    /// <summary>A dermoscopy.</summary>
    Dermoscopy,

    /// <summary>An image of the eye.</summary>
    Ophthalmic,

    /// <summary>A dental image.</summary>
    Dental,

    /// <summary>A tracing, such as an electrocardiogram.</summary>
    Tracing,

    /// <summary>A laboratory report or other chart.</summary>
    Report,

    /// <summary>Anything else.</summary>
    Other,
}
