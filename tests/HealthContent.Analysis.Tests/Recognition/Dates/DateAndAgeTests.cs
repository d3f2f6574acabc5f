using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.Dates;

internal sealed class DateAndAgeTests
{
    [TestCase("on March 3, 2023 we", "DATE:March 3, 2023")]
    [TestCase("on the 3rd of March 2023", "DATE:3rd of March 2023")]
    [TestCase("on 17-Feb-2023", "DATE:17-Feb-2023")]
    [TestCase("on Jan 15,2023", "DATE:Jan 15,2023")]
    [TestCase("on Aug 10, '23 we", "DATE:Aug 10, '23")]
    [TestCase("on 07/14/1995", "DATE:07/14/1995")]
    [TestCase("on 14.7.1995", "DATE:14.7.1995")]
    [TestCase("on 1995-07-14", "DATE:1995-07-14")]
    [TestCase("in April 2023", "DATE:April 2023")]
    [TestCase("on Monday, July 3", "DATE:Monday, July 3")]
    [TestCase("July 3-5", "DATE:July 3-5")]
    [TestCase("My patient was seen yesterday", "DATE:yesterday")]
    [TestCase("The patient fell two weeks ago", "DATE:two weeks ago")]
    [TestCase("last Tuesday it", "DATE:last Tuesday")]
    [TestCase("since last July", "DATE:last July")]
    public void Date_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("You may call, march on, and sun yourself")]
    [TestCase("may 5 people join")]
    [TestCase("version 1.2.23 at 10:30 and 24/7")]
    [TestCase("Patients of 1955 and 2021")]
    [TestCase("99/99/2023")]
    public void NoDate_IsNothing(string text) => Assert.That(Recognized.Texts(text), Is.Empty);

    [TestCase("She was discharged on March 3.", TemporalRole.PatientLinked)]
    [TestCase("DOB: 03/04/1956", TemporalRole.PatientLinked)]
    [TestCase("Our patient had her surgery last Tuesday.", TemporalRole.PatientLinked)]
    [TestCase("She came in with a stroke. We met her on May 4.", TemporalRole.PatientLinked)]
    [TestCase("The vaccine was licensed on April 12, 1955.", TemporalRole.Historical)]
    [TestCase("Nightingale was born on May 12, 1820.", TemporalRole.Historical)]
    [TestCase("Join us on May 4 for a walk.", TemporalRole.Event)]
    [TestCase("Published on May 4, 2021.", TemporalRole.Publication)]
    [TestCase("A patient was the first to receive it, says a study published on May 4.", TemporalRole.Publication)]
    [TestCase("Last reviewed on May 4, 2021.", TemporalRole.Review)]
    [TestCase("World Heart Day is on September 29.", TemporalRole.Observance)]
    [TestCase("If a patient is admitted on May 4, call us.", null)]
    [TestCase("This fictional patient was admitted on May 4.", null)]
    [TestCase("Patients often leave on May 4.", null)]
    public void Date_HasRole(string text, string? role) =>
        Assert.That(Recognized.In(text).Single(entity => entity.Kind == EntityKind.Date).Role, Is.EqualTo(role));

    [TestCase("a 54-year-old woman", null)]
    [TestCase("aged 93", "over-89")]
    [TestCase("a 47yo female", null)]
    [TestCase("aged 65 and over", "group")]
    [TestCase("a ninety one year old man", "over-89")]
    public void Age_IsRecognized(string text, string? subkind) =>
        Assert.That(
            Recognized.In(text).Select(entity => (entity.Kind, entity.Subkind)),
            Is.EqualTo(new[] { (EntityKind.Age, subkind) })
        );

    [TestCase("a 300 year old hospital")]
    public void NoAge_IsNothing(string text) => Assert.That(Recognized.Texts(text), Is.Empty);

    [TestCase("Maria Lopez, 71, was the first.", "71")]
    [TestCase("Maria Lopez (9) came too.", "9")]
    [TestCase("Maria Lopez is 34 and well.", "34")]
    [TestCase("Maria Lopez, 17 months, had her shot.", "17 months")]
    [TestCase("a sixty-one year old man", "sixty-one year old")]
    public void NumberBehindAName_IsAnAge(string text, string age) =>
        Assert.That(Recognized.Texts(text), Does.Contain("AGE:" + age));

    [TestCase("Maria Lopez is 3 and 0 this season.")]
    [TestCase("Maria Lopez, 12 May, in the hall")]
    [TestCase("Maria Lopez (2019) found this.")]
    [TestCase("Maria Lopez, 400, was there.")]
    public void OtherNumberBehindAName_IsNoAge(string text) =>
        Assert.That(Recognized.In(text).Select(entity => entity.Kind), Does.Not.Contain(EntityKind.Age));
}
