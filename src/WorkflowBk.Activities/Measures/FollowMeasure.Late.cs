using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Measures;

/// <content>A day that has passed: the leader of whoever promised is asked what to do.</content>
internal sealed partial class FollowMeasure
{
    [Input(DisplayName = "For sent: mål i virkedager", Description = "Hvor lang tid lederen har på seg.")]
    public int LateDueInWorkingDays { get; set; } = 3;

    [Input(DisplayName = "For sent: tittel", Description = "Oppgaven til lederen når dagen er gått.")]
    public string LateTitle { get; set; } = "Noe som ble avtalt, er ikke gjort";

    [Input(DisplayName = "For sent: tittel på nynorsk")]
    public string LateTitleNn { get; set; } = "Noko som vart avtalt, er ikkje gjort";

    [Input(DisplayName = "For sent: hvorfor")]
    public string LateReason { get; set; } = "Dagen er gått, og familien regner med dette. Avtal en ny dag, la en annen gjøre det, eller si at det er gjort.";

    [Input(DisplayName = "For sent: hvorfor på nynorsk")]
    public string LateReasonNn { get; set; } = "Dagen er gått, og familien reknar med dette. Avtal ein ny dag, la ein annan gjere det, eller sei at det er gjort.";

    protected override async ValueTask TellOverdueAsync(ActivityContext context, Case theCase, HumanTask task, Deadline deadline)
    {
        await base.TellOverdueAsync(context, theCase, task, deadline);
        if (task.Type != TaskTypes.Measure)
            return;
        var measure = await MeasureAsync(context);
        await AskAsync(
            context, theCase, TaskTypes.MeasureLate, new TaskTexts(LateTitle, LateReason, LateTitleNn, LateReasonNn),
            await LeaderAsync(measure, context.CancellationToken), measure.Id,
            id => Deadline.Target(
                Guid.CreateVersion7(), theCase.Id, id, LateTitle, new Period(LateDueInWorkingDays, PeriodUnit.WorkingDays), OsloTime.DateIn(context.Now)));
    }

    /// <summary>The leader of the service where it should have been done; the coordinating unit's for all others, and where the leader is late.</summary>
    private async Task<TaskAudience> LeaderAsync(Measure measure, CancellationToken cancellationToken) =>
        measure.OwnerId is { } ownerId
        && await Desk.Staff.FindAsync(ownerId, cancellationToken) is { ServiceId: { } serviceId }
        && await Desk.Staff.FindServiceAsync(serviceId, cancellationToken) is { LeaderId: { } leaderId, IsCoordinatingUnit: false }
        && leaderId != ownerId
        && await Desk.Staff.FindAsync(leaderId, cancellationToken) is { } leader && leader.Has(StaffRole.ServiceLeader)
            ? new TaskAudience(StaffRole.ServiceLeader, serviceId, leaderId)
            : new TaskAudience(StaffRole.KeLeader);
}
