using HealthContent.Analysis.Audit;

namespace HealthContent.Analysis.Tests.Audit;

internal sealed class InMemoryAuditLogTests : AuditLogContract
{
    protected override IAuditLog Create(TimeProvider clock) => new InMemoryAuditLog(clock);
}
