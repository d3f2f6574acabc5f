using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>The conditions of a pattern, ready to be asked. Those on findings of other rules are asked by who has the findings.</summary>
internal sealed class PhraseGuards
{
    private readonly GuardCondition[] conditions;

    /// <exception cref="PhraseSyntaxException">A condition names something that does not exist.</exception>
    public PhraseGuards(PhraseMatcherBuilder builder, PhrasePattern pattern)
    {
        var all = new List<GuardCondition>(pattern.Guards.Length);
        foreach (PhraseGuard guard in pattern.Guards)
        {
            if (guard.Subject != GuardSubject.Findings)
            {
                all.Add(GuardCondition.Of(guard, pattern, builder));
            }
        }

        conditions = [.. all.OrderBy(CostOf)];
    }

    private PhraseGuards(GuardCondition[] conditions) => this.conditions = conditions;

    /// <summary>What they ask of the document and most documents do not have; null when any may have it.</summary>
    public GuardCondition? Occasion
    {
        get
        {
            foreach (GuardCondition condition in conditions)
            {
                if (Occasions.IsOne(condition))
                {
                    return condition;
                }
            }

            return null;
        }
    }

    public static PhraseGuards Read(TableReader reader) => new(GuardCondition.ReadAll(reader));

    public void Write(TableWriter writer) => GuardCondition.WriteAll(writer, conditions);

    public bool Hold(DocumentFacts document, SurfaceFacts facts, PhraseMatch match)
    {
        foreach (GuardCondition condition in conditions)
        {
            if (IsMet(condition, document, facts, match) != condition.Required)
            {
                return false;
            }
        }

        return true;
    }

    // All must hold, in whatever order: those that cost least are asked first.
    private static int CostOf(GuardCondition condition) =>
        (condition.Subject, condition.Place) switch
        {
            (GuardSubject.Property or GuardSubject.Amount, _) => 0,
            (GuardSubject.Stance, _) => 2,
            (_, GuardPlace.FollowedBy or GuardPlace.PrecededBy) => 1,
            (_, GuardPlace.Document or GuardPlace.Surface or GuardPlace.Message) => 4,
            _ => 3,
        };

    private static bool IsMet(
        GuardCondition condition,
        DocumentFacts document,
        SurfaceFacts facts,
        PhraseMatch match
    ) =>
        condition.Subject switch
        {
            GuardSubject.Stance => facts.HasStance(facts.SpanOf(match), (Stance)condition.Number),
            GuardSubject.Property => condition.Values.HoldFor(document.Document, facts.Setting.Organization),
            GuardSubject.Amount => DocumentAmounts.Of(document.Document, (DocumentAmount)condition.Number)
                > condition.Bound,
            GuardSubject.Help => document.OffersHelp(facts.Setting.Organization, condition.Bound, condition.Number),
            GuardSubject.Register when condition.Place == GuardPlace.Hit => OrganizationRegisters.Covers(
                facts.Setting.Organization,
                (OrganizationRegister)condition.Number,
                facts.Surface.Text,
                facts.SpanOf(match)
            ),
            _ => StandsAt(condition, document, facts, match),
        };

    private static bool StandsAt(
        GuardCondition condition,
        DocumentFacts document,
        SurfaceFacts facts,
        PhraseMatch match
    )
    {
        switch (condition.Place)
        {
            case GuardPlace.Document:
                foreach (SurfaceFacts surface in document.Surfaces)
                {
                    if (StandsIn(condition, surface, Whole(surface)))
                    {
                        return true;
                    }
                }

                return false;
            case GuardPlace.Message:
                return document.ParentMessage is { } message && StandsIn(condition, message, Whole(message));
            case GuardPlace.FollowedBy or GuardPlace.PrecededBy:
                return StandsBeside(condition, facts, match);
            case GuardPlace.Surface:
                return StandsIn(condition, facts, Whole(facts));
            default:
                return StandsIn(condition, facts, SentencesOf(facts, match, condition.Place == GuardPlace.Passage));
        }
    }

    private static bool StandsIn(GuardCondition condition, SurfaceFacts facts, TextSpan stretch) =>
        condition.Subject is GuardSubject.Emoji or GuardSubject.Register or GuardSubject.Person
            ? facts.Answers.Find(condition, stretch)
                ?? facts.Answers.Remember(condition, stretch, IsNamedIn(condition, facts, stretch))
            : facts.Conditions.StandsIn(condition.Number, stretch);

    private static bool IsNamedIn(GuardCondition condition, SurfaceFacts facts, TextSpan stretch)
    {
        SurfaceText surface = facts.Surface;
        if (condition.Subject == GuardSubject.Register)
        {
            return OrganizationRegisters.NamesAny(
                facts.Setting.Organization,
                (OrganizationRegister)condition.Number,
                surface.Slice(stretch)
            );
        }

        if (condition.Subject == GuardSubject.Person)
        {
            return NamesPerson(facts, stretch);
        }

        for (int index = surface.TokenAt(stretch.Start); index < surface.Tokens.Length; index++)
        {
            Token token = surface.Tokens[index];
            if (token.Start >= stretch.End)
            {
                break;
            }

            if (token.Kind == TokenKind.Emoji && EmojiGroups.IsIn(surface.Slice(token.Span), condition.Number))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesPerson(SurfaceFacts facts, TextSpan stretch)
    {
        foreach (RecognizedEntity entity in facts.EntitiesIn(stretch))
        {
            if (
                entity.Kind == EntityKind.Name
                && entity.Subkind == "person"
                && !CareLinkReader.IsKnownForAnotherReason(entity.Role)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandsBeside(GuardCondition condition, SurfaceFacts facts, PhraseMatch match)
    {
        bool follows = condition.Place == GuardPlace.FollowedBy;
        if (condition.AtEdge && IsAtEdge(facts.Surface, match, follows))
        {
            return true;
        }

        if (StartsSentence(facts.Surface, follows ? match.End : match.Start))
        {
            return false;
        }

        return follows
            ? facts.Conditions.StartsAt(condition.Number, match.End)
            : facts.Conditions.EndsAt(condition.Number, match.Start);
    }

    private static bool IsAtEdge(SurfaceText surface, PhraseMatch match, bool follows) =>
        follows
            ? PhraseMatcher.EndsSentence(surface.Tokens, surface.Stream, match.End)
            : StartsSentence(surface, match.Start);

    private static bool StartsSentence(SurfaceText surface, int streamIndex) =>
        streamIndex < surface.Stream.Length
        && surface.Tokens[surface.Stream[streamIndex]].Has(TokenFlags.SentenceStart);

    private static TextSpan Whole(SurfaceFacts facts) => new(0, facts.Surface.Text.Length);

    // Of a passage also the sentence before and the one after it.
    private static TextSpan SentencesOf(SurfaceFacts facts, PhraseMatch match, bool isPassage)
    {
        SurfaceText surface = facts.Surface;
        int sentence = surface.SentenceAt(facts.SpanOf(match).Start);
        return isPassage
            ? TextSpan.FromBounds(
                surface.Sentences[Math.Max(sentence - 1, 0)].Span.Start,
                surface.Sentences[Math.Min(sentence + 1, surface.Sentences.Length - 1)].Span.End
            )
            : surface.Sentences[sentence].Span;
    }
}
