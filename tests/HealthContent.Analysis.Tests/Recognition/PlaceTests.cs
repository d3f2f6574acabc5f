using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

/// <summary>Facilities, streets, cities, regions and postcodes.</summary>
public class PlaceTests
{
    [TestCase("He was seen at Lakeview Memorial in May.", "Lakeview Memorial")]
    [TestCase("School: Oakwood Primary", "Oakwood Primary")]
    [TestCase("She was admitted to St. Anne's Clinic.", "St. Anne's Clinic")]
    [TestCase("Welcome to Riverbend General Hospital!", "Riverbend General Hospital")]
    [TestCase("Transferred to Children's Hospital of Springfield today.", "Children's Hospital of Springfield")]
    [TestCase("Followed at Oakdale Cancer Center, Ohio.", "Oakdale Cancer Center, Ohio")]
    [TestCase("The patient was seen at QRSM on Monday.", "QRSM")]
    [TestCase("She was transferred from Johns Hopkins last night.", "Johns Hopkins")]
    [TestCase("Recommendations from Lakeview Hospital: start aspirin.", "Lakeview Hospital")]
    [TestCase("Ingreso en la Clínica Santa Marta.", "Clínica Santa Marta")]
    [TestCase("Innlagt ved Lysvik sykehus i går", "Lysvik sykehus")]
    [TestCase("Marlow Family Health is open", "Marlow Family Health")]
    public void Facility_IsRecognised(string text, string facility) => AssertPlace(text, facility, "facility");

    [TestCase("Send it to 1200 N Willow Street.", "1200 N Willow Street")]
    [TestCase("Our flat: 24 Larch Avenue, Apt 5", "24 Larch Avenue, Apt 5")]
    [TestCase("Termin in der Lindenstraße 12.", "Lindenstraße 12")]
    [TestCase("Elle habite 14 rue de la Fontaine.", "14 rue de la Fontaine")]
    [TestCase("Vive en Calle Mayor 5.", "Calle Mayor 5")]
    [TestCase("Abita in Via Garibaldi 22.", "Via Garibaldi 22")]
    [TestCase("Adres: Molenstraat 7.", "Molenstraat 7")]
    [TestCase("Hun bor i Bjerkeveien 3.", "Bjerkeveien 3")]
    [TestCase("Write to P.O. Box 24 please.", "P.O. Box 24")]
    [TestCase("She lives on Willow Road.", "Willow Road")]
    [TestCase("Domicilio: C/ Serrano Plaja 21.", "C/ Serrano Plaja 21")]
    [TestCase("at Hinter der Linde 12a, 26548 Musterfehn and", "Hinter der Linde 12a")]
    [TestCase("in Blk 12 Bedok St 31 #04-112.", "Blk 12 Bedok St 31 #04-112")]
    [TestCase("previously Flat 9, Orchard Court, Grimsby.", "Flat 9, Orchard Court, Grimsby")]
    public void Street_IsRecognised(string text, string street) => AssertPlace(text, street, "street");

    [TestCase("We met in Chicago.", "Chicago")]
    [TestCase("He moved to Zurich.", "Zurich")]
    [TestCase("A talk in New York today.", "New York")]
    [TestCase("She lives in Bath.", "Bath")]
    [TestCase("Offices in Tinyville, TX are open.", "Tinyville, TX")]
    [TestCase("Springfield, Illinois", "Springfield, Illinois")]
    public void City_IsRecognised(string text, string city) => AssertPlace(text, city, "city");

    [TestCase("ZIP: 77002", "77002")]
    [TestCase("My zip code is 3610-114.", "3610-114")]
    [TestCase("PLZ 10115", "10115")]
    [TestCase("Send it to SW1A 1AA today.", "SW1A 1AA")]
    [TestCase("Our code, K1A 0B1, is new.", "K1A 0B1")]
    [TestCase("Portugal 36101", "36101")]
    public void Postcode_IsRecognised(string text, string postcode) => AssertPlace(text, postcode, "postcode");

    [TestCase("Clinics across Texas", "Texas", "state")]
    [TestCase("Flu in Norway", "Norway", "country")]
    [TestCase("Hospitals of the United Kingdom", "United Kingdom", "country")]
    public void Region_IsToldFromSmallerPlaces(string text, string region, string subkind) =>
        AssertPlace(text, region, subkind);

    [TestCase("Reading is good for children.")]
    [TestCase("Take a warm bath and a nice mobile.")]
    [TestCase("Improve your reading in Reading and Math class.")]
    [TestCase("Nice work, Orange team!")]
    [TestCase("Talk to your hospital about the clinic.")]
    [TestCase("The Framingham score")]
    [TestCase("Turkey is lean meat.")]
    [TestCase("Hospital Readiness Plans Fall Short")]
    [TestCase("Our Senior Medical Officer")]
    [TestCase("What do the guidelines from Johns Hopkins say about statins?")]
    [TestCase("A study by Mount Sinai Hospital has the answer.")]
    [TestCase("NY, NJ")]
    [TestCase("Welcome Jo Doe, MD!")]
    [TestCase("Life at 18 Means Change")]
    [TestCase("Take 5 mg in 2 doses.")]
    [TestCase("ICD-10 E11.9, CPT 99213, LOINC 4548-4, NDC 0777-3105-02")]
    [TestCase("NCT01234567, PMID 12345678, score 7/10, #FF8800, v2.10.3")]
    public void OrdinaryWords_AreNoPlaces(string text) =>
        Assert.That(
            Places(text).Where(place => place.Confidence >= 0.5),
            Is.Empty,
            string.Join(", ", Places(text).Select(place => place.Subkind))
        );

    [TestCase("Histoplasmosis is common in patients from the Ohio River Valley region.")]
    [TestCase("A survey of the Hudson River Valley")]
    [TestCase("The Mississippi Delta")]
    public void Landscape_IsNoPlace(string text) => Assert.That(Places(text), Is.Empty);

    [TestCase("#The1906andMore ROOM. 104")]
    [TestCase("#JCL12345. seen at #MAINHOSPITAL 2012, Apt 4")]
    [TestCase("Box 5 St. 12 P.O. , , ZIP")]
    public void WordsOfHashtags_DoNotBreakTheReading(string text) =>
        Assert.That(() => Recognized.In(text), Throws.Nothing);

    [Test]
    public void PlaceAfterEmoji_KeepsItsOffsets()
    {
        const string Text = "👩‍⚕️🎉 Visit us in Chicago 🎉";
        RecognizedEntity place = Places(Text).Single();
        Assert.That(Text.Substring(place.Span.Start, place.Span.Length), Is.EqualTo("Chicago"));
    }

    [Test]
    public void AccentsAsCombiningMarks_KeepTheOffsets()
    {
        const string Text = "Cafe\u0301 in Chicago";
        RecognizedEntity place = Places(Text).Single();
        Assert.That(Text.Substring(place.Span.Start, place.Span.Length), Is.EqualTo("Chicago"));
    }

    [TestCase("The society was founded in 1977.", "1977")]
    [TestCase("During 1971, it grew.", "1971")]
    [TestCase("In 1955 and later", "1955")]
    public void BareYear_IsADateOfLowConfidence(string text, string year)
    {
        RecognizedEntity date = Recognized.In(text).Single(entity => entity.Kind == EntityKind.Date);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text.Substring(date.Span.Start, date.Span.Length), Is.EqualTo(year));
            Assert.That(date.Subkind, Is.EqualTo("year"));
            Assert.That(date.Confidence, Is.LessThan(0.5));
        }
    }

    [TestCase("The patient was diagnosed in 2021.")]
    [TestCase("A survey of 2000 people")]
    public void YearBesideAPatient_OrAnAmount_IsNoDate(string text) =>
        Assert.That(Recognized.In(text).Where(entity => entity.Subkind == "year"), Is.Empty);

    [TestCase("At 2024-03-01 19:49:46 it", "2024-03-01 19:49:46")]
    [TestCase("At 2024-03-01T19:49Z it", "2024-03-01T19:49Z")]
    public void TimeOfDay_BelongsToItsDate(string text, string moment) =>
        Assert.That(Recognized.Texts(text), Does.Contain($"DATE:{moment}"));

    [Test]
    public void Entities_DoNotOverlap()
    {
        RecognizedEntity[] entities = Recognized.In(
            "Call 0131 496 0000 or see St. Anne's Clinic, 12 Larch Street, Chicago, IL 60601 on 2024-03-01."
        );
        Assert.That(entities.Zip(entities.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start), Is.True);
    }

    private static RecognizedEntity[] Places(string text) =>
        [.. Recognized.In(text).Where(entity => entity.Kind == EntityKind.Location)];

    private static void AssertPlace(string text, string expected, string subkind)
    {
        string[] found =
        [
            .. Places(text).Select(place => $"{place.Subkind}:{text.Substring(place.Span.Start, place.Span.Length)}"),
        ];
        Assert.That(found, Does.Contain($"{subkind}:{expected}"));
    }
}
