using System.Text.Json;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Meetings;

/// <summary>Calls the meeting that the workflow was started for.</summary>
[Activity(MeetingDesk.FirstStep, DisplayName = "Møte kalles inn", Category = "Møter", Description = "Begynner på et ansvarsgruppemøte.")]
internal sealed class CallMeeting(TaskDesk desk, IMeetingStore meetings) : IEntryActivity
{
    /// <summary>The workflow input that says what the meeting is for.</summary>
    public const string PurposeInput = "purpose";

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var purpose = context.WorkflowInput(PurposeInput) is { ValueKind: JsonValueKind.String } given ? given.GetString() : null;
        var earlier = await meetings.OfCaseAsync(theCase.Id, context.CancellationToken) is [.., var last] ? last : null;
        // The process and the meeting have one id, so that every step of it finds its own among several.
        var called = Meeting.Call(
            context.InstanceId, theCase, purpose, earlier?.Rhythm, Guid.TryParse(context.Actor, out var by) ? by : null, context.Now);
        if (!called.Succeeded)
            return called.ToRejection();
        meetings.Add(called.Value);
        return ActivityResult.Done;
    }
}
