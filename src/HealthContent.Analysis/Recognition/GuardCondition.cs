using System.Collections.Immutable;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition.HelpLines;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>A condition of a pattern with all its names resolved.</summary>
/// <param name="Required">Whether it must hold.</param>
/// <param name="Place">Where it looks.</param>
/// <param name="Subject">What it asks for.</param>
/// <param name="Number">
/// The stance, the pattern of the words or of the way in which help lines are told, the group of emoji, the register or the amount.
/// </param>
/// <param name="Bound">The number that an amount has to exceed, or the purposes of help as bits.</param>
/// <param name="Values">The values of a property.</param>
/// <param name="AtEdge">Whether the edge of the sentence beside the hit fulfils it as well.</param>
internal readonly record struct GuardCondition(
    bool Required,
    GuardPlace Place,
    GuardSubject Subject,
    int Number,
    int Bound,
    PropertyValues Values,
    bool AtEdge
)
{
    // The phrase that tells a number to dial from a year or a count.
    private const string NumberTold = "help-line-told";

    private static readonly ImmutableArray<string> Stances =
    [
        .. Enum.GetNames<Stance>().Skip(1).Select(name => name.ToLowerInvariant()),
    ];

    private static readonly ImmutableArray<string> Registers =
        new Content.KebabCaseEnumConverter<OrganizationRegister>().Names;

    private static readonly ImmutableArray<string> Amounts = new Content.KebabCaseEnumConverter<DocumentAmount>().Names;

    /// <exception cref="PhraseSyntaxException">The condition names something that does not exist.</exception>
    public static GuardCondition Of(PhraseGuard guard, PhrasePattern pattern, PhraseMatcherBuilder builder)
    {
        int number = guard.Subject switch
        {
            GuardSubject.Stance => 1 << IndexOf(guard.Name, "stance", Stances, pattern),
            GuardSubject.Phrase => builder.AddCondition(pattern, guard.Phrase!),
            GuardSubject.Emoji => IndexOf(guard.Name, "group of emoji", EmojiGroups.Names, pattern),
            GuardSubject.Register => IndexOf(guard.Name, "register", Registers, pattern),
            GuardSubject.Amount => IndexOf(guard.Name, "amount", Amounts, pattern),
            GuardSubject.Help => builder.AddCondition(pattern, new ClassNode(NumberTold, pattern.Line, 1)),
            _ => 0,
        };
        return new GuardCondition(
            guard.Required,
            guard.Place,
            guard.Subject,
            number,
            guard.Subject == GuardSubject.Help ? PurposesOf(guard, pattern) : guard.Number,
            ValuesOf(guard, pattern),
            guard.AtEdge
        );
    }

    public static GuardCondition[] ReadAll(TableReader reader)
    {
        var conditions = new GuardCondition[reader.ReadNumber()];
        for (int index = 0; index < conditions.Length; index++)
        {
            conditions[index] = Read(reader);
        }

        return conditions;
    }

    public static void WriteAll(TableWriter writer, ReadOnlySpan<GuardCondition> conditions)
    {
        writer.WriteNumber(conditions.Length);
        foreach (GuardCondition condition in conditions)
        {
            condition.Write(writer);
        }
    }

    private static GuardCondition Read(TableReader reader) =>
        new(
            reader.ReadNumber() != 0,
            (GuardPlace)reader.ReadNumber(),
            (GuardSubject)reader.ReadNumber(),
            reader.ReadNumber(),
            reader.ReadNumber(),
            new PropertyValues(
                (DocumentProperty)reader.ReadNumber(),
                ((ulong)(uint)reader.ReadNumber() << 32) | (uint)reader.ReadNumber(),
                reader.ReadText()!
            ),
            reader.ReadNumber() != 0
        );

    private void Write(TableWriter writer)
    {
        writer.WriteNumber(Required ? 1 : 0);
        writer.WriteNumber((int)Place);
        writer.WriteNumber((int)Subject);
        writer.WriteNumber(Number);
        writer.WriteNumber(Bound);
        writer.WriteNumber((int)Values.Property);
        writer.WriteNumber((int)(Values.Set >> 32));
        writer.WriteNumber((int)Values.Set);
        writer.WriteText(Values.Places ?? "");
        writer.WriteNumber(AtEdge ? 1 : 0);
    }

    private static int IndexOf(string name, string what, ImmutableArray<string> known, PhrasePattern pattern)
    {
        int index = known.IndexOf(name);
        return index >= 0 ? index : throw Error($"'{name}' is no {what}{Suggestion.Text(name, known)}", pattern);
    }

    private static PropertyValues ValuesOf(PhraseGuard guard, PhrasePattern pattern) =>
        guard.Subject == GuardSubject.Property
            ? Parsed(pattern, () => PropertyValues.Parse(guard.Name, guard.Values))
            : default;

    private static int PurposesOf(PhraseGuard guard, PhrasePattern pattern) =>
        Parsed(pattern, () => (int)PropertyValues.Bits<HelpPurpose>(guard.Values));

    private static T Parsed<T>(PhrasePattern pattern, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (FormatException exception)
        {
            throw Error(exception.Message, pattern);
        }
    }

    private static PhraseSyntaxException Error(string reason, PhrasePattern pattern) =>
        new(reason, pattern.File, pattern.Line, 1);
}
