using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

/// <summary>Codes, amounts and references that look like identifiers and are none.</summary>
internal sealed class DecoyTests
{
    private static readonly string[] Decoys =
    [
        // Codes of diagnoses, procedures, tests and medicines
        "The diagnosis is E11.9",
        "ICD-10 code C50.911",
        "ICD-10: Z23, J45.909 and M54.50",
        "billed as CPT 99213",
        "CPT code 99213-25 and HCPCS G0438",
        "HCPCS code J1885",
        "LOINC 4548-4",
        "LOINC code 2339-0 for glucose",
        "NDC 0777-3105-02",
        "NDC 50242-040-62 of the pack",
        "SNOMED CT 44054006",
        "RxNorm 860975",
        "ATC code A10BA02",
        "the gene BRCA1 and the variant c.68_69del",
        "rs334 and HLA-B27",
        "COVID-19, SARS-CoV-2, H5N1 and B.1.1.529",
        // Trials, publications, books
        "Trial NCT01234567",
        "ISRCTN12345678 is open",
        "EudraCT 2020-001234-56",
        "PMID 12345678",
        "PMID: 31978945",
        "PMC7092803 has it",
        "doi:10.1000/182",
        "DOI 10.1056/NEJMoa2001017",
        "ISBN 978-3-16-148410-0",
        "ISBN 0-306-40615-2",
        "ISSN 2049-3630",
        "ORCID 0000-0002-1825-0097",
        "Lancet 2020;395:497-506",
        "vol. 12, pages 345-367, figure 3",
        "arXiv:2001.01234",
        // Doses, vital signs, laboratory values
        "Take 500 mg twice a day",
        "10 ml, at most 40 ml",
        "2.5 mg/kg over 30 minutes",
        "0.9% sodium chloride, 1000 ml",
        "5,000 units of heparin",
        "BP 120/80",
        "pulse 72, SpO2 98%, temp 37.5",
        "respiratory rate 16, BMI 24.9",
        "HbA1c 7.5%; LDL 190",
        "sodium 140, potassium 4.2, creatinine 1.1",
        "WBC 11,200, platelets 250,000",
        "eGFR 58 mL/min/1.73 m2",
        "a weight of 82.5 kg at 178 cm",
        // Scores, ratios, statistics
        "pain 7/10",
        "a score of 15 of 30, Apgar 8/9/10",
        "GCS 15, NIHSS 4",
        "odds 3:1",
        "a ratio of 1:20",
        "HR 0.72, 95% CI 0.58-0.89, p<0.001",
        "OR 1.234 (1.012, 1.456)",
        "1 in 5,000 and 3-4 of 10",
        "75% of 2,125,550 people",
        "n=12345",
        "40,000,000 doses",
        // Prices
        "It costs $1,299.99",
        "€45 or £39.50",
        "a gift of $1000000",
        "USD 1234567",
        // Colours, versions, models, orders
        "The colour is #FF5733",
        "#A1B2C3 and #000000",
        "version 2.10.3.1",
        "v1.2.3-beta4 of the app",
        "iOS 17.4.1, build 21E236",
        "model X12345",
        "Part number 123-45678",
        "Order code 000-12-3456",
        "lot number AB1234",
        "catalogue number 12-345",
        "ISO 13485:2016 and EN 455-2",
        "IEC 60601-1-2",
        "45 CFR 164.514",
        "21 U.S.C. 353",
        "Public Law 104-191",
        // Hotlines, rooms, places of the organisation
        "Room 304, 4th floor",
        "Suite 1200 in Building 5",
        "Gate 12, Bay 7",
        "Route 66 and Interstate 95",
        "Bus 42 stops there",
        "Section 230, chapter 12",
        // Numbers of nobody
        "in the 2023-2024 season",
        "open 24/7, 365 days",
        "10-12 hours, 5-10-15 minutes",
        "10:30 and 14:45",
        "the 100,000 mark",
        "It says 1234567890",
        "It says 4111111111111112",
        "It says 000-00-0000",
        "1, 2, 3, 4, 5, 6, 7, 8, 9",
        "1 2 3 4 5 6 7 8 9",
        "3.14159265358979",
        "6.022e23 and 1.6e-19",
        "#MentalHealth2024 and #Day100",
        "the sizes 36-38-40",
        "UTF-8, Base64, SHA-256",
        "4K at 60 fps, 1920x1080",
        "the score was 21-14",
        "the flight BA1234",
        "5-HT3, CYP2D6 and IL-6",
        "CD4 350 and HIV-1",
        "vitamin B12 and D3",
        "T1D, T2DM and A1C",
        "ward 5B, bed count 120",
    ];

    private static readonly string[] Harmless = ["DATE", "LOCATION", "AGE"];

    [TestCaseSource(nameof(Decoys))]
    public void Decoy_IsNoIdentifier(string text) =>
        Assert.That(Recognized.Texts(text).Where(found => !Harmless.Contains(found[..found.IndexOf(':')])), Is.Empty);

    [TestCase("Call 988", "hotline")]
    [TestCase("Call 1-800-222-1222", "hotline")]
    [TestCase("Call 116 123", "hotline")]
    [TestCase("Dial nine nine nine", "hotline")]
    [TestCase("Call 415-555-0137", "fictional")]
    public void NumberOfNobody_SaysSo(string text, string subkind) =>
        Assert.That(Recognized.In(text).Single().Subkind, Is.EqualTo(subkind));
}
