using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Measures;

/// <content>The family does not share with the owner's service any more: the coordinator finds somebody else.</content>
internal sealed partial class FollowMeasure
{
    [Input(DisplayName = "Uten samtykke: tittel", Description = "Oppgaven til koordinatoren når familien ikke deler med tjenesten lenger.")]
    public string GoneTitle { get; set; } = "Finn noen andre til et tiltak";

    [Input(DisplayName = "Uten samtykke: tittel på nynorsk")]
    public string GoneTitleNn { get; set; } = "Finn nokon andre til eit tiltak";

    [Input(DisplayName = "Uten samtykke: hvorfor")]
    public string GoneReason { get; set; } = "Familien deler ikke lenger med tjenesten som lovet dette. La noen andre gjøre det, eller la det falle bort.";

    [Input(DisplayName = "Uten samtykke: hvorfor på nynorsk")]
    public string GoneReasonNn { get; set; } = "Familien deler ikkje lenger med tenesta som lova dette. La nokon andre gjere det, eller lat det falle bort.";

    private async ValueTask<ActivityResult> LoseServiceAsync(ActivityContext context, Measure measure, Guid serviceId)
    {
        context.WaitFor(WaitKind.Event, OriginGoneEvent);
        var audience = await appointments.AudienceOfCoordinatorAsync(measure.CaseId, context.CancellationToken);
        // A coordinator who works in the service goes on being the family's coordinator.
        if (measure.OwnerId is not { } ownerId || ownerId == audience.PersonId
            || await Desk.Staff.FindAsync(ownerId, context.CancellationToken) is not { } owner || owner.ServiceId != serviceId)
        {
            return ActivityResult.Waiting;
        }

        await StopAskingAsync(context);
        measure.LoseOwner(owner.Name);
        var theCase = await Desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var today = OsloTime.DateIn(context.Now);
        await AskAsync(
            context, theCase, TaskTypes.Measure, new TaskTexts(GoneTitle, GoneReason, GoneTitleNn, GoneReasonNn), audience, measure.Id,
            id => Deadline.On(Guid.CreateVersion7(), theCase.Id, id, GoneTitle, measure.Due < today ? today : measure.Due, today));
        return ActivityResult.Waiting;
    }
}
