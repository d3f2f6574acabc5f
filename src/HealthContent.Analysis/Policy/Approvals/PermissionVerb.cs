namespace HealthContent.Analysis.Policy.Approvals;

/// <summary>What a role may be allowed to do.</summary>
internal enum PermissionVerb
{
    /// <summary>Write.</summary>
    Draft,

    /// <summary>Change what somebody else wrote.</summary>
    Edit,

    /// <summary>Vote as a reviewer.</summary>
    Approve,

    /// <summary>Send out.</summary>
    Publish,

    /// <summary>Answer in public.</summary>
    Reply,

    /// <summary>Take responsibility for a finding.</summary>
    Override,

    /// <summary>Record and end consents.</summary>
    ManageConsent,

    /// <summary>Change the policy.</summary>
    ManagePolicy,

    /// <summary>Read the audit log.</summary>
    ViewAudit,
}
