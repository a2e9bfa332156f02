using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Measures;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Activities.Transitions;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Activities.Tests.Transitions;

/// <summary>Hans has his coordinator, and goes to lower secondary school on 1 August 2027.</summary>
internal sealed class TransitionRoad(House house, Hans hans)
{
    public static readonly DateOnly Day = new(2027, 8, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Guid CaseId => hans.CaseId;

    public House House => house;

    private DateOnly Today => OsloTime.DateIn(house.Clock.GetUtcNow());

    public static async Task<TransitionRoad> AppointedAsync(House house) => new(house, await new Hans(house).UntilAppointedAsync());

    public Task<(int Raised, int Moved)> RaiseDueAsync() =>
        house.DoAsync(scope => scope.GetRequiredService<TransitionDesk>().RaiseDueAsync(Cancellation));

    public Task RaiseAsync(TransitionKind kind, DateOnly day) => house.DoAsync(async scope =>
    {
        var outcome = await scope.GetRequiredService<TransitionDesk>().RaiseAsync(
            CaseId, new TransitionFacts(kind, day, "Det vi vet", "Hjemme", "Avlastning"), Town.Leader.Id, Guid.NewGuid(), Cancellation);
        Assert.Empty(outcome.Rejections);
    });

    public Task<Result> ChangeAsync(Guid plan, DateOnly? to, string reason) => house.DoAsync(scope =>
        scope.GetRequiredService<TransitionDesk>().ChangeAsync(CaseId, plan, to, reason, Town.Leader.Id, Guid.NewGuid(), Cancellation));

    public Task<List<TransitionPlan>> PlansAsync() => house.ReadAsync(db => db.TransitionPlans.AsNoTracking()
        .Where(row => row.CaseId == CaseId).OrderBy(row => row.RaisedAt).ToListAsync(Cancellation));

    public async Task<TransitionPlan> PlanAsync() => Assert.Single(await PlansAsync());

    public Task<List<Measure>> MeasuresAsync() => house.ReadAsync(db => db.Measures.AsNoTracking()
        .Where(row => row.CaseId == CaseId).OrderBy(row => row.Due).ToListAsync(Cancellation));

    /// <summary>Types of the open tasks, those of the appointment itself apart.</summary>
    public async Task<List<string>> OpenAsync() =>
    [
        .. (await house.OpenTasksAsync(CaseId)).Select(task => task.Type)
            .Where(type => type is not (TaskTypes.TrainingAndSupport or TaskTypes.FirstMeeting)),
    ];

    public async Task AnswerAsync<T>(string type, StaffMember person, T answer) =>
        Assert.Empty((await house.AnswerAsync(CaseId, type, person, answer)).Rejections);

    /// <summary>Raised, wished for and planned, with one measure that must be in place before the first day.</summary>
    public async Task UntilPlannedAsync(Guid? owner = null, bool raise = true, string alternatives = "")
    {
        if (raise)
            await RaiseDueAsync();
        if ((await OpenAsync()).Contains(TaskTypes.SupportTransition))
            await AnswerAsync(TaskTypes.SupportTransition, Town.Leader, new SupportAnswer(Town.Dedicated.Id));
        var coordinator = await CoordinatorAsync();
        OwnWords words = new("Være med vennene sine", "");
        await AnswerAsync(TaskTypes.TransitionWishes, coordinator, new WishesAnswer(words, words, new OwnWords("", "Ingen søsken"), Today, false));
        await AnswerAsync(TaskTypes.PlanTransition, coordinator, Agreement(owner) with { Alternatives = alternatives });
    }

    public static AgreementAnswer Agreement(Guid? owner = null) => new(
        [new KeyPerson("Ada", "Lærer", "Ungdomsskolen", TransitionSide.New)], [], "Hans har kjente folk rundt seg", "", "Ergoterapeuten ser på rommene",
        "Assistenten følger med over", "",
        [new MeasureDraft("Opplæring i anfallsmedisin", owner ?? Town.Physiotherapist.Id, "", new DateOnly(2027, 6, 15), MeasureKind.HealthRoutine, BeforeDayOne: true)]);

    public async Task<StaffMember> CoordinatorAsync()
    {
        var id = await house.ReadAsync(db => db.Appointments.AsNoTracking()
            .Where(row => row.CaseId == CaseId).OrderByDescending(row => row.ProposedAt).Select(row => row.CoordinatorId).FirstAsync(Cancellation));
        return new[] { Town.Dedicated, Town.Operative, Town.Caseworker }.Single(person => person.Id == id);
    }

    public static MeasureAnswer Done { get; } = new(MeasureChoice.Done, "Alle har fått opplæring", On: null);

    public Task<List<string>> FamilyMailAsync() => house.ReadAsync(db => db.Notices.AsNoTracking()
        .Where(row => row.CaseId == CaseId && row.Template == "something-new").Select(row => row.Body).ToListAsync(Cancellation));

    public Task<HumanTask> TaskAsync(string type) => house.ReadAsync(db => db.Tasks.AsNoTracking()
        .Where(row => row.CaseId == CaseId && row.Type == type && row.State == TaskState.Open).SingleAsync(Cancellation));
}
