using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>The conditions of a pattern, ready to be asked.</summary>
internal sealed class PhraseGuards
{
    private readonly Condition[] conditions;

    public PhraseGuards(PhraseMatcherBuilder builder, PhrasePattern pattern)
    {
        var all = new List<Condition>(pattern.Guards.Length);
        foreach (PhraseGuard guard in pattern.Guards)
        {
            all.Add(
                guard.Phrase is null
                    ? new Condition(guard.Required, guard.Place, StanceOf(pattern, guard.Name), -1, AtEdge: false)
                    : new Condition(
                        guard.Required,
                        guard.Place,
                        default,
                        builder.AddCondition(pattern, guard.Phrase),
                        guard.AtEdge
                    )
            );
        }

        conditions = [.. all];
    }

    private PhraseGuards(Condition[] conditions) => this.conditions = conditions;

    public static PhraseGuards Read(TableReader reader)
    {
        var all = new Condition[reader.ReadNumber()];
        for (int index = 0; index < all.Length; index++)
        {
            all[index] = new Condition(
                reader.ReadNumber() != 0,
                (GuardPlace)reader.ReadNumber(),
                (Stance)reader.ReadNumber(),
                reader.ReadNumber(),
                reader.ReadNumber() != 0
            );
        }

        return new PhraseGuards(all);
    }

    public void Write(TableWriter writer)
    {
        writer.WriteNumber(conditions.Length);
        foreach (Condition condition in conditions)
        {
            writer.WriteNumber(condition.Required ? 1 : 0);
            writer.WriteNumber((int)condition.Place);
            writer.WriteNumber((int)condition.Stance);
            writer.WriteNumber(condition.Pattern);
            writer.WriteNumber(condition.AtEdge ? 1 : 0);
        }
    }

    public bool Hold(DocumentFacts document, SurfaceFacts facts, PhraseMatch match)
    {
        foreach (Condition condition in conditions)
        {
            bool found = condition.Place switch
            {
                GuardPlace.Stance => (facts.StanceOf(facts.SpanOf(match)) & condition.Stance) != 0,
                GuardPlace.Document => IsAnywhere(document, condition.Pattern),
                _ => (condition.AtEdge && IsAtEdge(facts.Surface, match, condition.Place))
                    || IsFound(facts, match, condition),
            };
            if (found != condition.Required)
            {
                return false;
            }
        }

        return true;
    }

    private static Stance StanceOf(PhrasePattern pattern, string name)
    {
        if (Enum.TryParse(name, ignoreCase: true, out Stance stance) && stance != Stance.Asserted)
        {
            return stance;
        }

        IEnumerable<string> names = Enum.GetNames<Stance>().Skip(1).Select(stanceName => stanceName.ToLowerInvariant());
        throw new PhraseSyntaxException(
            $"'{name}' is no stance{Suggestion.Text(name, names)}",
            pattern.File,
            pattern.Line,
            1
        );
    }

    private static bool IsAnywhere(DocumentFacts document, int pattern)
    {
        foreach (SurfaceFacts surface in document.Surfaces)
        {
            if (surface.ConditionMatches.Contains(pattern))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFound(SurfaceFacts facts, PhraseMatch match, Condition condition)
    {
        PhraseMatches hits = facts.ConditionMatches;
        if (!hits.Contains(condition.Pattern))
        {
            return false;
        }

        SurfaceText surface = facts.Surface;
        (int from, int to) = condition.Place switch
        {
            GuardPlace.FollowedBy => (match.End, match.End + 1),
            GuardPlace.PrecededBy => (match.Start - PhraseMatcher.LongestMatch, match.Start),
            GuardPlace.Sentence => SentenceOf(surface, match.Start),
            _ => (0, surface.Stream.Length),
        };
        foreach (PhraseMatch other in hits.Between(from, to))
        {
            if (
                other.Pattern == condition.Pattern
                && condition.Place switch
                {
                    GuardPlace.FollowedBy => !StartsSentence(surface, other.Start),
                    GuardPlace.PrecededBy => other.End == match.Start && !StartsSentence(surface, match.Start),
                    _ => true,
                }
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAtEdge(SurfaceText surface, PhraseMatch match, GuardPlace place) =>
        place == GuardPlace.PrecededBy
            ? StartsSentence(surface, match.Start)
            : PhraseMatcher.EndsSentence(surface.Tokens, surface.Stream, match.End);

    private static bool StartsSentence(SurfaceText surface, int streamIndex) =>
        surface.Tokens[surface.Stream[streamIndex]].Has(TokenFlags.SentenceStart);

    private static (int From, int To) SentenceOf(SurfaceText surface, int streamIndex)
    {
        int sentence = surface.SentenceAt(surface.Tokens[surface.Stream[streamIndex]].Start);
        TextSpan span = surface.Sentences[sentence].Span;
        return (surface.StreamAt(span.Start), surface.StreamAt(span.End));
    }

    private readonly record struct Condition(bool Required, GuardPlace Place, Stance Stance, int Pattern, bool AtEdge);
}
