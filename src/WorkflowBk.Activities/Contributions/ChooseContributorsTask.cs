using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Contributions;

/// <summary>Which services around the child are asked.</summary>
[Activity("Bk.ChooseContributors", DisplayName = "Velg bidragsytere", Category = "Oppgaver", Description = "Hvilke tjenester som skal spørres, innenfor samtykket.")]
[Outcomes("Asked", "NobodyToAsk", DisplayNames = ["Bidrag skal hentes inn", "Ingen å spørre"])]
[DoneBy(StaffRole.Caseworker)]
internal sealed class ChooseContributorsTask(TaskDesk desk) : HumanTaskActivity<ChooseContributorsAnswer>(desk)
{
    [Input(DisplayName = "Bidragenes frist i virkedager", Description = "Kommunens mål for svar. Uten tall gjelder regelen target.contribution.")]
    public int? AnswerInWorkingDays { get; set; }

    protected override string TaskType => TaskTypes.ChooseContributors;

    protected override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, Guid actor, ChooseContributorsAnswer answer)
    {
        if (answer.Services.Count == 0)
            return Leave(Result.Ok, "NobodyToAsk");
        var today = OsloTime.DateIn(context.Now);
        var period = AnswerInWorkingDays is { } days
            ? new Period(days, PeriodUnit.WorkingDays)
            : Desk.Rules.Find("target.contribution", today)?.Period
                ?? throw new InvalidOperationException("No rule says how long a contribution may take.");
        var asked = Result.All(answer.Services.Distinct().Select(service => Ask(theCase, answer, service, today, period.EndFrom(today))));
        // What concerns the whole is found at every service, and said once.
        return Leave(Result.Fail([.. asked.Problems.Distinct()]), "Asked");
    }

    private static Result Ask(Case theCase, ChooseContributorsAnswer answer, Guid service, DateOnly today, DateOnly usualDue)
    {
        var own = answer.Each?.FirstOrDefault(asked => asked.ServiceId == service);
        var asked = theCase.Ask(
            service,
            string.IsNullOrWhiteSpace(own?.Question) ? answer.Question : own.Question,
            today,
            own?.Due is { } due ? NorwegianCalendar.NextWorkingDay(due) : usualDue,
            own?.Outside);
        return Result.Fail([.. asked.Problems.Select(problem =>
            problem.Field is "Services" or "Question" ? problem : problem with { Field = $"Each.{service:N}.{problem.Field}" })]);
    }
}
