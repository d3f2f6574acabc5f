using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

internal sealed class SecretTests
{
    [TestCase("The wifi password is blue-Kettle-42, enjoy.", "blue-Kettle-42")]
    [TestCase("Temporary password: Maple!Cove77", "Maple!Cove77")]
    [TestCase("db_password: \"h0rse-b4ttery\"", "h0rse-b4ttery")]
    [TestCase("password Gr33nTea&Rain", "Gr33nTea&Rain")]
    [TestCase("passwort: 12345678", "12345678")]
    [TestCase("api_key = k9Zt4410bQx7", "k9Zt4410bQx7")]
    [TestCase("Authorization: Bearer abc.def0123456789.x", "abc.def0123456789.x")]
    [TestCase("passcode r4Tn8W", "r4Tn8W")]
    [TestCase("Mot de passe que vous vouliez : Citron#48", "Citron#48")]
    [TestCase("she typed her password into the form (Lantern?63), so reset it", "Lantern?63")]
    [TestCase("Recovery key: QK7P-31TD-88LM", "QK7P-31TD-88LM")]
    public void AnnouncedSecret_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { "SECRET:" + expected }));

    [TestCase("Choose a password: 8-16 characters, with a symbol!")]
    [TestCase("Your password reset was successful")]
    [TestCase("The password is secret")]
    [TestCase("The key is patience; an access key for all")]
    [TestCase("A token: 2024-economy-of-attention")]
    [TestCase("A password of your own choice (eight characters) is enough")]
    [TestCase("The secret: 10-minute-walks")]
    public void TalkOfSecrets_IsNone(string text) => Assert.That(Recognized.Texts(text), Is.Empty);
}
