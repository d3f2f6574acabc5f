using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Wallets;

/// <summary>Recognises the addresses of crypto-currencies.</summary>
internal static class WalletRecognizer
{
    private static readonly EntityKind Wallet = new("WALLET");

    /// <summary>Tries the address that may start at a token.</summary>
    /// <returns>Where it ends; the start of the token when there is none.</returns>
    public static int Read(RecognitionContext context, int token)
    {
        ReadOnlySpan<char> text = context.Text;
        int start = context.Tokens[token].Start;
        int end = start;
        while (
            end < text.Length && end - start <= WalletAddresses.LongestAddress && char.IsAsciiLetterOrDigit(text[end])
        )
        {
            end++;
        }

        if (
            end - start < WalletAddresses.ShortestAddress
            || (end < text.Length && char.IsLetterOrDigit(text[end]))
            || !WalletAddresses.IsValid(text[start..end])
        )
        {
            return start;
        }

        context.Add(
            new RecognizedEntity(Wallet, TextSpan.FromBounds(start, end), 0.98)
            {
                Subkind = "wallet",
                Evidence = "form, checksum",
            }
        );
        return end;
    }
}
