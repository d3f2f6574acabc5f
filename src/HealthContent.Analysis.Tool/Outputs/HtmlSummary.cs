using System.Globalization;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>The start of the page: its style and the counts of the run.</summary>
internal static class HtmlSummary
{
    // Colours of text and ground have a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3), and none says anything alone.
    private const string Style = """
        :root { color-scheme: light; --ink: #1d2430; --faint: #566072; --line: #d5dae3; --block: #a3182b; --review: #855400; --publish: #1b6b3a; --info: #24579e; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem; color: var(--ink); background: #fff; font: 16px/1.55 system-ui, sans-serif; }
        h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 0; overflow-wrap: anywhere; } h3 { font-size: 1rem; margin: 0 0 .25rem; }
        header p { margin: .25rem 0; color: var(--faint); }
        table { border-collapse: collapse; margin: 1rem 0 2rem; } th, td { padding: .35rem 1.25rem .35rem 0; text-align: left; border-bottom: 1px solid var(--line); } td { font-variant-numeric: tabular-nums; text-align: right; }
        section { border: 1px solid var(--line); border-left: .35rem solid var(--publish); border-radius: .35rem; padding: 1rem 1.25rem; margin: 0 0 1.5rem; }
        section.block, section.failed { border-left-color: var(--block); } section.review { border-left-color: var(--review); }
        .decision { margin: .25rem 0; } .decision strong { text-transform: uppercase; letter-spacing: .04em; font-size: .85rem; color: var(--publish); }
        .block .decision strong { color: var(--block); } .review .decision strong { color: var(--review); }
        .reasons { margin: .25rem 0 .5rem; padding-left: 1.25rem; }
        article { border-top: 1px solid var(--line); padding: .9rem 0 .25rem; margin-top: .9rem; }
        .severity { display: inline-block; padding: 0 .5rem; border-radius: 1rem; border: 1px solid; font-size: .8rem; font-weight: 600; color: var(--info); }
        .error .severity { color: var(--block); } .warning .severity { color: var(--review); } .hidden .severity { color: var(--faint); }
        .message { margin: .1rem 0 .5rem; } figure { margin: .5rem 0; } figcaption { color: var(--faint); font-size: .85rem; }
        blockquote { margin: .2rem 0; padding: .6rem .8rem; background: #f5f7fa; border-radius: .35rem; white-space: pre-wrap; overflow-wrap: anywhere; }
        mark { background: #ffe08a; color: inherit; font-weight: 600; padding: 0 .1rem; }
        dl { display: grid; grid-template-columns: 6.5rem 1fr; gap: .15rem .75rem; margin: .5rem 0; } dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }
        @media (max-width: 34rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .3rem; } }
        @media print { body { max-width: none; padding: 0; font-size: 11pt; } section { break-inside: avoid-page; } mark { outline: 1px solid; } }
        """;

    public static void AppendStart(HtmlText page, RunTotals totals, int exitCode, DateTimeOffset now)
    {
        page.Markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Element("title", "Content report");
        page.Markup("<style>\n" + Style + "\n</style>\n</head>\n<body>\n");
        page.Start("header");
        page.Element("h1", "Content report");
        page.Element(
            "p",
            string.Create(
                CultureInfo.InvariantCulture,
                $"healthcontent {ToolVersion.Text}, {now.ToUniversalTime():yyyy-MM-dd HH:mm}Z. Possible issues for a person to judge; no finding is no statement of compliance."
            )
        );
        if (exitCode == ExitCodes.Cancelled)
        {
            page.Element("p", "The run was cancelled; this is what was checked until then.");
        }

        page.End("header");
        page.Markup("<main>\n");
        page.Start("table");
        page.Markup("<caption hidden>Counts</caption>\n");
        Row(page, "Documents", totals.Documents);
        Row(page, "to block", totals.Blocked);
        Row(page, "to review", totals.InReview);
        Row(page, "to publish", totals.Publishable);
        Row(page, "Errors", totals.Errors);
        Row(page, "Warnings", totals.Warnings);
        Row(page, "Notes", totals.Infos);
        Row(page, "Suppressed findings", totals.Suppressed);
        Row(page, "Not checked", totals.Failures);
        page.End("table");
    }

    private static void Row(HtmlText page, string name, int count)
    {
        page.Start("tr");
        page.Markup("<th scope=\"row\">");
        page.Text(name);
        page.End("th");
        page.Element("td", count.ToString(CultureInfo.InvariantCulture));
        page.End("tr");
    }
}
