using System.Collections.Immutable;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>A policy file as read: its layer, and what it extends.</summary>
/// <param name="Layer">What it says.</param>
/// <param name="Extends">The paths and names that it extends, with their places.</param>
internal sealed record PolicyFile(PolicyLayer Layer, ImmutableArray<PolicyNode> Extends);
