namespace HealthContent.Analysis.Recognition;

/// <summary>What a text shows of where a statement comes from.</summary>
[Flags]
public enum EvidenceSupport
{
    /// <summary>Nothing, or only a name.</summary>
    None = 0,

    /// <summary>
    /// A reader can find the source: a link nearby, a footnote mark, an identifier (DOI, PMID, NCT number), a citation with year, or a claim or
    /// citation that the document carries.
    /// </summary>
    Traceable = 1,

    /// <summary>A label such as "Source:" names it.</summary>
    Labelled = 2,

    /// <summary>A study or report is named with its year.</summary>
    Dated = 4,

    /// <summary>It is said how many were asked or studied.</summary>
    Counted = 8,
}
