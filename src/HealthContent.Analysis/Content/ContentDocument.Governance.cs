using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

public sealed partial record ContentDocument
{
    /// <summary>The votes of reviewers, in order of time.</summary>
    public ImmutableArray<Approval> Approvals
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Who did what to it, in order of time.</summary>
    public ImmutableArray<ContentAction> Actions
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The findings that somebody took responsibility for.</summary>
    public ImmutableArray<FindingOverride> Overrides
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The training of the people who handled it.</summary>
    public ImmutableArray<TrainingRecord> Training
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The agreements with the agencies and vendors who handled it.</summary>
    public ImmutableArray<VendorAgreement> VendorAgreements
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The pre-approved template it was made from.</summary>
    public TemplateReference? Template { get; init; }

    /// <summary>How long it is kept.</summary>
    public Retention? Retention { get; init; }

    /// <summary>The device and sign-in it is published with.</summary>
    public PublishingContext? PublishingContext { get; init; }

    /// <summary>The use of break-glass, which replaces approvals in an emergency.</summary>
    public BreakGlass? BreakGlass { get; init; }
}
