using System.Collections.Immutable;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Policy;

/// <summary>Cuts time where layers begin or end to hold.</summary>
internal static class PolicyTimeline
{
    /// <summary>The periods, in order, without gaps; the last one has no end.</summary>
    public static ImmutableArray<PolicyPeriod> Of(ImmutableArray<PolicyLayer> layers, TimeZoneInfo zone)
    {
        if (layers.IsEmpty)
        {
            return [new PolicyPeriod(layers, zone, DateTimeOffset.MaxValue, notInForce: null)];
        }

        var cuts = new SortedSet<DateTimeOffset>();
        foreach (PolicyLayer layer in layers)
        {
            if (layer.Info.EffectiveFrom is { } first)
            {
                cuts.Add(Days.Start(first, zone));
            }

            if (layer.Info.EffectiveTo is { } last)
            {
                cuts.Add(Days.End(last, zone));
            }
        }

        cuts.Add(DateTimeOffset.MaxValue);
        var periods = ImmutableArray.CreateBuilder<PolicyPeriod>(cuts.Count);
        DateTimeOffset start = DateTimeOffset.MinValue;
        foreach (DateTimeOffset end in cuts)
        {
            ImmutableArray<PolicyLayer> inForce = [.. layers.Where(layer => IsInForce(layer, start, zone))];
            bool holds = !inForce.IsEmpty && ReferenceEquals(inForce[^1], layers[^1]);
            periods.Add(new PolicyPeriod(inForce, zone, end, holds ? null : layers[^1].Info.Id));
            start = end;
        }

        return periods.MoveToImmutable();
    }

    private static bool IsInForce(PolicyLayer layer, DateTimeOffset instant, TimeZoneInfo zone) =>
        (layer.Info.EffectiveFrom is not { } first || Days.Start(first, zone) <= instant)
        && (layer.Info.EffectiveTo is not { } last || instant < Days.End(last, zone));
}
