using System.Collections.Immutable;
using System.Text;

namespace HealthContent.Analysis.Analyzers;

/// <summary>Puts named arguments into messages.</summary>
internal static class MessageFormat
{
    public static string Apply(string format, ImmutableArray<MessageArgument> arguments)
    {
        if (arguments.IsDefaultOrEmpty)
        {
            return format;
        }

        var message = new StringBuilder(format.Length + 32);
        ReadOnlySpan<char> rest = format;
        while (!rest.IsEmpty)
        {
            int open = rest.IndexOf('{');
            int close = open < 0 ? -1 : rest[open..].IndexOf('}');
            if (close < 0)
            {
                break;
            }

            message.Append(rest[..open]);
            ReadOnlySpan<char> name = rest.Slice(open + 1, close - 1);
            foreach (MessageArgument argument in arguments)
            {
                if (name.SequenceEqual(argument.Name))
                {
                    message.Append(argument.Value);
                    break;
                }
            }

            rest = rest[(open + close + 1)..];
        }

        return message.Append(rest).ToString();
    }
}
