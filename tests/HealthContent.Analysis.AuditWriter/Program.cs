using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Audit.Sqlite;

// Usage: <log> <name> <number of writers>. Ends when its standard input ends, so that it never outlives who started it.
string name = args[1];
int writers = int.Parse(args[2], CultureInfo.InvariantCulture);
using var log = SqliteAuditLog.Open(args[0]);
using Stream output = Console.OpenStandardOutput();
var gate = new Lock();
for (int writer = 0; writer < writers; writer++)
{
    int number = writer;
    _ = Task.Run(() => WriteAsync(number));
}

await Console.OpenStandardInput().CopyToAsync(Stream.Null);
Environment.Exit(0);

async Task WriteAsync(int writer)
{
    try
    {
        for (int round = 0; ; round++)
        {
            // Every writer has another rhythm: single records, small batches, large ones.
            int count = (round % 4) switch
            {
                0 => 1,
                1 => 1 + writer,
                2 => 1,
                _ => 40,
            };
            ImmutableArray<AuditEntry> entries =
            [
                .. Enumerable.Range(0, count).Select(index => Entry($"{name}-{writer}", (round * 100) + index)),
            ];
            ImmutableArray<AuditRecord> records =
                count == 1 ? [await log.AppendAsync(entries[0])] : await log.AppendAsync(entries);
            Acknowledge(records);
        }
    }
    catch (Exception exception)
    {
        await Console.Error.WriteLineAsync(exception.ToString());
        Environment.Exit(1);
    }
}

static AuditEntry Entry(string by, int number) =>
    new()
    {
        Kind = AuditEventKind.Incident,
        By = by,
        At = DateTimeOffset.UnixEpoch.AddSeconds(number),
        DocumentId = string.Create(CultureInfo.InvariantCulture, $"{by}-{number}"),
        // Records of all sizes, so that they end anywhere in a page of the file.
        IncidentIds = [new string('x', number * 37 % 3000)],
    };

// In one write for each call, so that a line is there as a whole or not at all.
void Acknowledge(ImmutableArray<AuditRecord> records)
{
    var text = new StringBuilder();
    foreach (AuditRecord record in records)
    {
        text.Append(CultureInfo.InvariantCulture, $"{record.Sequence} {record.Hash} {record.Entry.DocumentId}\n");
    }

    byte[] bytes = Encoding.ASCII.GetBytes(text.ToString());
    lock (gate)
    {
        output.Write(bytes);
    }
}
