using System.Text;
using HealthContent.Analysis.Recognition.Wallets;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.Wallets;

internal sealed class WalletTests
{
    // Bitcoin wiki, BIP-173, BIP-350 and ERC-55.
    [TestCase("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")]
    [TestCase("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy")]
    [TestCase("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4")]
    [TestCase("tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7")]
    [TestCase("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0")]
    [TestCase("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [TestCase("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359")]
    [TestCase("0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB")]
    [TestCase("0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb")]
    [TestCase("0x52908400098527886E0F7030069857D2E4169EE7")]
    [TestCase("0xde709f2102306220921060314715629080e2fb77")]
    public void PublishedAddress_IsRecognized(string address) =>
        Assert.That(Recognized.Texts($"Send it to {address}, thanks"), Is.EqualTo(new[] { "WALLET:" + address }));

    [TestCase("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb")]
    [TestCase("11A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")]
    [TestCase("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfN0")]
    [TestCase("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5")]
    [TestCase("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd")]
    [TestCase("tc1qw508d6qejxtdg4y5r3zarvary0c5xw7kg3g4ty")]
    [TestCase("bc1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4")]
    [TestCase("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD")]
    [TestCase("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe")]
    [TestCase("0x0000000000000000000000000000000000000000")]
    [TestCase("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void ChangedAddress_IsNothing(string address) =>
        Assert.That(Recognized.Texts($"Send it to {address}, thanks"), Is.Empty);

    // The Keccak team's reference vectors.
    [TestCase("", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")]
    [TestCase("abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45")]
    public void Keccak_AgreesWithItsReference(string message, string expected)
    {
        byte[] digest = new byte[Keccak256.Size];
        Keccak256.Hash(Encoding.ASCII.GetBytes(message), digest);
        Assert.That(Convert.ToHexStringLower(digest), Is.EqualTo(expected));
    }

    [Test]
    public void Keccak_OfMoreThanABlock_Throws() =>
        Assert.That(
            () => Keccak256.Hash(new byte[136], new byte[Keccak256.Size]),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
}
