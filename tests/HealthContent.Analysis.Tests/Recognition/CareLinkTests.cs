using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

internal sealed class CareLinkTests
{
    [TestCase("Maria Lopez was discharged.", CareLink.Own)]
    [TestCase("Maria's cancer is gone.", CareLink.Own)]
    [TestCase("After his transplant, Peter Novak can breathe.", CareLink.Own)]
    [TestCase("Advice for a 12-year-old, Amanda Johnson, with asthma.", CareLink.Own)]
    [TestCase("Say hello to Tom! He went home after surgery.", CareLink.Beside)]
    [TestCase("Maria Lopez likes the garden.", CareLink.None)]
    [TestCase("Maria Keller came by. She was born in Leeds.", CareLink.None)]
    [TestCase("Anita Rao wrote to people diagnosed with asthma.", CareLink.None)]
    [TestCase("Tom Frieden's Ebola assessment is out.", CareLink.None)]
    [TestCase("Gordon Price ran a marathon after his surgery.", CareLink.None, Description = "a known limit")]
    [TestCase("Dr. Maria Lopez had surgery.", CareLink.None, Description = "staff: another rule")]
    public void Link_IsReadFromTheWordsAroundTheName(string text, CareLink expected) =>
        Assert.That(
            Facts.Of(
                new ContentDocument(text),
                surface =>
                {
                    foreach (RecognizedEntity entity in surface.SurfaceFacts.Entities)
                    {
                        if (entity.Kind == EntityKind.Name)
                        {
                            return surface.SurfaceFacts.CareLinkOf(entity);
                        }
                    }

                    throw new AssertionException("no name was found");
                }
            ),
            Is.EqualTo(expected)
        );

    [TestCase("maria_lopez_mri.jpg", "maria_lopez")]
    [TestCase("MariaLopez-2.png", "MariaLopez")]
    [TestCase("lopez.maria.png", "lopez.maria")]
    [TestCase("IMG_20260112_101500.jpg", "")]
    [TestCase("summer-open-day-banner.png", "")]
    [TestCase("", "")]
    public void NameInFileName_IsAForenameAndASurname(string file, string expected)
    {
        TextSpan span = FileNames.FindName(file);
        Assert.That(file.Substring(span.Start, span.Length), Is.EqualTo(expected));
    }
}
