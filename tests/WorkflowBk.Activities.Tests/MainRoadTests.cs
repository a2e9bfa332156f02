using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Tests;

public sealed class MainRoadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MainRoad_FromPhoneCallToFirstMeeting_EndsWithAppointedCoordinator()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAppointedAsync();

        Assert.Equal(
            [TaskTypes.FirstMeeting, TaskTypes.TrainingAndSupport],
            (await house.OpenTasksAsync(hans.CaseId)).Select(task => task.Type).Order());
        await hans.DoAsync(TaskTypes.TrainingAndSupport, Town.Leader, new TrainingAndSupportAnswer(Town.Dedicated.Id, "Innføringskurs"));
        await hans.DoAsync(TaskTypes.FirstMeeting, Town.Operative, new FirstMeetingAnswer(new DateOnly(2026, 9, 1), false, "Møtes hver måned"));

        var theCase = await house.ReadAsync(db => db.Cases.SingleAsync(Cancellation));
        var appointment = await house.ReadAsync(db => db.Appointments.SingleAsync(Cancellation));
        var instance = await house.ReadAsync(db => db.Instances.SingleAsync(Cancellation));
        Assert.Equal((CasePhase.Completed, false), (theCase.Phase, theCase.IsOpen));
        Assert.Equal((AppointmentState.InForce, Town.Operative.Id), (appointment.State, appointment.CoordinatorId));
        Assert.Equal((WorkflowStatus.Finished, 0), (instance.Status, instance.Incidents.Count));
        Assert.Equal(instance.VersionId, theCase.Decision!.WorkflowVersionId);
        Assert.Empty(await house.ReadAsync(db => db.Waits.ToListAsync(Cancellation)));
        Assert.Empty(await house.OpenTasksAsync(hans.CaseId));
    }

    [Fact]
    public async Task MainRoad_WholeWay_TellsTheFamilyEightTimesInOrder()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAppointedAsync();
        await hans.DoAsync(TaskTypes.FirstMeeting, Town.Operative, new FirstMeetingAnswer(new DateOnly(2026, 9, 1), false, ""));
        await hans.DoAsync(TaskTypes.TrainingAndSupport, Town.Leader, new TrainingAndSupportAnswer(Town.Dedicated.Id, "Kurs"));

        var notices = await house.ReadAsync(db => db.Notices.OrderBy(notice => notice.CreatedAt).ToListAsync(Cancellation));

        Assert.Equal(
            [
                "inquiry-received", "assessment-started", "investigation-started", "summary-ready", "decision-in-preparation",
                "decision-made", "appointment-made", "process-completed",
            ],
            notices.Select(notice => notice.Template));
        Assert.All(notices, notice => Assert.Equal("liv@solvang.example", notice.Address));
    }

    [Fact]
    public async Task Appointment_InForce_HasDelegationDocumentAndLetter()
    {
        await using var house = await House.BuildAsync();
        await new Hans(house).UntilAppointedAsync();

        var documents = await house.ReadAsync(db => db.Documents.OrderBy(document => document.Template).ToListAsync(Cancellation));

        Assert.Equal(
            ["appointment-letter", "contribution-request", "contribution-request", "delegation-document", "investigation-summary", "receipt"],
            documents.Select(document => document.Template));
        var (letter, delegation) = (documents[0], documents[3]);
        Assert.All([letter, delegation], document => Assert.Contains("Nina Strand", document.Html, StringComparison.Ordinal));
        Assert.Contains("Samle tjenestene", letter.Html, StringComparison.Ordinal);
        Assert.Contains("Gunnar Tveit", delegation.Html, StringComparison.Ordinal);
        Assert.Contains(documents, document => document.Template == "contribution-request" && document.Html.Contains("Hva ser dere?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tasks_OfTheCaseworker_StayWithTheSameCaseworkerAndHaveDeadlines()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilDecisionAsync();

        var tasks = await house.ReadAsync(db => db.Tasks.ToListAsync(Cancellation));
        var deadlines = await house.ReadAsync(db => db.Deadlines.ToListAsync(Cancellation));

        var open = Assert.Single(tasks, task => task.State == TaskState.Open);
        Assert.Equal((TaskTypes.Decision, (Guid?)Town.Caseworker.Id), (open.Type, open.AssigneeId));
        Assert.Equal(tasks.Select(task => (Guid?)task.Id).Order(), deadlines.Select(deadline => deadline.TaskId).Where(id => id is not null).Order());
        // Beside the task that is open, only the month for a preliminary answer still runs.
        Assert.Equal([open.Id, null], deadlines.Where(deadline => deadline.ClosedOn is null).Select(deadline => deadline.TaskId).OrderDescending());
        Assert.NotEqual(Guid.Empty, hans.CaseId);
    }

    [Fact]
    public async Task Journal_WholeRoad_HasOneRowPerCompletedStep()
    {
        await using var house = await House.BuildAsync();
        await new Hans(house).UntilAppointedAsync();

        var completed = await house.ReadAsync(db => db.Journal
            .Where(entry => entry.Event == JournalEvent.Completed).Select(entry => entry.StepId).ToListAsync(Cancellation));

        Assert.Equal(completed.Distinct().Count(), completed.Count);
        Assert.Contains("appoint", completed);
    }
}
