using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Data;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.Demo;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Tasks;

/// <summary>Cases with tasks in them, and the people who do them.</summary>
internal static class TaskWork
{
    public const string ChildName = "Iris Solvang";

    public static StaffMember Person(string firstName) =>
        DemoPeople.Staff.Single(person => person.Name.StartsWith(firstName + " ", StringComparison.Ordinal));

    public static Guid Service(string name) => DemoPeople.Services.Single(service => service.Name == name).Id;

    public static Task<Browser> SignInAsync(this TestApp app, StaffMember person, string language = "nb") => app.SignInAsync(person.Id, language);

    /// <summary>A new inquiry, whose first contact nobody has taken.</summary>
    public static async Task<Case> OpenCaseAsync(this TestApp app, string? interpreter = null, Child? child = null)
    {
        var inquiry = new Inquiry(
            Channel.Phone,
            new Sender("Liv Solvang", SenderRelation.Parent, ContactWay.Phone, "91 00 00 00", "liv@solvang.example", null),
            "Vi får det ikke til å henge sammen <b>lenger</b>.",
            child ?? new Child(ChildName, new DateOnly(2024, 6, 3), null),
            new LanguageNeeds(LanguageForm.Nb, interpreter),
            app.Clock.Now,
            null);
        var outcome = await app.UseAsync<InquiryDesk, Workflows.Stimuli.StimulusOutcome>(
            desk => desk.ReceiveAsync(inquiry, Guid.NewGuid(), TestContext.Current.CancellationToken));
        return await app.CaseAsync(Guid.Parse(outcome.CorrelationId!));
    }

    public static async Task<Case> CaseAsync(this TestApp app, Guid id) =>
        (await app.RowsAsync(db => db.Cases.Where(row => row.Id == id))).Single();

    /// <summary>The open tasks of a case, in the order they were made.</summary>
    public static Task<List<HumanTask>> OpenTasksAsync(this TestApp app, Guid caseId) =>
        app.RowsAsync(db => db.Tasks.Where(task => task.CaseId == caseId && task.State == TaskState.Open).OrderBy(task => task.CreatedAt));

    public static async Task<HumanTask> TaskAsync(this TestApp app, Guid id) =>
        (await app.RowsAsync(db => db.Tasks.Where(task => task.Id == id))).Single();

    public static async Task<HumanTask> OpenTaskAsync(this TestApp app, Guid caseId, string type) =>
        (await app.OpenTasksAsync(caseId)).Single(task => task.Type == type);

    public static Task<List<CaseMember>> MembersAsync(this TestApp app, Guid caseId) =>
        app.RowsAsync(db => db.CaseMembers.Where(member => member.CaseId == caseId));

    public static string Address(this HumanTask task) => $"/oppgaver/{task.Id}";

    /// <summary>Opens the task and takes it first where it is free.</summary>
    public static async Task<Page> TakeAsync(this Browser browser, HumanTask task)
    {
        var page = await browser.GetAsync(task.Address());
        return page.Document.QuerySelector("#claim") is null ? page : await (await page.Form("claim").PostAsync()).FollowAsync();
    }

    /// <summary>The first contact, filled in so that it is accepted.</summary>
    public static Form FirstContact(Page page) => page.Form("answer")
        .Set("Model.GoesOn", "Yes")
        .Set("Model.Wish", "ChildCoordinator")
        .Set("Model.Notes", "Mor vil ha én å ringe til.")
        .Set("Model.ConsentTo", Service("PPT").ToString(), Service("Fysio- og ergoterapitjenesten").ToString())
        .Set("Model.ConsentGivenBy", "Liv Solvang")
        .Set("Model.ConsentScope", "Hva Iris strever med i barnehagen.");

    public static Form Assessment(Page page)
    {
        var form = page.Form("answer");
        foreach (var condition in new[] { "ChildUnder18OrExpected", "SeriousIllnessOrImpairment", "LongTermCompoundNeeds" })
            form.Set($"Model.{condition}.Verdict", "Yes").Set($"Model.{condition}.Reason", "Mor forteller det.");
        return form;
    }

    /// <summary>A case whose first contact and assessment Marte has done.</summary>
    public static async Task<Case> AssessedCaseAsync(this TestApp app, Browser marte)
    {
        var theCase = await app.OpenCaseAsync();
        await DoneAsync(FirstContact(await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.FirstContact))));
        await DoneAsync(Assessment(await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.InitialAssessment))));
        return theCase;
    }

    /// <summary>The family's own word on the summary, filled in so that it is accepted.</summary>
    public static Form Review(Page page) => page.Form("answer")
        .Set("Model.SeenOn", "2030-01-07").Set("Model.Way", "Meeting").Set("Model.NoComment", "true");

    /// <summary>Sends a form that must be accepted, and opens the page that says so.</summary>
    public static async Task<Page> DoneAsync(Form form)
    {
        var answer = await form.PostAsync();
        Assert.True(answer.IsRedirect, $"Not accepted: {string.Join(" | ", answer.Errors)} {answer.Text}");
        var page = await answer.FollowAsync();
        Assert.Contains("er gjort", page.Text, StringComparison.Ordinal);
        return page;
    }

    public static Task<HumanTask> ChangeAsync(this TestApp app, Guid taskId, Action<HumanTask> change) =>
        app.UseAsync<MunicipalityDb, HumanTask>(async db =>
        {
            var task = await db.Tasks.SingleAsync(row => row.Id == taskId, TestContext.Current.CancellationToken);
            change(task);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return task;
        });
}
