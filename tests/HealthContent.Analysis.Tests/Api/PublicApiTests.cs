using System.Reflection;
using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Api;

public sealed class PublicApiTests
{
    private static readonly Assembly[] Assemblies =
    [
        typeof(ContentDocument).Assembly,
        Assembly.Load("HealthContent.Analysis.Markdown"),
        Assembly.Load("HealthContent.Analysis.Html"),
        Assembly.Load("HealthContent.Analysis.Testing"),
        Assembly.Load("HealthContent.Analysis.Audit.Sqlite"),
    ];

    [TestCaseSource(nameof(Assemblies))]
    public void PublicApi_IsAsApproved(Assembly assembly)
    {
        string file = $"{assembly.GetName().Name}.approved.txt";
        ApprovedFile.Verify(
            Path.Combine("tests", "HealthContent.Analysis.Tests", "Api", file),
            PublicApi.List(assembly)
        );
    }
}
