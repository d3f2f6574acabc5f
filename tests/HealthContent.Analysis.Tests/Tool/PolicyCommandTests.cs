using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
internal sealed class PolicyCommandTests
{
    private const string Valid = """
        {
          "id": "clinic", "version": "1.0.0", "layer": "organization",
          "rules": { "HCA1601": { "severity": "error" } }
        }
        """;

    private ToolHarness tool = null!;

    [SetUp]
    public void SetUp()
    {
        tool = new ToolHarness();
        tool.Write("valid.json", Valid);
        tool.Write("wrong.json", Valid.Replace("HCA1601", "HCA1699").Replace("severity", "severty"));
        tool.Write("post.txt", "Diabetics should get an eye exam.");
    }

    [TearDown]
    public void TearDown() => tool.Dispose();

    [Test]
    public async Task ValidPolicy_IsSaidToBe()
    {
        ToolResult result = await tool.RunAsync("policy validate valid.json");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Is.EqualTo("valid.json: valid, 1 layer\n"));
    }

    [Test]
    public async Task WrongPolicy_NamesEveryErrorWithLineAndPath()
    {
        ToolResult result = await tool.RunAsync("policy validate wrong.json");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("wrong.json(3,").And.Contain("HCA1699").And.Contain("severty"));
    }

    [Test]
    public async Task Show_SaysWhereAValueComesFrom()
    {
        ToolResult result = await tool.RunAsync("policy show valid.json");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain("severity: error  (organization 'clinic', "));
        Assert.That(result.Output, Does.Not.Contain("HCA1301"));
    }

    [Test]
    public async Task Check_DecidesAsThePolicySays()
    {
        Assert.That((await tool.RunAsync("check post.txt")).ExitCode, Is.Zero);
        Assert.That((await tool.RunAsync("check post.txt --policy valid.json")).ExitCode, Is.EqualTo(1));
        Assert.That((await tool.RunAsync("check post.txt --policy wrong.json")).ExitCode, Is.EqualTo(2));
    }
}
