using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Consents;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Activities.Tests.Consents;

/// <summary>Hans's case while services are asked on consents that come to their end.</summary>
internal sealed class ConsentRoad(House house, Investigation asked)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Guid CaseId => asked.CaseId;

    public Investigation Asked => asked;

    public DateOnly Today => OsloTime.DateIn(house.Clock.GetUtcNow());

    /// <summary>Both services are asked, and the physiotherapists' consent ends on a day.</summary>
    public static async Task<ConsentRoad> UntilAsync(House house, DateOnly until)
    {
        var road = new ConsentRoad(house, await Investigation.BeginAsync(house));
        await road.ChangeAsync(consent => consent.ServiceId == Town.Physio ? consent with { Until = until } : consent);
        return road;
    }

    public Task ChangeAsync(Func<Consent, Consent> change) => asked.ChangeAsync(async db =>
    {
        var theCase = (await db.Cases.FindAsync([CaseId], Cancellation))!;
        db.Entry(theCase).Property(row => row.Consents).CurrentValue = [.. theCase.Consents.Select(change)];
    });

    /// <summary>As if the child had been born on another day all along.</summary>
    public Task CorrectBirthDateAsync(DateOnly born) => asked.ChangeAsync(async db =>
        Assert.Empty((await db.Cases.FindAsync([CaseId], Cancellation))!.CorrectBirthDate(born, Today).Problems));

    public Task<int> RaiseDueAsync() => house.DoAsync(scope => scope.GetRequiredService<ConsentDesk>().RaiseDueAsync(Cancellation));

    public async Task<List<HumanTask>> OpenAsync() => [.. (await house.OpenTasksAsync(CaseId)).Where(task => task.Type == TaskTypes.RenewConsents)];

    public Task<Case> CaseAsync() => asked.CaseAsync();

    public async Task<Guid> ConsentAsync(Guid service) => (await CaseAsync()).Consents.Last(consent => consent.ServiceId == service).Id;

    public RenewConsentsAnswer Answer(bool renewed, params Guid[] consents) => new(
        [.. consents.Select(id => new ConsentRenewal(id, renewed, null))], ConsentGiver.Guardians, "Liv Solvang", "", Today, false);

    public async Task<IReadOnlyList<string>> AnswerAsync(RenewConsentsAnswer answer, StaffMember? person = null) =>
        [.. (await house.AnswerAsync(CaseId, TaskTypes.RenewConsents, person ?? Town.Caseworker, answer)).Rejections.Select(reason => reason.Code)];
}
