using System.Text;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Colours of a terminal, or none.</summary>
/// <param name="UsesColor">Whether there are colours.</param>
internal readonly record struct TextStyle(bool UsesColor)
{
    public const string Bold = "1";
    public const string Faint = "2";
    public const string Red = "1;31";
    public const string Green = "32";
    public const string Yellow = "1;33";
    public const string Blue = "1;34";
    public const string Cyan = "36";

    public static string Of(Severity severity) =>
        severity switch
        {
            Severity.Error => Red,
            Severity.Warning => Yellow,
            _ => Blue,
        };

    public static string Of(PublishDecision decision) =>
        decision switch
        {
            PublishDecision.Block => Red,
            PublishDecision.Review => Yellow,
            _ => Green,
        };

    public void Append(StringBuilder line, string color, string text)
    {
        if (UsesColor)
        {
            line.Append("\u001b[").Append(color).Append('m').Append(text).Append("\u001b[0m");
        }
        else
        {
            line.Append(text);
        }
    }
}
