using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

internal sealed class IdentifierTests
{
    [TestCase("SSN 219-09-9999 on file", "SSN:219-09-9999")]
    [TestCase("her social security number is 219099999", "SSN:219099999")]
    [TestCase("My ITIN: 912-90-3456", "ITIN:912-90-3456")]
    [TestCase("NPI 1234567893", "NPI:1234567893")]
    [TestCase("DEA number AB1234563", "DEA:AB1234563")]
    [TestCase("Medicare number 1EG4-TE5-MK73", "MBI:1EG4-TE5-MK73")]
    [TestCase("SSN ending in 9999", "SSN:9999")]
    [TestCase("the last four digits of her SSN: 4821", "SSN:4821")]
    [TestCase("Hospital number RXH 0045512", "MRN:RXH 0045512")]
    [TestCase("Specimen S24-11873: benign", "LAB:S24-11873")]
    [TestCase("Rx# 7741920 is ready", "ENCOUNTER:7741920")]
    [TestCase("badge number 55120", "CASE:55120")]
    [TestCase("Hosp #776-21-A", "MRN:776-21-A")]
    [TestCase("Pt. No.: AX-009-21", "MRN:AX-009-21")]
    [TestCase("URN 0023411", "MRN:0023411")]
    [TestCase("Group: 0098812", "PLAN:0098812")]
    [TestCase("DL F255-9215-0094", "DL:F255-9215-0094")]
    [TestCase("certificate of birth no. 123-88-004512", "PERMIT:123-88-004512")]
    [TestCase("Inmate #88214-054", "PERMIT:88214-054")]
    [TestCase("the pump, SN 22181904411", "SERIAL:22181904411")]
    [TestCase("acct 4412009981", "ACCOUNT:4412009981")]
    [TestCase("Card ending 4471", "CARD:4471")]
    [TestCase("sort code 20-00-00", "SORT-CODE:20-00-00")]
    [TestCase("from IP 198.51.100.23:443", "IP:198.51.100.23")]
    [TestCase("pump (01)00844588003288(21)A1B2C3 failed", "UDI:(01)00844588003288(21)A1B2C3")]
    [TestCase("username: rosa_1962", "HANDLE:rosa_1962")]
    [TestCase("my Instagram is rosie.rides7", "HANDLE:rosie.rides7")]
    [TestCase("pager 555-0199", "PHONE:555-0199")]
    [TestCase("her home number is 5550142", "PHONE:5550142")]
    [TestCase("kit number KT-00451", "CASE:KT-00451")]
    [TestCase("NHS number 943 476 5919", "NHS:943 476 5919")]
    [TestCase("943 476 5919 is my NHS number", "NHS:943 476 5919")]
    [TestCase("NI number AB 12 34 56 C", "NINO:AB 12 34 56 C")]
    [TestCase("SIN 046 454 286", "SIN:046 454 286")]
    [TestCase("OHIP 1234-567-897", "OHIP:1234-567-897")]
    [TestCase("PHN 9012 372 173", "PHN:9012 372 173")]
    [TestCase("Medicare card number 2123 45670 1", "MEDICARE:2123 45670 1")]
    [TestCase("IHI 8003 6088 3335 7361", "IHI:8003 6088 3335 7361")]
    [TestCase("TFN 123 456 782", "TFN:123 456 782")]
    [TestCase("NHI ZAC5361", "NHI:ZAC5361")]
    [TestCase("NHI ZBN77VL", "NHI:ZBN77VL")]
    [TestCase("PPS 1234567FA", "PPS:1234567FA")]
    [TestCase("Aadhaar 2341 2341 2346", "AADHAAR:2341 2341 2346")]
    [TestCase("PAN ABCPE1234F", "PAN:ABCPE1234F")]
    [TestCase("KVNR A123456780", "KVNR:A123456780")]
    [TestCase("NIR 2 55 08 14 168 025 38", "NIR:2 55 08 14 168 025 38")]
    [TestCase("DNI 12345678Z", "DNI:12345678Z")]
    [TestCase("BSN 111222333", "BSN:111222333")]
    [TestCase("codice fiscale RSSMRA85T10A562S", "CF:RSSMRA85T10A562S")]
    [TestCase("PESEL 44051401359", "PESEL:44051401359")]
    [TestCase("VIN 1M8GDM9AXKP042788", "VIN:1M8GDM9AXKP042788")]
    [TestCase("passport number L898902C3", "PASSPORT:L898902C3")]
    [TestCase("IBAN GB82 WEST 1234 5698 7654 32", "IBAN:GB82 WEST 1234 5698 7654 32")]
    [TestCase("card 4111 1111 1111 1111 declined", "CARD:4111 1111 1111 1111")]
    [TestCase("MRN: UCSF-432109", "MRN:UCSF-432109")]
    [TestCase("(Patient ID: #MS-334455)", "MRN:MS-334455")]
    [TestCase("medical record number is 00482913", "MRN:00482913")]
    [TestCase("insurance ID ABC-987654", "PLAN:ABC-987654")]
    [TestCase("Acct#: SH-456789", "ACCOUNT:SH-456789")]
    [TestCase("claim number 88231177", "CLAIM:88231177")]
    [TestCase("pacemaker serial number PJN7733221", "SERIAL:PJN7733221")]
    [TestCase("driver's license number D1234567", "DL:D1234567")]
    [TestCase("Our ref: JS/0042/77120", "CASE:JS/0042/77120")]
    [TestCase("Admission No: 2023/118/4521", "ENCOUNTER:2023/118/4521")]
    [TestCase("Policy number: HL 882 019 4.", "PLAN:HL 882 019 4")]
    [TestCase("member ID R5 881 2094 00", "PLAN:R5 881 2094 00")]
    [TestCase("booking reference QXLM7N", "CASE:QXLM7N")]
    [TestCase("employee EMP-004821 was there", "REFERENCE:EMP-004821")]
    [TestCase("the claim CLM-77120-44", "REFERENCE:CLM-77120-44")]
    [TestCase("Customer ID CU-88291", "ACCOUNT:CU-88291")]
    [TestCase("cheque number 0091883", "CLAIM:0091883")]
    [TestCase("device identifier DEV-90-44-1A", "SERIAL:DEV-90-44-1A")]
    [TestCase("vehicle identifier VH-77120", "VEHICLE:VH-77120")]
    [TestCase("Biometric ID IRIS774120", "BIOMETRIC:IRIS774120")]
    [TestCase("SWIFT code DEUTDEFF500", "SWIFT:DEUTDEFF500")]
    [TestCase("BIC: COBADEFFXXX", "SWIFT:COBADEFFXXX")]
    [TestCase("CVV 812", "CVV:812")]
    [TestCase("my PIN is 9021", "PIN:9021")]
    [TestCase("Your code is 448120", "PASSCODE:448120")]
    [TestCase("Tax ID 44-9120331", "TAXID:44-9120331")]
    [TestCase("UTR 1234567890", "UTR:1234567890")]
    [TestCase("plate: KLR 4471", "PLATE:KLR 4471")]
    [TestCase("licence plate MH 12 AB 4417", "PLATE:MH 12 AB 4417")]
    [TestCase("personnummer 19811218-9876", "PERSONNUMMER:19811218-9876")]
    [TestCase("session ID 550e8400-e29b-41d4-a716-446655440000", "CASE:550e8400-e29b-41d4-a716-446655440000")]
    [TestCase("SSN: XXX-XX-4471", "SSN:4471")]
    [TestCase("<MRN>3308174</MRN>", "MRN:3308174")]
    [TestCase("patientId: a81f-44c0", "MRN:a81f-44c0")]
    [TestCase("Username wellness_owl_22", "HANDLE:wellness_owl_22")]
    [TestCase("her user name vera.lind88", "HANDLE:vera.lind88")]
    [TestCase("certificate BLS-2023-4410", "REFERENCE:BLS-2023-4410")]
    [TestCase("RX 8841207 is ready", "PRESCRIPTION:8841207")]
    [TestCase("user=mkessler72 status=ok", "HANDLE:mkessler72")]
    [TestCase("GMC 6142870", "REGISTRATION:6142870")]
    [TestCase("Policy QT 5182 6604 9", "PLAN:QT 5182 6604 9")]
    [TestCase("Claim CLM-2023-0071452-05", "REFERENCE:CLM-2023-0071452-05")]
    [TestCase("file no. C 31 604 275", "CASE:C 31 604 275")]
    [TestCase("student no. KD-4410", "CASE:KD-4410")]
    [TestCase("dossier n° 22-F-007183", "MRN:22-F-007183")]
    [TestCase("van reg ab12cde", "PLATE:ab12cde")]
    [TestCase("the text code you sent was 593 064", "PASSCODE:593 064")]
    [TestCase("key safe code 6184B", "PASSCODE:6184B")]
    [TestCase("the three digits on the back are 728", "CVV:728")]
    public void LabelledNumber_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("I wrote 219-09-9999 there", "SSN")]
    [TestCase("it says 4111111111111111", "CARD")]
    [TestCase("it says 3782 822463 10005", "CARD")]
    [TestCase("it says GB82WEST12345698765432 to me", "IBAN")]
    [TestCase("it says 2341 2341 2346", "AADHAAR")]
    [TestCase("it says 1M8GDM9AXKP042788", "VIN")]
    [TestCase("it says RSSMRA85T10A562S", "CF")]
    [TestCase("it says ZAC5361", "NHI")]
    [TestCase("it says 756.9217.0769.85", "AHV")]
    [TestCase("it says 390.533.447-05", "CPF")]
    public void ValidCheckDigit_IsEvidenceWithoutLabel(string text, string code) =>
        Assert.That(Recognized.In(text).Select(entity => entity.Kind.Code), Is.EqualTo(new[] { code }));

    [TestCase("SSN 2 1 9 - 0 9 - 9 9 9 9", "SSN:2 1 9 - 0 9 - 9 9 9 9")]
    [TestCase("SSN ２１９-０９-９９９９", "SSN:２１９-０９-９９９９")]
    [TestCase("SSN 21\u200B9-0\u200B9-9999", "SSN:21\u200B9-0\u200B9-9999")]
    [TestCase("SSN 219–09–9999", "SSN:219–09–9999")]
    public void DisguisedDigits_AreRead(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("Diagnosis E11.9, billed as CPT 99213")]
    [TestCase("LOINC 4548-4 and NDC 0777-3105-02")]
    [TestCase("Trial NCT01234567, PMID 12345678, doi:10.1000/182")]
    [TestCase("ISBN 978-3-16-148410-0, ISSN 2049-3630")]
    [TestCase("BP 120/80, pulse 72, SpO2 98%, temp 37.5")]
    [TestCase("Take 500 mg twice, 10 ml at most; HbA1c 7.5%; LDL 190; pain 7/10; odds 3:1")]
    [TestCase("It costs $1,299.99 or €45")]
    [TestCase("The colour is #FF5733, version 2.10.3.1 of the app")]
    [TestCase("Order code 000-12-3456")]
    [TestCase("Some 2,125,550 people, 1999 and 2024")]
    [TestCase("Room 304, 4th floor, suite 1200")]
    [TestCase("It says 1234567890 and 4111111111111112")]
    [TestCase("#SAM2021 and #COVID19 and B12")]
    [TestCase("a public account of 45000 deaths, a plan for 10000 steps")]
    [TestCase("Claim: 100000 deaths. Claim: mRNA-1273 and BBV152 are untested")]
    [TestCase("Ref: 135-145, group: 4.5, patients 1200-1500, members 2019-2020")]
    [TestCase("CVC-related sepsis (RR 0.74), CVC 14 days, security code 12.5")]
    [TestCase("Ticket: 25.00 at the door, tickets 2024-2025")]
    [TestCase("the employee 401k and a customer 360-degree view")]
    [TestCase("Study ID NCT01234567, unique identifier: ISRCTN12345678")]
    [TestCase("the Swift RESPONSE, and a BIC COMPUTER")]
    [TestCase("a ring pin 2024, your pin 2024, pin 560001")]
    [TestCase("Username rules, and the user=admin")]
    [TestCase("Apgar 9/10/10, build 2024.3.1, version 10.12.11")]
    public void Decoy_IsNothing(string text) => Assert.That(Recognized.Texts(text), Is.Empty);

    [Test]
    public void LabelAndCheckDigit_AreSurerThanEither()
    {
        double both = Recognized.In("NHS number 943 476 5919").Single().Confidence;
        double checkOnly = Recognized.In("it says 943 476 5919").Single().Confidence;
        double labelOnly = Recognized
            .In("NHS number 943 476 5918")
            .Single(entity => entity.Kind.Code == "NHS")
            .Confidence;
        Assert.That((both > checkOnly, both > labelOnly), Is.EqualTo((true, true)));
    }

    [Test]
    public void Catalogue_HasLabelAndFormForEveryCode() =>
        Assert.That(
            IdentifierCatalog.Codes.Select((_, index) => IdentifierCatalog.OfCode(index).Length),
            Has.All.GreaterThan(0)
        );

    [TestCase("X | a | 9{3} | * | - | never | US", "eight cells")]
    [TestCase("X | a | 9{3} | * | lunh | never | US | name", "did you mean")]
    [TestCase("X | a | 9&3 | * | - | never | US | name", "part of a pattern")]
    public void WrongLine_IsNamedWithItsNumber(string line, string reason) =>
        Assert.That(
            () => IdentifierCatalog.Parse("file.txt", $"---\n{line}\n"),
            Throws.TypeOf<FormatException>().With.Message.Contains("file.txt(2)").And.Message.Contains(reason)
        );

    [TestCase("The SSN field is required.")]
    [TestCase("Read the last 4 social posts.")]
    [TestCase("Specimen collection takes 15 minutes.")]
    [TestCase("Encounter 2025 was a success.")]
    [TestCase("RXH 0045512")]
    [TestCase("(01)00844588003289(21)A1B2C3")]
    [TestCase("handle: with care")]
    [TestCase("In this case COVID-19 was mild.")]
    [TestCase("The policy ICD-10 says so.")]
    [TestCase("The dose was 250 mg/dL 120 times.")]
    [TestCase("Group 12345 people by age.")]
    [TestCase("A card ending in tears")]
    [TestCase("Follow us on Instagram: nhs")]
    public void WordsBesideNumbers_AreNoIdentifier(string text) => Assert.That(Recognized.Texts(text), Is.Empty);
}
