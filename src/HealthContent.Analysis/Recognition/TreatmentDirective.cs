using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>A stretch in which somebody is told to take, do or change something medical.</summary>
/// <param name="Form">How it is said.</param>
/// <param name="Span">From the directive to what it is about and how much of it, in UTF-16 code units of the surface's text.</param>
/// <param name="Clause">The clause that holds it, with its closing mark, in UTF-16 code units of the surface's text.</param>
/// <param name="HasDose">Whether an amount of a medicine is given.</param>
public readonly record struct TreatmentDirective(DirectiveForm Form, TextSpan Span, TextSpan Clause, bool HasDose);

/// <summary>How somebody is told to do something.</summary>
public enum DirectiveForm
{
    /// <summary>To the reader, in the second person: "you should take".</summary>
    SecondPerson,

    /// <summary>As the writer's own advice: "I suggest".</summary>
    FirstPerson,

    /// <summary>As an order: "take".</summary>
    Imperative,

    /// <summary>As a need without a person: "surgery is needed".</summary>
    Impersonal,
}
