using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>A law that asks to say that a generative model made content.</summary>
/// <param name="Where">Where it applies.</param>
/// <param name="From">The first day on which it applies.</param>
/// <param name="OnlyToPatients">Whether it is about replies and messages to patients alone.</param>
internal sealed record AiDisclosureLaw(Jurisdiction Where, DateOnly From, bool OnlyToPatients)
{
    public static ImmutableArray<AiDisclosureLaw> ReadAll()
    {
        var laws = ImmutableArray.CreateBuilder<AiDisclosureLaw>();
        bool body = false;
        foreach (
            string line in EmbeddedData
                .ReadText("Rules/GovernanceWorkflow/AiContentNotDisclosed.dataset.txt")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (body && line.Split(' ') is [var where, var from, var what])
            {
                laws.Add(
                    new AiDisclosureLaw(
                        new Jurisdiction(where),
                        DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                        what == "to-patients"
                    )
                );
            }

            body |= line == "---";
        }

        return laws.ToImmutable();
    }
}
