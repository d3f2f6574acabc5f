using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

/// <summary>Whole addresses: whatever letter or digit of one is left over may tell who is meant.</summary>
public class AddressTests
{
    [TestCase(
        "The parcel went to 1417 S. Wabash Ave., Apt. 12C, Milwaukee.",
        "1417 S. Wabash Ave., Apt. 12C, Milwaukee"
    )]
    [TestCase(
        "Records go to 6250 Shadow Ridge Dr., Ste. 210-B, Plano, TX 75024.",
        "6250 Shadow Ridge Dr., Ste. 210-B, Plano, TX 75024"
    )]
    [TestCase(
        "Visit us at 1001 Market Street, 4th Floor, San Francisco.",
        "1001 Market Street, 4th Floor, San Francisco"
    )]
    [TestCase("She rents 318 Alder Ct #2D, Boise, ID 83702.", "318 Alder Ct #2D, Boise, ID 83702")]
    [TestCase("She lives at Flat 3, 9 Queen's Gate, London.", "Flat 3, 9 Queen's Gate, London")]
    [TestCase(
        "Deliver to Unit 12, 8-10 Station Street, Footscray VIC 3011.",
        "Unit 12, 8-10 Station Street, Footscray VIC 3011"
    )]
    [TestCase(
        "The lab is in Tower 2, Level 14, 300 George Street, Sydney.",
        "Tower 2, Level 14, 300 George Street, Sydney"
    )]
    [TestCase("Osoite: Mannerheimintie 14 A 5, 00100 Helsinki.", "Mannerheimintie 14 A 5, 00100 Helsinki")]
    public void PartOfBuilding_BelongsToTheAddress(string text, string address) => AssertCovered(text, address);

    [TestCase("Unit 5 of the course covers nutrition.")]
    [TestCase("Level 3 evidence supports this.")]
    [TestCase("Block 2 of the trial starts soon.")]
    [TestCase("There is always room for improvement.")]
    [TestCase("Building resilience 7 days a week takes practice.")]
    [TestCase("A flat 2 % rate applies to all plans.")]
    [TestCase("Lot 22B of the vaccine was recalled.")]
    [TestCase("Gate 3 Theory of pain")]
    public void WordOfABuilding_AwayFromAnAddress_IsNoPlace(string text) => AssertSilent(text);

    [TestCase("Er wohnt in 80331 München.", "80331 München")]
    [TestCase("Mon adresse : 8 impasse des Cerisiers, 31200 Toulouse.", "8 impasse des Cerisiers, 31200 Toulouse")]
    [TestCase("Zij woont aan de Prinsengracht 263, 1016 GV Amsterdam.", "Prinsengracht 263, 1016 GV Amsterdam")]
    [TestCase("Hon bor på Kungsgatan 44, 411 15 Göteborg.", "Kungsgatan 44, 411 15 Göteborg")]
    [TestCase("Adress: Storgatan 3, SE-903 26 Umeå.", "Storgatan 3, SE-903 26 Umeå")]
    [TestCase("Wohnhaft in 8400 Winterthur.", "8400 Winterthur")]
    [TestCase("Adres: Meir 50, 2000 Antwerpen.", "Meir 50, 2000 Antwerpen")]
    [TestCase("Vive na Rua Augusta 28, 1100-053 Lisboa.", "Rua Augusta 28, 1100-053 Lisboa")]
    public void PostcodeBeforeTheCity_IsCovered(string text, string address) => AssertCovered(text, address);

    [TestCase("She moved to Bengaluru 560001.", "Bengaluru 560001")]
    [TestCase("We live at 5 Ponsonby Road, Auckland 1011.", "5 Ponsonby Road, Auckland 1011")]
    [TestCase("Brought from Chennai - 600028.", "Chennai - 600028")]
    [TestCase("He lives in Parramatta NSW 2150.", "Parramatta NSW 2150")]
    [TestCase("Endereço: Av. Boa Viagem 3200, Recife - PE, 51020-001.", "Av. Boa Viagem 3200, Recife - PE, 51020-001")]
    [TestCase("The flat is in Dublin 7, D07 R6K8.", "Dublin 7, D07 R6K8")]
    public void PostcodeBehindTheCity_IsCovered(string text, string address) => AssertCovered(text, address);

    [TestCase("About 10000 Americans die of it each year.", "10000")]
    [TestCase("28013 Patients were enrolled.", "28013")]
    [TestCase("More than 20000 London residents joined.", "20000")]
    [TestCase("The 2024 Paris Olympics were a success.", "2024")]
    [TestCase("We met in Tokyo 3200 people.", "3200")]
    [TestCase("In London 5000 were tested.", "5000")]
    [TestCase("Cancer 2010, 1200 Boston", "1200")]
    [TestCase("May 12, 2000 Paris", "2000")]
    [TestCase("The vial holds 80331 units.", "80331")]
    [TestCase("The protein 1015 CJ binds.", "1015")]
    [TestCase("OR 12345 cases were counted.", "12345")]
    [TestCase("It works IN 20000 people.", "20000")]
    [TestCase("It works IN 20000 older people.", "20000")]
    [TestCase("You lose weight OR 50000 steps are wasted.", "50000")]
    [TestCase("In Salem, OR 97301 cases were counted.", "97301")]
    public void Count_IsNoPostcode(string text, string number) =>
        Assert.That(Covered(text)[text.IndexOf(number, StringComparison.Ordinal)], Is.False);

    [TestCase("Employee ID 99812 has left.")]
    [TestCase("Your patient ID 12345 is ready.")]
    public void NumberBehindTheEndOfALabel_IsNoPostcode(string text) => AssertSilent(text);

    [TestCase("She lives in OR 97201 now.", "97201")]
    [TestCase("The Salem, OR 97301 area is safe.", "97301")]
    [TestCase("Salem OR 97301 residents vote.", "97301")]
    [TestCase("Salem, OR 97301 Hours: nine to five", "97301")]
    public void PostcodeBehindAState_IsCovered(string text, string postcode) =>
        Assert.That(Covered(text)[text.IndexOf(postcode, StringComparison.Ordinal)], Is.True);

    [TestCase("Das Paket ging an die Lindenallee 44a.", "Lindenallee 44a")]
    [TestCase("Er wohnt Mariahilfer Straße 88.", "Mariahilfer Straße 88")]
    [TestCase("Elle vit au 27 bis, avenue Victor Hugo.", "27 bis, avenue Victor Hugo")]
    [TestCase("Il habite 3 place du Marché.", "3 place du Marché")]
    [TestCase("Elle habite 12 route de Genève.", "12 route de Genève")]
    [TestCase("Indirizzo: Viale dei Mille 33.", "Viale dei Mille 33")]
    [TestCase("Ott lakik: Nádor utca 7.", "Nádor utca 7")]
    [TestCase("Alamat: Jl. Sudirman No. 21.", "Jl. Sudirman No. 21")]
    public void StreetOfAnotherLanguage_IsCovered(string text, string street) => AssertCovered(text, street);

    [TestCase("Meet via Zoom 2 times a week.")]
    [TestCase("AV Node 3")]
    [TestCase("et al. Lancet 2019")]
    [TestCase("Place 2 drops in each eye.")]
    public void WordOfAStreet_ElsewhereIsNoPlace(string text) => AssertSilent(text);

    [TestCase("They found him along US Highway 50.", "US Highway 50")]
    [TestCase("She lives off County Road 44 past the mill.", "County Road 44")]
    [TestCase("He was hit on I-95 last night.", "I-95")]
    [TestCase("Her car broke down on the M25.", "M25")]
    [TestCase("Pickup at the corner of Oak and 3rd.", "corner of Oak and 3rd")]
    [TestCase("Meet me at the corner of Broadway and West 72nd Street.", "corner of Broadway and West 72nd Street")]
    [TestCase("I got my shot at the CVS on Main St.", "CVS on Main St")]
    public void Road_IsCovered(string text, string road) => AssertCovered(text, road);

    [TestCase("The route 9 out of 10 people take is walking.")]
    [TestCase("In Route 5 of infection")]
    [TestCase("It binds on the M3 receptor.")]
    [TestCase("Uptake on I-131 was high.")]
    [TestCase("Highway driving at 65 miles an hour")]
    [TestCase("Intersection of Health and Tech")]
    [TestCase("The corner of your eye may itch.")]
    public void NumberBesideAWordOfARoad_IsNoPlace(string text) => AssertSilent(text);

    [TestCase("My address is RR 2 Box 152, Lincoln, NE.", "RR 2 Box 152, Lincoln, NE")]
    [TestCase("She grew up on Rural Route 3, Box 41, Salina, KS 67401.", "Rural Route 3, Box 41, Salina, KS 67401")]
    [TestCase("Mail: Locked Bag 22, Ballarat VIC 3353.", "Locked Bag 22, Ballarat VIC 3353")]
    [TestCase("Write to PO Box 30197, Nairobi 00100.", "PO Box 30197, Nairobi 00100")]
    [TestCase("Write to Private Bag 12, Auckland.", "Private Bag 12, Auckland")]
    public void Box_IsCovered(string text, string box) => AssertCovered(text, box);

    [TestCase("RR 20, SpO2 98 %")]
    [TestCase("RR 2.5 (95 % CI 1.2 to 3)")]
    [TestCase("See Box 2 for details.")]
    [TestCase("Bag 2 of saline was hung.")]
    [TestCase("Unit 1 Bag 2 was hung.")]
    [TestCase("We left the apartment. I moved on.")]
    [TestCase("He was apt. I agreed.")]
    public void BoxOfATextOrARate_IsNoPlace(string text) => AssertSilent(text);

    [TestCase("he lives on elm street with his mom", "elm street")]
    [TestCase("i live at 42 oak lane so come by", "42 oak lane")]
    [TestCase("my grandma lives at 118 cherry st, ask for her", "118 cherry st")]
    public void StreetInLowerCase_IsCoveredWhereSomebodyLives(string text, string street) =>
        AssertCovered(text, street);

    [TestCase("living on the street is hard")]
    [TestCase("he lives on hope street vibes")]
    [TestCase("he lives on a busy road")]
    [TestCase("looking at 3 main road injuries")]
    [TestCase("She is on the road to recovery.")]
    public void StreetInLowerCase_WithoutAName_IsNoPlace(string text) => AssertSilent(text);

    [TestCase(
        "Address: Flat 14B, Oakwood House, 22 Chapel Road, Leeds LS7 4NX.",
        "Flat 14B, Oakwood House, 22 Chapel Road, Leeds LS7 4NX"
    )]
    [TestCase("Moved to B-24, Sector 62, Noida, Uttar Pradesh 201301.", "B-24, Sector 62, Noida, Uttar Pradesh 201301")]
    [TestCase("Send to B-24, Sector 62, Noida, Uttar Pradesh 201301.", "B-24, Sector 62, Noida, Uttar Pradesh 201301")]
    [TestCase("She lives at 2-11-3 Meguro, Meguro-ku, Tokyo 153-0063.", "2-11-3 Meguro, Meguro-ku, Tokyo 153-0063")]
    [TestCase(
        "The card went to The Old Rectory, Church Lane, Little Barford, Bedford MK44 2QA.",
        "The Old Rectory, Church Lane, Little Barford, Bedford MK44 2QA"
    )]
    public void AddressOfManyParts_IsCovered(string text, string address) => AssertCovered(text, address);

    [TestCase("Address 3 issues before you leave.")]
    [TestCase("Ship to 50 states")]
    [TestCase("Address: the root cause")]
    public void CueOfAnAddress_WithoutOne_IsNoPlace(string text) => AssertSilent(text);

    [TestCase("He teaches at Jefferson Elementary School.", "Jefferson Elementary School")]
    [TestCase("Dad moved into Cedar Brook Senior Living.", "Cedar Brook Senior Living")]
    [TestCase("Grandpa was sent to Ridgeview Skilled Nursing Facility.", "Ridgeview Skilled Nursing Facility")]
    [TestCase("Her aunt runs Bluebell Residential Home.", "Bluebell Residential Home")]
    [TestCase("We met at First Baptist Church of Macon.", "First Baptist Church of Macon")]
    [TestCase("She was booked into Mercer County Jail.", "Mercer County Jail")]
    [TestCase("He volunteers at Harbor Light Homeless Shelter.", "Harbor Light Homeless Shelter")]
    [TestCase("She was treated at Guy's and St Thomas' Hospital.", "Guy's and St Thomas' Hospital")]
    [TestCase("She was transferred to St. Vincent's for surgery.", "St. Vincent's")]
    [TestCase("My niece is at St. Brigid's Primary.", "St. Brigid's Primary")]
    public void Institution_IsCovered(string text, string name) => AssertCovered(text, name);

    [TestCase("Elementary School Lunches Are Getting Healthier")]
    [TestCase("High school students need more sleep.")]
    [TestCase("They spoke on First Day of High School.")]
    [TestCase("The Catholic Church supports the ban.")]
    [TestCase("Memory Care Matters")]
    [TestCase("Home care for older people works.")]
    [TestCase("Prison health is public health.")]
    [TestCase("Independent Living for Older Adults")]
    public void KindOfInstitution_IsNoPlace(string text) => AssertSilent(text);

    private static void AssertCovered(string text, string address)
    {
        bool[] covered = Covered(text);
        int start = text.IndexOf(address, StringComparison.Ordinal);
        string left = string.Concat(
            address.Select(
                (character, index) => char.IsLetterOrDigit(character) && !covered[start + index] ? character : '·'
            )
        );
        Assert.That(left.Trim('·'), Is.Empty);
    }

    private static void AssertSilent(string text) =>
        Assert.That(
            Recognized
                .In(text)
                .Where(entity => entity.Kind == EntityKind.Location && entity.Confidence >= 0.5)
                .Select(place => text.Substring(place.Span.Start, place.Span.Length)),
            Is.Empty
        );

    private static bool[] Covered(string text)
    {
        bool[] covered = new bool[text.Length];
        foreach (RecognizedEntity place in Recognized.In(text).Where(entity => entity.Kind == EntityKind.Location))
        {
            Array.Fill(covered, true, place.Span.Start, place.Span.Length);
        }

        return covered;
    }
}
