using System.Collections.Immutable;
using System.Net;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1015: the address of a device on a network.</summary>
internal sealed class NetworkAddress : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1015",
        "IP address or device network identifier",
        RuleCategory.Privacy,
        Severity.Warning,
        "{what} of somebody's device"
    )
    {
        Why =
            "An address on the network leads to a connection and so to a household; it slips in with screenshots and posts about reviewers.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (O)"),
        HelpLink = "Rules/Privacy/NetworkAddress.md",
    };

    private static readonly EntityKind Advertising = new("ADID");

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) =>
        context.RegisterEntityAction([EntityKind.IpAddress, EntityKind.MacAddress, Advertising], Check);

    private static void Check(EntityContext context)
    {
        bool isIp = context.Entity.Kind == EntityKind.IpAddress;
        if (
            context.Document.Kind == ContentKind.Comment
            || (isIp && IsLocal(context.Surface.Slice(context.Entity.Span)))
        )
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = isIp ? Confidence.Medium : Confidence.High,
                Arguments = [new MessageArgument("what", What(context.Entity.Kind))],
                Cues = [context.Entity.Kind.Code],
                Guards = ["version number", "address within a private network"],
                Fixes = [new ProposedFix("take the address out", context.Entity.Span, "[redacted]")],
            }
        );
    }

    private static string What(EntityKind kind) =>
        kind == EntityKind.IpAddress ? "IP address"
        : kind == EntityKind.MacAddress ? "hardware address"
        : "advertising identifier";

    // RFC 1918, 3927, 4193, 4291, 6890: such an address means something else in every network.
    private static bool IsLocal(ReadOnlySpan<char> address)
    {
        if (!IPAddress.TryParse(address, out IPAddress? parsed))
        {
            return true;
        }

        if (IPAddress.IsLoopback(parsed) || parsed.IsIPv6LinkLocal || parsed.IsIPv6UniqueLocal)
        {
            return true;
        }

        Span<byte> bytes = stackalloc byte[16];
        return parsed.TryWriteBytes(bytes, out int length)
            && length == 4
            && (
                bytes[0] is 0 or 10 or 255
                || (bytes[0] == 172 && bytes[1] is >= 16 and < 32)
                || (bytes[0] == 192 && bytes[1] == 168)
                || (bytes[0] == 169 && bytes[1] == 254)
            );
    }
}
