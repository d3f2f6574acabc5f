using HealthContent.Analysis.Content;
using HealthContent.Analysis.Html;
using HealthContent.Analysis.Markdown;
using HealthContent.Analysis.Pipeline;

ContentAnalysisPipeline pipeline = ContentAnalysisPipeline.CreateBuilder().UseMarkdown().UseHtml().Build();
ContentDocument[] documents =
[
    new("Our laser cures acne with zero side effects!"),
    new("Our **laser** cures acne.") { Format = ContentFormat.Markdown },
    new("<p>Our <b>laser</b> cures acne.</p>") { Format = ContentFormat.Html },
    new("Flu shots are here. Walk in at any clinic."),
];
foreach (ContentReport report in pipeline.AnalyzeAll(documents))
{
    string found = string.Join(", ", report.Diagnostics.Select(diagnostic => $"{diagnostic.Rule.Id}{diagnostic.Span}"));
    Console.WriteLine($"{report.Decision}: {found}");
}
