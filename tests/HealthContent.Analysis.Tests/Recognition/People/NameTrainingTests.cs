using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Training;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.People;

public sealed class NameTrainingTests
{
    [Test]
    public void Training_GivesTheModelOfTheRepositoryBitForBit()
    {
        string data = Repository.Shared("data");
        string committed = Path.Combine(Repository.Root, "src", "HealthContent.Analysis", NameModel.ResourcePath);

        Assert.That(NameTraining.Read(data).ToModel().AsSpan().SequenceEqual(File.ReadAllBytes(committed)), Is.True);
    }

    [Test]
    public void Shuffle_IsTheSameEachTimeAndLosesNothing()
    {
        List<int> first = [.. Enumerable.Range(0, 100)];
        List<int> second = [.. first];
        new Shuffle(7).Apply(first);
        new Shuffle(7).Apply(second);

        Assert.Multiple(() =>
        {
            Assert.That(first, Is.EqualTo(second));
            Assert.That(first, Is.Not.Ordered);
            Assert.That(first, Is.EquivalentTo(Enumerable.Range(0, 100)));
        });
    }
}
