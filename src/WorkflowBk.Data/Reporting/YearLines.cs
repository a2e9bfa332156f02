using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Data.Reporting;

/// <content>What is read of each row before it is counted.</content>
public sealed partial class YearQuery
{
    private sealed record YearSpan(int Year, DateOnly Today)
    {
        public DateOnly First { get; } = new(Year, 1, 1);

        public DateOnly AsOf { get; } = new DateOnly(Year, 12, 31) < Today ? new DateOnly(Year, 12, 31) : Today;

        public bool Has(DateTimeOffset at) => OsloTime.DateIn(at).Year == Year;
    }

    private sealed record CaseLine(
        Guid Id, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, Child Child, Decision? Decision, IReadOnlyList<Decision> PreviousDecisions)
    {
        public IEnumerable<Decision> Decisions => Decision is null ? PreviousDecisions : PreviousDecisions.Append(Decision);
    }

    private sealed record AppointmentLine(
        Guid CaseId, CoordinatorKind Kind, decimal Hours, DateTimeOffset Since, DateTimeOffset? EndedAt, bool IsInterim, string? Sector)
    {
        public bool IsHeldOn(DateOnly day) =>
            OsloTime.DateIn(Since) <= day && (EndedAt is not { } ended || OsloTime.DateIn(ended) > day);
    }
}
