using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Data;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Tests.Kit;

/// <summary>Hans's case while contributions are collected.</summary>
internal sealed class Investigation(House house, Hans hans)
{
    public const string Doctor = "lege@legekontoret.example";

    public Guid CaseId => hans.CaseId;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The case when its services have just been asked.</summary>
    public static async Task<Investigation> BeginAsync(House house, ChooseContributorsAnswer? answer = null)
    {
        var hans = await new Hans(house).UntilAssessmentAsync();
        await hans.DoAsync(TaskTypes.InitialAssessment, Town.Caseworker, Hans.Assessment());
        await hans.DoAsync(TaskTypes.ChooseContributors, Town.Caseworker, answer ?? new ChooseContributorsAnswer([Town.Ppt, Town.Physio], "Hva ser dere?"));
        return new Investigation(house, hans);
    }

    /// <summary>The same, with the physiotherapists' part asked of somebody outside.</summary>
    public static Task<Investigation> WithDoctorAsync(House house) => BeginAsync(house, new ChooseContributorsAnswer(
        [Town.Ppt, Town.Physio], "Hva ser dere?",
        [new AskedOf(Town.Physio, "", null, new OutsideContributor("Kari Lege", "fastlege", Doctor))]));

    public Task DoAsync<T>(string type, StaffMember person, T answer) => hans.DoAsync(type, person, answer);

    public async Task<Case> CaseAsync() => await house.ReadAsync(db => db.Cases.AsNoTracking().SingleAsync(row => row.Id == CaseId, Cancellation));

    public async Task<Contribution> OfAsync(Guid service) => (await CaseAsync()).Contributions.Single(asked => asked.ServiceId == service);

    public async Task<HumanTask?> OpenTaskAsync(string type, Guid service)
    {
        var asked = await OfAsync(service);
        return (await house.OpenTasksAsync(CaseId)).SingleOrDefault(task => task.Type == type && task.SubjectId == asked.Id);
    }

    /// <summary>What has been sent to an address, the oldest first.</summary>
    public Task<List<Notice>> MailToAsync(string address) => house.ReadAsync(db => db.AllNotices.AsNoTracking()
        .Where(notice => notice.CaseId == CaseId && notice.Address == address)
        .OrderBy(notice => notice.CreatedAt)
        .ToListAsync(Cancellation));

    /// <summary>All that waits for an address has gone out.</summary>
    public Task MarkSentAsync(string address) => ChangeAsync(async db =>
    {
        foreach (var mail in await db.AllNotices.Where(notice => notice.CaseId == CaseId && notice.Address == address).ToListAsync(Cancellation))
            mail.MarkSent(house.Clock.GetUtcNow());
    });

    public async Task<IReadOnlyList<string>> TemplatesToAsync(StaffMember person) =>
        [.. (await MailToAsync(person.Email)).Select(notice => notice.Template)];

    /// <summary>Moves the clock, and fires what is due then.</summary>
    public async Task GoToAsync(int year, int month, int day, int hour = 12)
    {
        house.Clock.Advance(new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.Zero) - house.Clock.GetUtcNow());
        while (await house.DoAsync(scope => scope.GetRequiredService<IWorkflowEngine>().FireDueTimersAsync(100, Cancellation)) > 0)
        {
            // One timer can set another that is due as well.
        }
    }

    public Task<T> AtDeskAsync<T>(Func<ContributionDesk, Task<T>> work) =>
        house.DoAsync(scope => work(scope.GetRequiredService<ContributionDesk>()));

    /// <summary>Answers through a link, as the page does.</summary>
    public Task<StimulusOutcome> AnswerByAsync(ContributionLink link, string text, string? name = "Kari Lege") =>
        AtDeskAsync(desk => desk.AnswerAsync(link, text, name, Cancellation));

    public Task<List<ContributionLink>> LinksAsync() => house.ReadAsync(db =>
        db.ContributionLinks.AsNoTracking().Where(link => link.CaseId == CaseId).OrderBy(link => link.CreatedAt).ToListAsync(Cancellation));

    public Task ChangeAsync(Func<MunicipalityDb, Task> change) => house.DoAsync(async scope =>
    {
        var db = scope.GetRequiredService<MunicipalityDb>();
        await change(db);
        await db.SaveChangesAsync(Cancellation);
    });
}
