using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Stores;
using HealthContent.Analysis.Tests.Policy;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Stores;

/// <summary>What holds for every store that is read from a file, tried out with policies.</summary>
public sealed class FileStoreTests
{
    private StoreFolder folder = null!;
    private PolicyFileStore store = null!;
    private List<FileLoadEventArgs> told = null!;

    [SetUp]
    public void SetUp()
    {
        folder = new StoreFolder();
        store = Open("policy.json", Policy("1.0.0"));
    }

    [TearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public void Unchanged_IsTheSameInstance()
    {
        ContentPolicy first = store.Policy;
        folder.Wait();
        folder.Wait();

        Assert.That(store.Policy, Is.SameAs(first));
        Assert.That(told, Is.Empty);
    }

    [Test]
    public void Change_IsTakenOverOnceTwoLooksSeeTheSame()
    {
        folder.Write("policy.json", Policy("1.1.0"));
        Assert.That(Version, Is.EqualTo("1.0.0"), "before it is time to look");
        folder.Wait();
        Assert.That(Version, Is.EqualTo("1.0.0"), "it may still be written");
        folder.Write("policy.json", Policy("1.2.0"));
        folder.Wait();
        Assert.That(Version, Is.EqualTo("1.0.0"), "it was still written");
        folder.Wait();

        Assert.That(Version, Is.EqualTo("1.2.0"));
        Assert.That(told.Select(load => load.IsAccepted), Is.EqualTo([true]));
        Assert.That(store.LastLoad.InForceSince, Is.EqualTo(folder.Clock.Now));
    }

    [Test]
    public void Refresh_TakesAChangeOverAtOnce()
    {
        folder.Write("policy.json", Policy("1.1.0"));

        Assert.That(store.Refresh().IsAccepted);
        Assert.That(Version, Is.EqualTo("1.1.0"));
    }

    [Test]
    public void BadVersion_NeverReplacesTheGoodOne_AndAllItsErrorsAreTold()
    {
        DateTimeOffset opened = folder.Clock.Now;
        folder.Write(
            "policy.json",
            Policy("2.0", """, "rules": { "HCA9999": {}, "HCA1301": { "severty": "error" } }""")
        );
        folder.Wait();
        _ = store.Policy;
        folder.Wait();

        Assert.That(Version, Is.EqualTo("1.0.0"));
        FileLoadEventArgs load = told.Single();
        Assert.Multiple(() =>
        {
            Assert.That(load, Is.SameAs(store.LastLoad));
            Assert.That(load.IsAccepted, Is.False);
            Assert.That(load.InForceSince, Is.EqualTo(opened));
            Assert.That(
                load.Errors.Select(error => error.Place.Path),
                Is.EqualTo(["$.version", "$.rules.HCA9999", "$.rules.HCA1301.severty"])
            );
            Assert.That(load.Errors.Select(error => error.Place.Line), Is.All.EqualTo(2));
            Assert.That(load.ToString(), Does.Contain("stays in force").And.Contain("$.rules.HCA9999: 'HCA9999'"));
        });
        folder.Wait();
        _ = store.Policy;
        Assert.That(told, Has.Count.EqualTo(1), "the same bad version is told once");
    }

    [Test]
    public void MendedVersion_IsTakenOver()
    {
        folder.Write("policy.json", "{");
        Assert.That(store.Refresh().IsAccepted, Is.False);
        folder.Write("policy.json", Policy("1.0.1"));
        Assert.That(store.Refresh().IsAccepted);
        Assert.That(Version, Is.EqualTo("1.0.1"));
    }

    [Test]
    public void DeletedFile_LeavesTheLastVersionInForce_UntilItIsThereAgain()
    {
        folder.Delete("policy.json");
        FileLoadEventArgs load = store.Refresh();

        Assert.That(load.Errors.Single().ToString(), Does.EndWith("policy.json(1,1): $: the file does not exist"));
        Assert.That(Version, Is.EqualTo("1.0.0"));
        folder.Write("policy.json", Policy("1.0.2"));
        Assert.That(store.Refresh().IsAccepted);
        Assert.That(Version, Is.EqualTo("1.0.2"));
    }

    [Test]
    public void FileThatIsHeldBack_IsTriedAgain_AndToldOfOnce()
    {
        folder.Write("policy.json", Policy("1.1.0"));
        using (File.Open(folder.PathOf("policy.json"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.That(store.Refresh().Errors.Single().Message, Does.StartWith("the file cannot be read"));
            store.Refresh();
            Assert.That(told, Has.Count.EqualTo(1));
        }

        Assert.That(store.Refresh().IsAccepted);
        Assert.That(Version, Is.EqualTo("1.1.0"));
    }

    [Test]
    public void ExtendedFiles_ArePartOfThePolicy()
    {
        folder.Write("base.json", Policy("3.0.0", "", "base"));
        store = Open("own.json", Policy("1.0.0", """, "extends": "./base.json" """));
        folder.Write("base.json", Policy("3.1.0", "", "base"));
        store.Refresh();
        Assert.That(store.Policy.Layers[0].Version, Is.EqualTo("3.1.0"));

        folder.Delete("base.json");
        Assert.That(store.Refresh().Errors.Single().Message, Does.Contain("does not exist"));
        Assert.That(store.Policy.Layers[0].Version, Is.EqualTo("3.1.0"));

        folder.Write("base.json", Policy("3.2.0", "", "base"));
        Assert.That(store.Refresh().IsAccepted, "a file that was missing is looked for");
        Assert.That(store.Policy.Layers[0].Version, Is.EqualTo("3.2.0"));
    }

    [Test]
    public void NewlyNamedFile_IsWaitedFor()
    {
        folder.Write("policy.json", Policy("1.1.0", """, "extends": "./later.json" """));
        Assert.That(store.Refresh().IsAccepted, Is.False);
        folder.Write("later.json", Policy("1.0.0", "", "base"));
        Assert.That(store.Refresh().IsAccepted);
        Assert.That(store.Policy.Layers, Has.Length.EqualTo(2));
    }

    [Test]
    public void BadFile_IsNotOpened()
    {
        string path = folder.Write("bad.json", "{}");
        Assert.That(() => new PolicyFileStore(path, PolicySamples.Options), Throws.TypeOf<PolicyException>());
        Assert.That(
            () => new PolicyFileStore(folder.PathOf("none.json"), PolicySamples.Options),
            Throws.InstanceOf<IOException>()
        );
    }

    [Test]
    public void Handler_MayAskTheStore()
    {
        string? seen = null;
        store.Loaded += (sender, _) => seen = ((PolicyFileStore)sender!).Policy.Info!.Version;
        folder.Write("policy.json", Policy("1.1.0"));
        store.Refresh();

        Assert.That(seen, Is.EqualTo("1.1.0"));
    }

    [Test]
    public void ManyThreads_SeeWholeVersionsOnly_AndNeverAnOlderOne()
    {
        const int Versions = 50;
        using var over = new CancellationTokenSource();
        Task[] readers =
        [
            .. Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() =>
                    {
                        int last = 0;
                        while (!over.IsCancellationRequested)
                        {
                            ContentPolicy policy = store.Policy;
                            int minor = int.Parse(policy.Info!.Version.Split('.')[1], null);
                            Assert.That(policy.Info.Name, Is.EqualTo($"name of {policy.Info.Version}"));
                            Assert.That(minor, Is.GreaterThanOrEqualTo(last));
                            last = minor;
                        }
                    })
                ),
        ];
        for (int version = 1; version <= Versions; version++)
        {
            folder.Write("policy.json", version % 5 == 0 ? "{" : Policy($"1.{version}.0"));
            store.Refresh();
        }

        over.Cancel();
        Assert.That(() => Task.WaitAll(readers), Throws.Nothing);
        Assert.That(Version, Is.EqualTo($"1.{Versions - 1}.0"));
        Assert.That(told, Has.Count.EqualTo(Versions));
    }

    private string Version => store.Policy.Info!.Version;

    private PolicyFileStore Open(string name, string json)
    {
        told = [];
        var opened = new PolicyFileStore(folder.Write(name, json), PolicySamples.Options, folder.Options);
        opened.Loaded += (_, load) => told.Add(load);
        return opened;
    }

    private static string Policy(string version, string members = "", string layer = "organization") =>
        $$"""
            {
              "id": "{{layer}}", "name": "name of {{version}}", "version": "{{version}}", "layer": "{{layer}}"{{members}}
            }
            """;
}
