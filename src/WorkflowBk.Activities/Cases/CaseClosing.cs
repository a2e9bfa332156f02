using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Activities.Cases;

/// <summary>Closes a case. Deadlines that no task holds end with it, and so does what was asked beside the process.</summary>
internal static class CaseClosing
{
    public static async Task CloseAsync(this TaskDesk desk, Case theCase, DateTimeOffset at, CancellationToken cancellationToken)
    {
        theCase.Close(at);
        foreach (var deadline in await desk.Deadlines.OpenOfCaseAsync(theCase.Id, cancellationToken))
        {
            if (deadline.TaskId is null && deadline.Start <= OsloTime.DateIn(at))
                deadline.Close(OsloTime.DateIn(at));
        }

        // What waits in the process is cancelled by the process; nobody else cancels what waits beside it.
        foreach (var task in await desk.Tasks.OpenOfCaseAsync(theCase.Id, cancellationToken))
        {
            if (task.IsAdHoc && task.CancelAdHoc(by: null, reason: null, at).Succeeded)
                await desk.CloseDeadlineAsync(task.Id, at, cancellationToken);
        }
    }
}
