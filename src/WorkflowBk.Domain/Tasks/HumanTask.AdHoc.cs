using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Tasks;

/// <content>A task that somebody has made beside the workflow: it waits for nothing and nothing waits for it.</content>
public sealed partial class HumanTask
{
    /// <summary>Which page an ad hoc task is done on.</summary>
    public const string AdHocType = "ad-hoc";

    /// <summary>Who made it; <c>null</c> for a task of the workflow.</summary>
    public Guid? CreatedBy { get; private set; }

    /// <summary>What came of an ad hoc task, in the words of whoever did it.</summary>
    public string? ResultText { get; private set; }

    public Guid? CancelledBy { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public string? CancelReason { get; private set; }

    /// <summary>True for a task that is no wait of the workflow.</summary>
    public bool IsAdHoc => CreatedBy is not null;

    /// <summary>Makes one of a request that has passed <see cref="AdHocRules"/>.</summary>
    public static HumanTask AdHoc(Guid id, Guid caseId, string title, string reason, TaskAudience audience, Guid createdBy, DateTimeOffset at) =>
        new(id, caseId, AdHocType, new TaskTexts(title.Trim(), reason.Trim(), null, null), audience, null, null, null, at) { CreatedBy = createdBy };

    /// <summary>Does an ad hoc task.</summary>
    /// <param name="asStandIn">True when <paramref name="by"/> stands in for the assignee.</param>
    public Result CompleteAdHoc(Guid by, string? result, DateTimeOffset at, bool asStandIn = false)
    {
        var given = TextRules.NoteIsGiven(result, "ad-hoc.result-missing", "Result");
        if (!given.Succeeded)
            return given;
        var completed = Complete(by, "Done", at, asStandIn);
        if (completed.Succeeded)
            ResultText = result!.Trim();
        return completed;
    }

    /// <summary>Nobody needs to do it after all.</summary>
    /// <param name="by"><c>null</c> when the case was closed over it.</param>
    public Result CancelAdHoc(Guid? by, string? reason, DateTimeOffset at)
    {
        if (State != TaskState.Open)
            return new Problem("task.closed");
        if (!IsAdHoc)
            return new Problem("ad-hoc.of-the-process");
        if (by is not null && TextRules.NoteIsGiven(reason, "ad-hoc.cancel-reason-missing", "CancelReason") is { Succeeded: false } wrong)
            return wrong;
        Cancel();
        CancelledBy = by;
        CancelledAt = at;
        CancelReason = reason?.Trim();
        return Result.Ok;
    }
}
