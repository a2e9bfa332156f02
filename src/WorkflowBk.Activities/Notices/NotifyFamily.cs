using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Notices;

/// <summary>Tells the family that there is something new, each contact in their own language.</summary>
[Retry(3, "01:00:00")]
[Activity("Bk.NotifyFamily", DisplayName = "Gi familien beskjed", Category = "Varsler", Description = "E-post som bare sier at det er noe nytt.")]
internal sealed class NotifyFamily(TaskDesk desk, FamilyNotices notices) : IActivity
{
    [Input(DisplayName = "Mal", Required = true)]
    public string Template { get; set; } = "";

    [Input(DisplayName = "Hører mer innen, virkedager", Description = "Hvor mange virkedager det høyst går før familien hører mer.")]
    public int? HearsMoreInWorkingDays { get; set; }

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var next = new Period(HearsMoreInWorkingDays ?? 0, PeriodUnit.WorkingDays).EndFrom(OsloTime.DateIn(context.Now));
        foreach (var contact in theCase.Contacts)
        {
            var written = await notices.WriteAsync(theCase, contact, Template, next, asked: false, context.Now, context.CancellationToken);
            if (!written.Succeeded)
                return ActivityResult.Fault(string.Join("; ", written.Problems.Select(problem => $"{problem.Code} {string.Join(", ", problem.Args)}")));
        }

        return ActivityResult.Done;
    }
}
