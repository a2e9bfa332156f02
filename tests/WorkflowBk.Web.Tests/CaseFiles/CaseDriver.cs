using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Documents;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Data;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Web.Tests.CaseFiles;

/// <summary>Takes a case through the process without the pages: a person claims the open task of a type, and answers it.</summary>
public sealed class CaseDriver
{
    private readonly TestApp _app;

    private CaseDriver(TestApp app, Guid caseId)
    {
        _app = app;
        CaseId = caseId;
    }

    public Guid CaseId { get; }

    /// <summary>Begins a case with an inquiry.</summary>
    public static async Task<CaseDriver> BeginAsync(TestApp app, Inquiry inquiry)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<InquiryDesk>().ReceiveAsync(inquiry, Guid.NewGuid(), Cancellation);
        Assert.Equal(StimulusStatus.Applied, outcome.Status);
        return new CaseDriver(app, Guid.Parse(outcome.CorrelationId!));
    }

    /// <summary>Claims the first open task of a type that the person may do, answers it, and lets an hour pass.</summary>
    public async Task DoAsync<TAnswer>(string taskType, StaffMember person, TAnswer answer)
    {
        var task = await ClaimAsync(taskType, person);
        await using var scope = _app.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<IWorkflowEngine>().ResumeAsync(
            new ResumeWait(task, TaskAnswers.Write(answer), $"task:{task:N}", person.Id.ToString()), Cancellation);
        Assert.True(
            outcome.Status == StimulusStatus.Applied,
            $"{taskType}: {outcome.Status} {string.Join(", ", outcome.Rejections.Select(rejection => rejection.Code))}");
        _app.Clock.Advance(TimeSpan.FromHours(1));
    }

    /// <summary>Reads the letter that waits through, and sends it as it is.</summary>
    public async Task SendLetterAsync(StaffMember person)
    {
        var waiting = await _app.RowsAsync(db => db.Tasks.Where(
            task => task.CaseId == CaseId && task.Type == TaskTypes.Letter && task.State == TaskState.Open));
        var draft = LetterDraft.Read(waiting.Single().Form!);
        await DoAsync(TaskTypes.Letter, person, new IssueLetterAnswer(draft.Title, draft.Text));
    }

    /// <summary>Lets a person take the first open task of a type that they may do.</summary>
    /// <returns>The task's id.</returns>
    public async Task<Guid> ClaimAsync(string taskType, StaffMember person)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MunicipalityDb>();
        var open = await db.Tasks
            .Where(task => task.CaseId == CaseId && task.Type == taskType && task.State == TaskState.Open)
            .ToListAsync(Cancellation);
        var task = open.First(candidate => candidate.IsFor(person));
        var claimed = task.Claim(person);
        Assert.True(claimed.Succeeded, $"{person.Name} could not claim {taskType}.");
        await scope.ServiceProvider.GetRequiredService<ICaseStore>()
            .AddMemberAsync(CaseId, person.Id, CaseMember.RoleFor(task.Role), _app.Clock.Now, Cancellation);
        await db.SaveChangesAsync(Cancellation);
        return task.Id;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
