using HealthContent.Analysis.Content;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// The sorts of documents that some patterns are for, as their conditions name them: answers to somebody, templates, statements in a
/// crisis. In a document that is none of them these patterns are not looked for.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class Occasions
{
    // What nobody says anything about.
    private static readonly ContentDocument Plain = new("");

    private readonly GuardCondition[] conditions;

    private Occasions(GuardCondition[] conditions) => this.conditions = conditions;

    /// <summary>Those of all patterns.</summary>
    public static Occasions Of(IEnumerable<PhraseGuards> guards) =>
        new([.. guards.Select(each => each.Occasion).OfType<GuardCondition>().Select(WithoutWords).Distinct()]);

    public static Occasions Read(TableReader reader) => new(GuardCondition.ReadAll(reader));

    public void Write(TableWriter writer) => GuardCondition.WriteAll(writer, conditions);

    /// <summary>Whether a document is of one of the sorts.</summary>
    public bool Include(ContentDocument document)
    {
        foreach (GuardCondition condition in conditions)
        {
            if (Holds(condition, document))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a condition asks for a sort of document that a plain post is not.</summary>
    /// <remarks>What an organisation or its readers are is the same in all its documents, and parts none of them from the others.</remarks>
    public static bool IsOne(GuardCondition condition) =>
        condition.Required
        && (
            condition.Place == GuardPlace.Message
            || condition.Subject == GuardSubject.Amount
            || (
                condition.Subject == GuardSubject.Property
                && condition.Values.Property
                    is DocumentProperty.Kind
                        or DocumentProperty.Type
                        or DocumentProperty.Sender
            )
        )
        && !Holds(condition, Plain);

    // Whatever the message has to say: there must be one.
    private static GuardCondition WithoutWords(GuardCondition condition) =>
        condition.Place == GuardPlace.Message
            ? new GuardCondition(Required: true, GuardPlace.Message, GuardSubject.Phrase, 0, 0, default, AtEdge: false)
            : condition;

    private static bool Holds(GuardCondition condition, ContentDocument document) =>
        condition.Subject switch
        {
            GuardSubject.Amount => DocumentAmounts.Of(document, (DocumentAmount)condition.Number) > condition.Bound,
            GuardSubject.Property => condition.Values.HoldFor(document, OrganizationProfile.None),
            _ => document.Conversation?.Parent is not null,
        };
}
