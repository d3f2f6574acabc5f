using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

HostApplicationBuilder builder = Host.CreateApplicationBuilder();
builder.Services.AddHealthContentAnalysis();
builder.Services.AddHostedService<Checker>();
await builder.Build().RunAsync();

internal sealed class Checker(ContentAnalysisPipeline pipeline, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ContentReport report = pipeline.Analyze(
            new ContentDocument("Our laser cures acne with zero side effects!"),
            stoppingToken
        );
        Console.WriteLine($"hosted: {report.Decision}");
        lifetime.StopApplication();
        return Task.CompletedTask;
    }
}
