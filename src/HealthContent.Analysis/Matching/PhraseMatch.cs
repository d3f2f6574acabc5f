using System.Runtime.InteropServices;

namespace HealthContent.Analysis.Matching;

/// <summary>A hit of a pattern, as indexes into the stream of a surface.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PhraseMatch(int Pattern, int Program, int Start, int End);
