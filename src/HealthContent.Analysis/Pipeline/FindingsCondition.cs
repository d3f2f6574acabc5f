using System.Collections.Immutable;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Pipeline;

/// <summary>A condition of a phrase on what other rules found. It can be asked only once they have all run.</summary>
/// <param name="Required">Whether it must hold.</param>
/// <param name="Categories">The categories of rules, as bits; an error of one of them is enough.</param>
internal sealed record FindingsCondition(bool Required, int Categories)
{
    /// <exception cref="PhraseSyntaxException">A condition names a category that does not exist.</exception>
    public static ImmutableArray<FindingsCondition> Of(PhrasePattern pattern)
    {
        var all = ImmutableArray.CreateBuilder<FindingsCondition>();
        foreach (PhraseGuard guard in pattern.Guards)
        {
            if (guard.Subject == GuardSubject.Findings)
            {
                try
                {
                    all.Add(new(guard.Required, (int)PropertyValues.Bits<RuleCategory>(guard.Values)));
                }
                catch (FormatException exception)
                {
                    throw new PhraseSyntaxException(exception.Message, pattern.File, pattern.Line, 1);
                }
            }
        }

        return all.ToImmutable();
    }

    public static ImmutableArray<FindingsCondition> Read(TableReader reader)
    {
        var all = ImmutableArray.CreateBuilder<FindingsCondition>();
        for (int count = reader.ReadNumber(); count > 0; count--)
        {
            all.Add(new(reader.ReadNumber() != 0, reader.ReadNumber()));
        }

        return all.ToImmutable();
    }

    public static void Write(TableWriter writer, ImmutableArray<FindingsCondition> all)
    {
        writer.WriteNumber(all.Length);
        foreach (FindingsCondition condition in all)
        {
            writer.WriteNumber(condition.Required ? 1 : 0);
            writer.WriteNumber(condition.Categories);
        }
    }

    /// <summary>Whether all conditions hold for what was found.</summary>
    public static bool Hold(ImmutableArray<FindingsCondition> all, List<ContentDiagnostic> found)
    {
        foreach (FindingsCondition condition in all)
        {
            if (condition.IsMet(found) != condition.Required)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsMet(List<ContentDiagnostic> found)
    {
        foreach (ContentDiagnostic diagnostic in found)
        {
            if (diagnostic.Severity == Severity.Error && (Categories >> (int)diagnostic.Rule.Category & 1) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
