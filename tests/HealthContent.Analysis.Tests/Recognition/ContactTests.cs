using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

internal sealed class ContactTests
{
    [TestCase("Call (415) 555-7788 today", "PHONE:(415) 555-7788")]
    [TestCase("212-555-7788", "PHONE:212-555-7788")]
    [TestCase("Reach us at +44 20 7946 1234.", "PHONE:+44 20 7946 1234")]
    [TestCase("Phone: 01632 960 983", "PHONE:01632 960 983")]
    [TestCase("Mobile: 0412 345 678", "PHONE:0412 345 678")]
    [TestCase("tel 98765 43210", "PHONE:98765 43210")]
    [TestCase("fax records to 987-654-3210", "FAX:987-654-3210")]
    [TestCase("Call 602-555-7788 ext. 12 please", "PHONE:602-555-7788 ext. 12")]
    [TestCase("Dr's ext. 218", "PHONE:218")]
    [TestCase("Bleep 2214 for the registrar", "PHONE:2214")]
    [TestCase("her phone, 555-0142, is off", "PHONE:555-0142")]
    [TestCase("call me back at 555-0142", "PHONE:555-0142")]
    [TestCase("my new number is 07700900733", "PHONE:07700900733")]
    [TestCase("it says 123-456-7890 there", "PHONE:123-456-7890")]
    [TestCase("Dial (014) 772-1881 x22", "PHONE:(014) 772-1881 x22")]
    [TestCase("em São Paulo (11) 91234-5678", "PHONE:(11) 91234-5678")]
    [TestCase("llámanos al 912 345 678", "PHONE:912 345 678")]
    [TestCase("her home is 555-234-7890 now", "PHONE:555-234-7890")]
    [TestCase("In danger? Call 988 now", "PHONE:988")]
    [TestCase("Call 116 123 any time", "PHONE:116 123")]
    [TestCase("The host is 192.168.1.20 here", "IP:192.168.1.20")]
    [TestCase("from 2001:db8:0:0:1::8", "IP:2001:db8:0:0:1::8")]
    [TestCase("mac 00:1B:44:11:3A:B7", "MAC:00:1B:44:11:3A:B7")]
    [TestCase("write to jane.doe@mail.com", "EMAIL:jane.doe@mail.com")]
    [TestCase("write to jane at gmail dot com", "EMAIL:jane at gmail dot com")]
    [TestCase("write to jane.roe at mail dot example dot com", "EMAIL:jane.roe at mail dot example dot com")]
    [TestCase("write to jane dot roe at example dot org", "EMAIL:jane dot roe at example dot org")]
    [TestCase("jane (at) clinic (dot) org", "EMAIL:jane (at) clinic (dot) org")]
    [TestCase("see https://example.org/a?b=1", "URL:https://example.org/a?b=1")]
    [TestCase("thanks @someone", "HANDLE:@someone")]
    public void Contact_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Does.Contain(expected));

    [TestCase("In danger? Call 988 now", "hotline")]
    [TestCase("Poison help: 1-800-222-1222", "hotline")]
    [TestCase("Call 415-555-0137", "fictional")]
    [TestCase("Call 1-866-555-7788", "toll-free")]
    [TestCase("press@clinic.org", "role-mailbox")]
    [TestCase("customercontact@clinic.org", "role-mailbox")]
    [TestCase("cdcinfo@cdc.gov", "role-mailbox")]
    [TestCase("jane@gmail.com", "free-mail")]
    [TestCase("jane@example.com", "reserved")]
    [TestCase("jane.doe@clinic.org", null)]
    public void Contact_SaysWhoseItIs(string text, string? subkind) =>
        Assert.That(Recognized.In(text).Single().Subkind, Is.EqualTo(subkind));

    [TestCase("look at the clinic, dot the i")]
    [TestCase("988 people came, 911 calls")]
    [TestCase("2023-2024 season, 10-12 hours, 5-10-15")]
    [TestCase("contact 1500000 people")]
    [TestCase("an extension of 100 beds, extension 2024")]
    [TestCase("Lancet 38(12) 1234-1245")]
    [TestCase("part number 123-456-7890")]
    public void Decoy_IsNothing(string text) => Assert.That(Recognized.Texts(text), Is.Empty);
}
