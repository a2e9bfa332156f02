using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Appointments;

/// <summary>An interim coordinator ends on a date, but never in silence: when the date comes, somebody is asked what next.</summary>
[Activity("Bk.WatchInterim", DisplayName = "Følg med på sluttdatoen", Category = "Frister", Description = "Venter til den midlertidige koordinatorens sluttdato.")]
[Outcomes("Due", "Replaced", DisplayNames = ["Datoen er kommet", "Erstattet"])]
internal sealed class WatchInterim(IAppointmentStore appointments) : IResumableActivity
{
    private static readonly TimeOnly _morning = new(8, 0);

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        if (await appointments.InterimAsync(Guid.Parse(context.CorrelationId), context.CancellationToken) is not { Until: { } until })
            return ActivityResult.Outcome("Replaced");
        context.WaitFor(WaitKind.Timer, "interim-ends", OsloTime.At(until, _morning));
        return ActivityResult.Waiting;
    }

    public async ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal) =>
        ActivityResult.Outcome(
            await appointments.InterimAsync(Guid.Parse(context.CorrelationId), context.CancellationToken) is null ? "Replaced" : "Due");
}
