using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Plans;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Activities.Tests.Plans;

/// <summary>Hans has his coordinator, and his family is offered an individual plan.</summary>
internal sealed class PlanRoad(House house, Hans hans)
{
    private static readonly string[] _ofThePlan =
    [
        TaskTypes.OfferPlan, TaskTypes.PlacePlan, TaskTypes.WritePlan, TaskTypes.RevisePlan, TaskTypes.ChasePlan, TaskTypes.EvaluatePlan,
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static OwnWords Said { get; } = new("Sykle til skolen alene", "");

    public Guid CaseId => hans.CaseId;

    public DateOnly Today => OsloTime.DateIn(house.Clock.GetUtcNow());

    public static async Task<PlanRoad> AppointedAsync(House house) => new(house, await new Hans(house).UntilAppointedAsync());

    public static async Task<PlanRoad> RaisedAsync(House house)
    {
        var road = await AppointedAsync(house);
        Assert.Empty((await road.RaiseAsync()).Rejections);
        return road;
    }

    public Task<Workflows.Stimuli.StimulusOutcome> RaiseAsync() => house.DoAsync(scope =>
        scope.GetRequiredService<PlanDesk>().RaiseAsync(CaseId, Town.Operative.Id, Guid.NewGuid(), Cancellation));

    public Task<int> RaiseDueAsync() => house.DoAsync(scope => scope.GetRequiredService<PlanDesk>().RaiseDueAsync(Cancellation));

    public async Task<Result> ChangeAsync(PlanChangeKind kind, string reason, Guid? by = null)
    {
        var plan = await PlanAsync();
        return await house.DoAsync(scope =>
            scope.GetRequiredService<PlanDesk>().ChangeAsync(CaseId, plan.Id, kind, reason, by, $"{Guid.NewGuid():N}", Cancellation));
    }

    public async Task<IndividualPlan> PlanAsync() => Assert.Single(
        await house.ReadAsync(db => db.IndividualPlans.AsNoTracking().Where(row => row.CaseId == CaseId).ToListAsync(Cancellation)));

    public Task<List<Measure>> MeasuresAsync() => house.ReadAsync(db => db.Measures.AsNoTracking().Where(row => row.CaseId == CaseId).ToListAsync(Cancellation));

    /// <summary>The open tasks of the plan itself.</summary>
    public async Task<List<HumanTask>> OpenAsync() => [.. (await house.OpenTasksAsync(CaseId)).Where(task => _ofThePlan.Contains(task.Type))];

    public async Task<string> NextAsync() => Assert.Single(await OpenAsync()).Type;

    public async Task AnswerAsync<T>(string type, T answer, StaffMember? person = null) =>
        Assert.Empty((await house.AnswerAsync(CaseId, type, person ?? Town.Operative, answer)).Rejections);

    public OfferPlanAnswer Offer(bool yes = true, DateOnly? again = null) =>
        new(yes, ConsentGiver.Guardians, "Liv Solvang", "", Today, false, again, "");

    public static PlacePlanAnswer Elsewhere(DateOnly next) => new(false, "Samspill", "https://samspill.example/plan/17", "Ada Vik", next);

    public WritePlanAnswer Written => new(
        Said, Said, [new MeasureDraft("Sykkel med støttehjul", Town.Physiotherapist.Id, "", Today.AddDays(30))], null);

    public RevisePlanAnswer Revised => new(
        Today, "Ny sykkelvei", true, "", false, false, new OwnWords("", ""), new OwnWords("", ""), [], null);

    public EvaluatePlanAnswer Evaluated(EvaluationChoice choice = EvaluationChoice.GoesOn, string reason = "") =>
        new(Said, Said, Today, false, choice, reason);

    public async Task UntilFollowedHereAsync()
    {
        await AnswerAsync(TaskTypes.OfferPlan, Offer());
        await AnswerAsync(TaskTypes.PlacePlan, new PlacePlanAnswer(true, "", "", "", null));
        await AnswerAsync(TaskTypes.WritePlan, Written);
    }

    public Task<List<string>> FamilyMailAsync() => house.ReadAsync(db => db.Notices.AsNoTracking()
        .Where(row => row.CaseId == CaseId && row.Template == "something-new").Select(row => row.Subject + row.Body).ToListAsync(Cancellation));
}
