using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Changes;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Activities.Tests.Changes;

/// <summary>A family that has a coordinator and gets another.</summary>
internal sealed class ChangeRoad(House house, Hans hans)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Guid CaseId => hans.CaseId;

    public static HandOverPoint[] AllDone { get; } = [.. Enum.GetValues<HandOverItem>().Select(item => new HandOverPoint(item, true, ""))];

    /// <summary>A case that is done: Nina is in force, trained, and has met the family.</summary>
    public static async Task<ChangeRoad> CompletedAsync(House house)
    {
        var hans = await new Hans(house).UntilAppointedAsync();
        await hans.DoAsync(TaskTypes.TrainingAndSupport, Town.Leader, new TrainingAndSupportAnswer(Town.Leader.Id, "Kurs i høst."));
        await hans.DoAsync(TaskTypes.FirstMeeting, Town.Operative, new FirstMeetingAnswer(house.Clock.Today(), false, "Ring hver fredag."));
        return new ChangeRoad(house, hans);
    }

    public static ChangeFacts FamilyAsks { get; } = new(ChangeAsker.Family, "", "Helst en som kan arabisk");

    public Task<Result> AskAsync(ChangeFacts? facts = null, string actor = WithdrawalDesk.Family, string key = "form") => house.DoAsync(scope =>
        scope.GetRequiredService<ChangeDesk>().AskAsync(CaseId, facts ?? FamilyAsks, actor, key, Cancellation));

    public async Task<Result> TakeBackAsync(string reason = "", string actor = WithdrawalDesk.Family)
    {
        var change = await ChangeAsync();
        return await house.DoAsync(scope =>
            scope.GetRequiredService<ChangeDesk>().TakeBackAsync(change.Id, CaseId, reason, actor, Guid.NewGuid(), Cancellation));
    }

    public async Task UntilAcceptedAsync(StaffMember? next = null)
    {
        await DoAsync(TaskTypes.ChooseCoordinator, Town.Leader, Hans.Choice((next ?? Town.Dedicated).Id));
        await DoAsync(TaskTypes.SetTimeAside, Town.Leader, new YesOrNoAnswer(true, ""));
        await DoAsync(TaskTypes.AcceptAppointment, next ?? Town.Dedicated, new YesOrNoAnswer(true, ""));
    }

    public Task HandOverAsync(DateOnly first, DateOnly last) =>
        DoAsync(TaskTypes.HandOver, Town.Dedicated, new HandOverAnswer(first, last, AllDone, "Det fungerte å få SMS."));

    public Task DoAsync<T>(string type, StaffMember person, T answer) => hans.DoAsync(type, person, answer);

    public Task SendLetterAsync() => hans.SendLetterAsync();

    public Task<ChangeRequest> ChangeAsync() =>
        house.ReadAsync(db => db.Changes.AsNoTracking().OrderBy(row => row.AskedAt).LastAsync(row => row.CaseId == CaseId, Cancellation));

    public Task<List<Appointment>> AppointmentsAsync() => house.ReadAsync(db => db.Appointments.AsNoTracking()
        .Where(row => row.CaseId == CaseId).OrderBy(row => row.ProposedAt).ToListAsync(Cancellation));

    public async Task<List<Guid>> InForceAsync() =>
        [.. (await AppointmentsAsync()).Where(row => row.State == AppointmentState.InForce).Select(row => row.CoordinatorId)];

    public Task<bool> SeesCaseAsync(StaffMember person) => house.ReadAsync(db => db.CaseMembers
        .AnyAsync(row => row.CaseId == CaseId && row.StaffId == person.Id && row.Role == CaseRole.Coordinator, Cancellation));

    public Task<List<string>> NoticesAsync() => house.ReadAsync(db => db.Notices.AsNoTracking()
        .Where(row => row.CaseId == CaseId).OrderBy(row => row.CreatedAt).Select(row => row.Template).ToListAsync(Cancellation));
}
