using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

HostApplicationBuilder builder = Host.CreateApplicationBuilder();
builder.Services.AddHealthContentAnalysis();
builder.Services.AddSqliteAuditLog(args[0]);
builder.Services.AddHostedService<Checker>();
await builder.Build().RunAsync();

internal sealed class Checker(
    ContentAnalysisPipeline pipeline,
    AuditEntryFactory entries,
    IAuditLog log,
    IHostApplicationLifetime lifetime
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var document = new ContentDocument("Our laser cures acne with zero side effects!");
        ContentReport report = pipeline.Analyze(document, stoppingToken);
        AuditRecord record = await log.AppendAsync(entries.Decision(document, report, "checker"), stoppingToken);
        AuditVerification result = await log.VerifyAsync(cancellationToken: stoppingToken);
        string state = result.IsIntact ? "intact" : "damaged";
        Console.WriteLine($"hosted: {report.Decision}, record {record.Sequence}, {state}");
        lifetime.StopApplication();
    }
}
