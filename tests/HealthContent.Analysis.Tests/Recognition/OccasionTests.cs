using HealthContent.Analysis.Content;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

[TestFixture]
public sealed class OccasionTests
{
    private static readonly ContentDocument Post = new("Our walk is on Saturday.");

    private static readonly Conversation Answered = new()
    {
        Messages = [new ConversationMessage { Text = "When is it?" }],
    };

    private static IEnumerable<TestCaseData<string, ContentDocument>> Occasional =>
        [
            new("message has (when)", Post with { Conversation = Answered }),
            new("turns over 0", Post with { Conversation = Answered }),
            new("kind is (reply | review-reply)", Post with { Kind = ContentKind.ReviewReply }),
            new("type is crisis-statement", Post with { Types = [ContentType.CrisisStatement] }),
        ];

    [TestCaseSource(nameof(Occasional))]
    public void SortOfDocument_IsAnOccasion(string condition, ContentDocument document)
    {
        Occasions occasions = OccasionsOf($"walk when {condition}");

        Assert.That(occasions.Include(document), Is.True);
        Assert.That(occasions.Include(Post), Is.False);
        Assert.That(occasions.Include(Post with { Kind = ContentKind.Article }), Is.False);
    }

    [TestCase("walk")]
    [TestCase("walk unless message has (when)")]
    [TestCase("walk unless kind is reply")]
    [TestCase("walk when kind is (post | reply)")]
    [TestCase("walk when reader is GB, sentence has (saturday)")]
    [TestCase("walk when locale is en-GB")]
    public void WhatAPlainPostMayHave_IsNone(string pattern) => Assert.That(GuardsOf(pattern).Occasion, Is.Null);

    [Test]
    public void Library_ReadsPlainPostsWithoutThemAndAnswersWithThem()
    {
        Occasions occasions = PlanTables.Embedded!.Occasions;

        Assert.That(occasions.Include(Post), Is.False);
        Assert.That(occasions.Include(Post with { Kind = ContentKind.Article }), Is.False);
        Assert.That(occasions.Include(Post with { Conversation = Answered }), Is.True);
        Assert.That(occasions.Include(Post with { Kind = ContentKind.Reply }), Is.True);
    }

    private static Occasions OccasionsOf(string pattern) => Occasions.Of([GuardsOf(pattern)]);

    private static PhraseGuards GuardsOf(string pattern) =>
        new(new PhraseMatcherBuilder(), Phrases.ParsePattern("", pattern));
}
