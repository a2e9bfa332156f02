using System.Text.Json;
using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Assessments;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Decisions;
using WorkflowBk.Activities.Documents;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Forms;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.Demo;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Web.Tests.Trials;

/// <summary>Real cases of the house, from the inquiry until they are closed.</summary>
internal static class PastWork
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A case that comes to its end, with days between what is done in it.</summary>
    public static async Task CloseCaseAsync(this TestApp app, DecisionOutcome decision = DecisionOutcome.ChildCoordinator, int days = 1)
    {
        var theCase = await app.OpenCaseAsync();
        for (var done = 0; done < 40; done++)
        {
            if (await app.OpenTasksAsync(theCase.Id) is not [var task, ..])
                break;
            app.Clock.Advance(TimeSpan.FromDays(days) + TimeSpan.FromMinutes(7));
            while (await app.FireTimersAsync() > 0)
            {
                // One timer can set another that is due as well.
            }

            await app.AnswerAsync(task.Id, decision);
        }

        Assert.False((await app.CaseAsync(theCase.Id)).IsOpen);
    }

    /// <summary>A family that wants no case after all.</summary>
    public static async Task LeaveCaseAsync(this TestApp app)
    {
        var theCase = await app.OpenCaseAsync();
        app.Clock.Advance(TimeSpan.FromDays(2));
        var left = await app.UseAsync<Activities.Cases.WithdrawalDesk, Domain.Common.Result>(desk => desk.WithdrawAsync(
            theCase.Id, new Activities.Cases.WithdrawalAnswer(WithdrawalReason.Moved, "Flyttet"), DemoStaff.Caseworker.Id.ToString(), Guid.NewGuid(), Cancellation));
        Assert.True(left.Succeeded);
    }

    private static async Task AnswerAsync(this TestApp app, Guid taskId, DecisionOutcome decision)
    {
        var task = await app.TaskAsync(taskId);
        if (task.State != TaskState.Open)
            return;
        var person = DemoPeople.Staff.First(person => task.AssigneeId is { } id ? person.Id == id : task.IsFor(person));
        await app.UseAsync<Data.MunicipalityDb, int>(async db =>
        {
            (await db.Tasks.FindAsync([task.Id], Cancellation))!.Claim(person);
            return await db.SaveChangesAsync(Cancellation);
        });
        var outcome = await app.UseAsync<IWorkflowEngine, StimulusOutcome>(engine => engine.ResumeAsync(
            new ResumeWait(task.Id, To(task, decision, Domain.Common.OsloTime.DateIn(app.Clock.Now)), $"task:{task.Id:N}", person.Id.ToString()), Cancellation));
        Assert.Empty(outcome.Rejections.Select(rejection => $"{task.Type}: {rejection.Code}"));
        Assert.Equal(StimulusStatus.Applied, outcome.Status);
    }

    private static JsonElement To(HumanTask task, DecisionOutcome decision, DateOnly today) => task.Type switch
    {
        TaskTypes.FirstContact => TaskAnswers.Write(new FirstContactAnswer(
            true, FamilyWish.ChildCoordinator, "Vil gjerne.", new Child(TaskWork.ChildName, new DateOnly(2024, 6, 3), null), new LanguageNeeds(LanguageForm.Nb, null),
            [
                new Contact(Guid.NewGuid(), "Liv Solvang", ContactRelation.Parent, ContactWay.Email, null, "liv@solvang.example", null, LanguageForm.Nb),
                new Contact(Guid.NewGuid(), "Jo Solvang", ContactRelation.Parent, ContactWay.Email, null, "jo@solvang.example", null, LanguageForm.Nb),
            ],
            [TaskWork.Service("PPT"), TaskWork.Service("Fysio- og ergoterapitjenesten")], "Liv Solvang", "Hverdagen", null)),
        TaskTypes.InitialAssessment => TaskAnswers.Write(new AssessmentAnswer(
            [.. Enum.GetValues<Condition>().Select(condition => new ConditionAnswer(condition, Verdict.Yes, "Ja."))], "Ja.")),
        TaskTypes.ChooseContributors => TaskAnswers.Write(new ChooseContributorsAnswer(
            [TaskWork.Service("PPT"), TaskWork.Service("Fysio- og ergoterapitjenesten")], "Hva ser dere?")),
        TaskTypes.Contribution => TaskAnswers.Write(new ContributionAnswer("Mye å samordne.")),
        TaskTypes.ContributionLate => TaskAnswers.Write(new LateContributionAnswer(LateChoice.Answer, "Her.", null, null)),
        TaskTypes.Summary => TaskAnswers.Write(new SummaryAnswer("Store behov.", "Enig.")),
        TaskTypes.FamilyReview => TaskAnswers.Write(new FamilyReviewAnswer(today, ReviewWay.Phone, false, "Enig.", false)),
        TaskTypes.Decision => TaskAnswers.Write(new DecisionAnswer(
            decision, "Vurdert.", decision == DecisionOutcome.ChildCoordinator ? [new HelpItem("Samle", "Når planen er laget", "Skolen")] : [],
            decision == DecisionOutcome.NotNow ? today.AddMonths(3) : null, true)),
        TaskTypes.ChooseCoordinator => TaskAnswers.Write(new ChooseCoordinatorAnswer(DemoStaff.Coordinator.Id, 0.1m, "", true, "")),
        TaskTypes.SetTimeAside or TaskTypes.AcceptAppointment => TaskAnswers.Write(new YesOrNoAnswer(true, "")),
        TaskTypes.TrainingAndSupport => TaskAnswers.Write(new TrainingAndSupportAnswer(DemoStaff.Leader.Id, "Kurs.")),
        TaskTypes.FirstMeeting => TaskAnswers.Write(new FirstMeetingAnswer(today, false, "Møtes igjen.")),
        TaskTypes.Letter => TaskAnswers.Write(new IssueLetterAnswer(LetterDraft.Read(task.Form!).Title, LetterDraft.Read(task.Form!).Text)),
        TaskTypes.Form => TaskAnswers.Write(Forms(FormTaskForm.Read(task.Form!), today)),
        _ => throw new InvalidOperationException($"Nobody here knows how to do a task of type {task.Type}."),
    };

    private static FormTaskAnswer Forms(FormTaskForm form, DateOnly today) => new(
        "Done",
        form.Fields.ToDictionary(
            field => field.Name,
            IReadOnlyList<string> (field) => [field.Kind switch
            {
                FieldKind.Date => $"{today:yyyy-MM-dd}",
                FieldKind.YesNoUnclear => "Yes",
                _ => field.Options is [var first, ..] ? first : "Ja",
            }]));
}
