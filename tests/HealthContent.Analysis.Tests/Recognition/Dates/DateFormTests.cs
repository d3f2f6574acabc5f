using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.Dates;

internal sealed class DateFormTests
{
    [TestCase("from 3-5 May 2026 only", "DATE:3-5 May 2026")]
    [TestCase("open 3 to 5 May", "DATE:3 to 5 May")]
    [TestCase("on 3rd and 4th of May 2026", "DATE:3rd and 4th of May 2026")]
    [TestCase("July 3 to 5, 2025", "DATE:July 3 to 5, 2025")]
    [TestCase("from March to May 2025 it", "DATE:March to May 2025")]
    [TestCase("between June and August 2024", "DATE:June and August 2024")]
    [TestCase("May 3 – June 5, 2024", "DATE:May 3 – June 5, 2024")]
    [TestCase("May 3 to 5 June", "DATE:May 3 to 5 June")]
    [TestCase("April–June", "DATE:April–June")]
    [TestCase("vom 11.–18.12.2023 bei uns", "DATE:11.–18.12.2023")]
    public void Range_IsOneDate(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("admitted 08 Oct 25, sent home later", "DATE:08 Oct 25")]
    [TestCase("seen 3 Mar 24 by the nurse", "DATE:3 Mar 24")]
    [TestCase("seen 3 Mar 24 (again)", "DATE:3 Mar 24")]
    [TestCase("scan of 17-Feb-24 and more", "DATE:17-Feb-24")]
    [TestCase("DOB 5-6-90", "DATE:5-6-90")]
    [TestCase("D.O.B. 12/1980", "DATE:12/1980")]
    [TestCase("LMP 9/14 and well", "DATE:9/14")]
    [TestCase("on November the 3rd she fell", "DATE:November the 3rd")]
    [TestCase("from Aug 30 - Sept 2, 2025", "DATE:Aug 30 - Sept 2, 2025")]
    [TestCase("discharge date: 3.4.25", "DATE:3.4.25")]
    [TestCase("sent home Tues 11/18 with pills", "DATE:Tues 11/18")]
    [TestCase("on Monday, 3/9 at noon", "DATE:Monday, 3/9")]
    [TestCase("back on Friday the 13th of course", "DATE:Friday the 13th")]
    [TestCase("DOB 19480722 and well", "DATE:19480722")]
    [TestCase("DOB 05 31 1979", "DATE:05 31 1979")]
    [TestCase("sampled 14.02.24 at noon", "DATE:14.02.24")]
    [TestCase("it was implanted 05/2019 already", "DATE:05/2019")]
    [TestCase("the card expires 11/28 at last", "DATE:11/28")]
    [TestCase("valid through 2027-03 only", "DATE:2027-03")]
    [TestCase("swap the slot on 05/09 please", "DATE:05/09")]
    public void ShortForm_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("valid 03/01/2024–05/31/2024 only", "DATE:03/01/2024", "DATE:05/31/2024")]
    [TestCase("1971-03-30,2023-10-02", "DATE:1971-03-30", "DATE:2023-10-02")]
    public void TwoDates_AreBothRecognized(string text, string first, string second) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { first, second }));

    [TestCase("8 Oct 25 meals were served", "DATE:8 Oct")]
    [TestCase("the total is 19480722 by now", null)]
    [TestCase("the rows 05 31 1979 and others", null)]
    [TestCase("put 5/9 on each plate, then 2/3 on 4/5", null)]
    [TestCase("the season 2027-03 of it", null)]
    [TestCase("on 8 Oct 25% of them", "DATE:8 Oct")]
    [TestCase("the score was 5-6-90 at last", null)]
    [TestCase("the ratio is 12/1980 at last", null)]
    [TestCase("the score went from 9/14 to 3/14", null)]
    [TestCase("half of it, 1/2, is gone", null)]
    [TestCase("the 5th of them slept", null)]
    public void NumberBeside_IsNoPartOfADate(string text, string? expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(expected is null ? [] : new[] { expected }));

    [TestCase("47 yo patient presented on 1/9 with pain", "1/9")]
    [TestCase("the patient fell on 5/7", "5/7")]
    public void DayAndMonthOfAPatient_IsADate(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Does.Contain("DATE:" + expected));

    [TestCase("the patient stays on 1/2 tablet")]
    [TestCase("the patient is on 3/4 dose")]
    public void FractionOfADose_IsNoDate(string text) => Assert.That(Recognized.Texts(text), Is.Empty);

    [TestCase("on the third of May", "DATE:third of May")]
    [TestCase("the twenty-first of June 2020", "DATE:twenty-first of June 2020")]
    [TestCase("the thirty first of March two thousand and five", "DATE:thirty first of March two thousand and five")]
    [TestCase("May the fourth, nineteen ninety-two", "DATE:May the fourth, nineteen ninety-two")]
    [TestCase("June twenty-second it is", "DATE:June twenty-second")]
    [TestCase("4 July twenty twenty-six", "DATE:4 July twenty twenty-six")]
    [TestCase("2 March nineteen oh five", "DATE:2 March nineteen oh five")]
    [TestCase("in May of 2024", "DATE:May of 2024")]
    public void DateInWords_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("in the spring of 2024", "spring of 2024", "season")]
    [TestCase("Summer 2019 was hot", "Summer 2019", "season")]
    [TestCase("A 2019 study", "2019", "year")]
    [TestCase("since the 1990s", "1990s", "decade")]
    [TestCase("back in the '80s", "'80s", "decade")]
    [TestCase("in the late nineties", "nineties", "decade")]
    public void LongStretch_HasItsKind(string text, string expected, string subkind)
    {
        RecognizedEntity entity = Recognized.In(text).Single();
        Assert.That(
            (text.Substring(entity.Span.Start, entity.Span.Length), entity.Subkind),
            Is.EqualTo((expected, subkind))
        );
    }

    [TestCase("2024-03-01T19:49:46Z")]
    [TestCase("2024-03-01T19:49:46.123+02:00")]
    [TestCase("2024-03-01 19:49 UTC")]
    [TestCase("May 4, 2026 at 3:45 pm")]
    [TestCase("4 May 2026, 14:30")]
    [TestCase("Friday, March 27, at 2pm ET")]
    [TestCase("Oct 6, 8:30–10 a.m. ET")]
    [TestCase("07/14/1995 08:15")]
    public void TimeOfDay_BelongsToItsDate(string text) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { "DATE:" + text }));

    [TestCase("２０２６-０３-１４")]
    [TestCase("０３／１４／２０２６")]
    [TestCase("٠٣/٠٧/٢٠٢٦")]
    [TestCase("20\u200B26-03-1\u200B4")]
    [TestCase("2026年3月14日")]
    [TestCase("1994년 3월 15일")]
    public void DateInOtherDigits_IsRead(string text) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { "DATE:" + text }));

    [TestCase("3. März 2024")]
    [TestCase("12 mars 2024")]
    [TestCase("4 de mayo de 2026")]
    [TestCase("12 martie 1985")]
    [TestCase("1985. május 5")]
    [TestCase("5 марта 2020")]
    [TestCase("१२ ऑक्टोबर १९७९")]
    [TestCase("১৫ জানুয়ারি ২০২৬")]
    [TestCase("3 Januarie 1990")]
    public void DateInOtherLanguage_IsRead(string text) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { "DATE:" + text }));

    [TestCase("the Mayo Clinic and 3 Mars bars")]
    [TestCase("mars 2024")]
    public void MonthOfOtherLanguageAlone_IsNothing(string text) =>
        Assert.That(Recognized.In(text).Where(entity => entity.Kind == EntityKind.Date), Is.Empty);

    [TestCase("My patient was admitted at 3:45 pm.", "DATE:3:45 pm")]
    [TestCase("The patient died at 14:30 in the ward.", "DATE:14:30")]
    [TestCase("She was seen by our team on 08/22, with a cough; the patient left.", "DATE:08/22")]
    public void ClockTimeAndShortDate_BesidePatient_AreDates(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Does.Contain(expected));

    [TestCase("My patient was admitted at 3:45 pm.")]
    [TestCase("The patient died at 14:30.")]
    public void ClockTime_HasNoRole(string text) => Assert.That(Recognized.In(text).Single().Role, Is.Null);

    [TestCase("We open at 9:30 and close at 5 pm")]
    [TestCase("See you next week, call tomorrow, or today")]
    [TestCase("May second opinions help? March first, then rest")]
    [TestCase("She came third of many and was the first of May's friends")]
    [TestCase("a 1600 calorie diet and a 2000 mg dose for the 2000 people")]
    [TestCase("in her nineties, with temperatures in double digits")]
    [TestCase("a ratio of 1:20, odds 3:15, John 3:16")]
    [TestCase("the patient takes 24/7 care, 1/2 a tablet and 10 - 12 - 14 drops")]
    [TestCase("two thousand and five steps, nineteen ninety-cent coins")]
    [TestCase("We fall 2000 feet")]
    public void NeighboursOfDates_AreNothing(string text) =>
        Assert.That(Recognized.In(text).Where(entity => entity.Kind == EntityKind.Date), Is.Empty);
}
