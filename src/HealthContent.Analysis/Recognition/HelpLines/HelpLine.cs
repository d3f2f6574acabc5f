using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Recognition.HelpLines;

/// <summary>An emergency number or help line on record, in one jurisdiction.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Where">Where it answers.</param>
/// <param name="Names">Its names, the full one first.</param>
/// <param name="Number">The number as people write it.</param>
/// <param name="Ways">The ways to reach it.</param>
/// <param name="Hours">When somebody answers, in words or <c>24/7</c>; null when not on record.</param>
/// <param name="Wording">How to recommend it, as an order without a capital.</param>
/// <param name="Spellings">Web addresses and other spellings that name it as the number does.</param>
/// <param name="From">The first day; null when not on record.</param>
/// <param name="Until">The last day; null while it is in use.</param>
/// <param name="ReplacedBy">The number that took its place, to which it goes on; null when none did.</param>
internal sealed record HelpLine(
    HelpPurpose Purpose,
    Jurisdiction Where,
    ImmutableArray<string> Names,
    string Number,
    ImmutableArray<ContactWay> Ways,
    string? Hours,
    string Wording,
    ImmutableArray<string> Spellings,
    DateOnly? From,
    DateOnly? Until,
    string? ReplacedBy
)
{
    /// <summary>The digits of the number, without the long-distance digit of North America.</summary>
    public string Digits { get; } = NumberDigits.Significant(NumberDigits.Of(Number));

    /// <summary>Whether somebody answers at any time.</summary>
    public bool IsAlwaysOpen => Hours == "24/7";

    /// <summary>Whether it no longer answers and nothing took its place.</summary>
    public bool IsClosed => Until is not null && ReplacedBy is null;

    /// <summary>Whether it answers in a jurisdiction or in a part of it.</summary>
    public bool AnswersIn(Jurisdiction place) => Where.Contains(place) || place.Contains(Where);

    /// <summary>Whether it answers everywhere in a jurisdiction.</summary>
    public bool AnswersEverywhereIn(Jurisdiction place) => Where.Contains(place);

    /// <summary>Whether it is to be recommended on a day.</summary>
    public bool IsCurrent(AnalysisDay day) => !(day < From) && !(Until < day);

    /// <summary>Whether these are the digits of the number, with or without the long-distance digit.</summary>
    public bool Has(ReadOnlySpan<char> digits) => NumberDigits.Significant(digits).SequenceEqual(Digits);
}
