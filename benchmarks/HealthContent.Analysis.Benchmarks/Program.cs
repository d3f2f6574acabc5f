using HealthContent.Analysis.Benchmarks;

if (ColdStart.MeasuresOnce(args))
{
    return 0;
}

if (args is ["--cold-start"])
{
    ColdStart.Measure(Console.Out);
    return 0;
}

if (args is ["--recognize"])
{
    RecognitionThroughput.Measure(Console.Out);
    return 0;
}

if (args is ["--scaling"])
{
    Scaling.Measure(Console.Out);
    return 0;
}

if (args is ["--posts", var file])
{
    PostThroughput.Measure(file, Console.Out);
    return 0;
}

if (args is ["--decisions"])
{
    DecisionThroughput.Measure(Console.Out);
    return 0;
}

if (args is ["--audit"])
{
    await AuditThroughput.MeasureAsync(Console.Out);
    return 0;
}

return Suites.Run(args);
