using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tests.Audit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.DependencyInjection;

public sealed class AuditServicesTests
{
    private string folder = "";

    [SetUp]
    public void SetUp() => folder = Directory.CreateTempSubdirectory("healthcontent").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Default_IsALogInMemory()
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddHealthContentAnalysis()
            .AddHealthContentAudit()
            .BuildServiceProvider();
        var pipeline = services.GetRequiredService<ContentAnalysisPipeline>();
        var log = services.GetRequiredService<IAuditLog>();
        var post = new ContentDocument("Diabetics get a free check.") { Id = "1" };
        AuditEntry entry = services
            .GetRequiredService<AuditEntryFactory>()
            .Decision(post, pipeline.Analyze(post), "cms");
        AuditRecord record = await log.AppendAsync(entry);

        Assert.That(log, Is.TypeOf<InMemoryAuditLog>().And.SameAs(services.GetRequiredService<IAuditLog>()));
        Assert.That(services.GetRequiredService<AuditReplay>().Replay(record.Entry, post).Differences, Is.Empty);
    }

    [Test]
    public void RegisteredLogAndKey_AreKept()
    {
        var log = new InMemoryAuditLog();
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton<IAuditLog>(log)
            .AddSingleton(AuditSamples.Key)
            .AddHealthContentAnalysis()
            .AddHealthContentAudit()
            .BuildServiceProvider();

        Assert.That(services.GetRequiredService<IAuditLog>(), Is.SameAs(log));
        Assert.That(services.GetRequiredService<AuditEntryFactory>().Key, Is.SameAs(AuditSamples.Key));
    }

    [Test]
    public void KeyFile_IsRead()
    {
        string file = Path.Combine(folder, "audit.key");
        File.WriteAllText(file, Convert.ToBase64String("a key that only tests know"u8) + "\n");
        using ServiceProvider services = new ServiceCollection()
            .AddHealthContentAnalysis()
            .AddHealthContentAudit(options => options.KeyFile = file)
            .BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();

        Assert.That(services.GetRequiredService<AuditKey>().Check, Is.EqualTo(AuditSamples.Key.Check));
    }

    [TestCase(null, "cannot be read")]
    [TestCase("c2hvcnQ=", "at least 16 bytes")]
    public void WrongKeyFile_StopsTheStart(string? content, string message)
    {
        string file = Path.Combine(folder, "audit.key");
        if (content is not null)
        {
            File.WriteAllText(file, content);
        }

        using ServiceProvider services = new ServiceCollection()
            .AddHealthContentAnalysis()
            .AddHealthContentAudit(options => options.KeyFile = file)
            .BuildServiceProvider();

        Assert.That(
            () => services.GetRequiredService<IStartupValidator>().Validate(),
            Throws.InstanceOf<OptionsValidationException>().With.Message.Contains(message)
        );
    }
}
