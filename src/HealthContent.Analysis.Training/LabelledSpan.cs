using System.Runtime.InteropServices;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Training;

/// <summary>A labelled stretch of a text.</summary>
/// <param name="Span">Where it is, in UTF-16 code units.</param>
/// <param name="Label">What the tagger is to learn of it.</param>
/// <param name="IsCounted">Whether it counts when the tagger is measured; what does not is nobody's mistake.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LabelledSpan(TextSpan Span, NameLabel Label, bool IsCounted);

/// <summary>A labelled text.</summary>
/// <param name="Corpus">The name of the corpus it comes from.</param>
/// <param name="Group">What is the same for texts that are alike: made from one template, or repeated. A group is never split.</param>
/// <param name="Text">The text.</param>
/// <param name="Spans">Its labelled stretches.</param>
internal sealed record LabelledText(string Corpus, string Group, string Text, IReadOnlyList<LabelledSpan> Spans);
