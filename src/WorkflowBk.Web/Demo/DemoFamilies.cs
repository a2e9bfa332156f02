using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Documents;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Data;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.Tasks;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Web.Demo;

/// <summary>
/// Three invented families, each somewhere else in the process, so that there is something to look at. They come the way families
/// come: an inquiry, and the tasks that follow it, done by the demo's people.
/// </summary>
internal sealed class DemoFamilies(MunicipalityDb db, InquiryDesk inquiries, TaskActions actions, TimeProvider clock)
{
    /// <exception cref="InvalidOperationException">A step was refused: the shipped process and this class no longer fit.</exception>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        if (await db.Cases.AnyAsync(cancellationToken))
            return;
        await HansAsync(cancellationToken);
        await AroAsync(cancellationToken);
        await ReceiveAsync(DemoInquiries.Iris(clock.GetUtcNow()), cancellationToken);
    }

    /// <summary>Hans has his coordinator.</summary>
    private async Task HansAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var hans = await ReceiveAsync(DemoInquiries.Hans(now), cancellationToken);
        Task DoAsync<T>(string type, StaffMember person, T answer) => this.DoAsync(hans, type, person, answer, cancellationToken);
        await DoAsync(TaskTypes.FirstContact, DemoPeople.Caseworker, DemoAnswers.HansFirstContact(now));
        await DoAsync(TaskTypes.InitialAssessment, DemoPeople.Caseworker, DemoAnswers.HansAssessment);
        await DoAsync(TaskTypes.ChooseContributors, DemoPeople.Caseworker, new ChooseContributorsAnswer([DemoPeople.Ppt, DemoPeople.Physio], "Hva gjør dere for Hans i dag, og hva trengs framover?"));
        await DoAsync(TaskTypes.Contribution, DemoPeople.SpecialTeacher, new ContributionAnswer("Hans trenger tilrettelagt undervisning og faste pauser."));
        await DoAsync(TaskTypes.Contribution, DemoPeople.Physiotherapist, new ContributionAnswer("Trening to ganger i uka. Ny rullestol er bestilt."));
        await DoAsync(TaskTypes.Summary, DemoPeople.Caseworker, new SummaryAnswer("Fem tjenester møter Hans hver for seg.", "Vi er enige. Det viktigste er en hverdag som henger sammen."));
        await DoAsync(TaskTypes.FamilyReview, DemoPeople.Caseworker, new FamilyReviewAnswer(DemoAnswers.Day(now), ReviewWay.Meeting, InterpreterPresent: false, "Vi kjenner oss igjen.", NoComment: false));
        await DoAsync(TaskTypes.Decision, DemoPeople.Caseworker, DemoAnswers.HansDecision);
        await DoAsync(TaskTypes.ChooseCoordinator, DemoPeople.Leader, new ChooseCoordinatorAnswer(DemoPeople.Coordinator.Id, 2.5m, "Noen som har god tid.", WishFollowed: true, ""));
        await DoAsync(TaskTypes.SetTimeAside, DemoPeople.Leader, new YesOrNoAnswer(Yes: true, ""));
        await DoAsync(TaskTypes.AcceptAppointment, DemoPeople.Coordinator, new YesOrNoAnswer(Yes: true, ""));
        var letter = await OpenAsync(hans, TaskTypes.Letter, DemoPeople.Caseworker, cancellationToken);
        var draft = LetterDraft.Read(letter.Form!);
        await DoAsync(TaskTypes.Letter, DemoPeople.Caseworker, new IssueLetterAnswer(draft.Title, draft.Text));
        await DoAsync(TaskTypes.TrainingAndSupport, DemoPeople.Leader, new TrainingAndSupportAnswer(DemoPeople.OperativeCoordinator.Id, "Nettverk for koordinatorer, første torsdag i måneden."));
        await DoAsync(TaskTypes.FirstMeeting, DemoPeople.Coordinator, new FirstMeetingAnswer(DemoAnswers.Day(now), InterpreterPresent: false, "Vi møtes igjen om to uker."));
    }

    /// <summary>The services are asked about Aro, and one has answered.</summary>
    private async Task AroAsync(CancellationToken cancellationToken)
    {
        var aro = await ReceiveAsync(DemoInquiries.Aro(clock.GetUtcNow()), cancellationToken);
        Task DoAsync<T>(string type, StaffMember person, T answer) => this.DoAsync(aro, type, person, answer, cancellationToken);
        await DoAsync(TaskTypes.FirstContact, DemoPeople.Caseworker, DemoAnswers.AroFirstContact(clock.GetUtcNow()));
        await DoAsync(TaskTypes.InitialAssessment, DemoPeople.Caseworker, DemoAnswers.AroAssessment);
        await DoAsync(TaskTypes.ChooseContributors, DemoPeople.Caseworker, new ChooseContributorsAnswer([DemoPeople.Ppt, DemoPeople.HealthStation], "Hva ser dere at Aro og familien trenger fram mot skolestart?"));
        await DoAsync(TaskTypes.Contribution, DemoPeople.SpecialTeacher, new ContributionAnswer("Aro forstår mer enn han kan si. Han trenger bilder og tegn."));
    }

    private async Task<Guid> ReceiveAsync(Domain.Inquiries.Inquiry inquiry, CancellationToken cancellationToken)
    {
        var outcome = await inquiries.ReceiveAsync(inquiry, Guid.CreateVersion7(), cancellationToken);
        return outcome.Status == StimulusStatus.Applied
            ? Guid.Parse(outcome.CorrelationId!)
            : throw new InvalidOperationException($"The demo's inquiry was not taken: {outcome.Status}.");
    }

    private async Task DoAsync<T>(Guid caseId, string type, StaffMember person, T answer, CancellationToken cancellationToken)
    {
        var task = await OpenAsync(caseId, type, person, cancellationToken);
        if (task.AssigneeId != person.Id)
            Stop(type, (await actions.ClaimAsync(task.Id, person, cancellationToken)).Problems.Select(problem => problem.Code));
        Stop(type, (await actions.CompleteAsync(task.Id, TaskAnswers.Write(answer), person, cancellationToken)).Rejections.Select(rejection => rejection.Code));
        db.ChangeTracker.Clear();
    }

    private async Task<HumanTask> OpenAsync(Guid caseId, string type, StaffMember person, CancellationToken cancellationToken) =>
        (await db.Tasks.AsNoTracking().Where(task => task.CaseId == caseId && task.Type == type && task.State == TaskState.Open).ToListAsync(cancellationToken))
            .FirstOrDefault(task => task.AssigneeId == person.Id || task.IsFor(person))
        ?? throw new InvalidOperationException($"The demo's process has no open {type} for {person.Name}.");

    private static void Stop(string type, IEnumerable<string> codes)
    {
        if (codes.ToList() is { Count: > 0 } refused)
            throw new InvalidOperationException($"The demo's {type} was refused: {string.Join(", ", refused)}.");
    }
}
