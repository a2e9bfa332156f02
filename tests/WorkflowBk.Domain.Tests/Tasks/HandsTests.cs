using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Domain.Tests.Tasks;

public sealed class HandsTests
{
    private static readonly StaffMember _marte = Person("Marte", StaffRole.Caseworker);
    private static readonly StaffMember _anders = Person("Anders", StaffRole.Caseworker);
    private static readonly StaffMember _kari = Person("Kari", StaffRole.Contributor);

    [Fact]
    public void Delegate_AndGiveBack_ComesHomeWithTheNote()
    {
        var task = MartesTask();

        var there = task.Delegate(_anders, _marte, " Kan du ringe? ", At(1));
        var back = task.GiveBack(_anders, "Ringt.", At(2));

        Assert.Equal((HandingKind.Delegated, _marte.Id, _anders.Id, "Kan du ringe?"), (there.Value.Kind, there.Value.FromId, there.Value.ToId, there.Value.Note));
        Assert.Equal((HandingKind.GivenBack, "Ringt."), (back.Value.Kind, back.Value.Note));
        Assert.Equal(_marte.Id, task.AssigneeId);
        Assert.Null(task.DelegatedById);
    }

    [Fact]
    public void Delegate_ToThoseWhoMayNot_IsRefused()
    {
        Assert.Equal(["task.not-for-them"], Codes(MartesTask().Delegate(_kari, _marte, "x", At(1))));
        Assert.Equal(["task.delegate-to-oneself"], Codes(MartesTask().Delegate(_marte, _marte, "x", At(1))));
        Assert.Equal(["task.not-yours"], Codes(MartesTask().Delegate(_marte, _anders, "x", At(1))));
        Assert.Equal(["task.note-missing"], Codes(MartesTask().Delegate(_anders, _marte, " ", At(1))));
        Assert.Equal(["task.personal"], Codes(MartesTask(isPersonal: true).Delegate(_anders, _marte, "x", At(1))));
    }

    [Fact]
    public void Delegated_ItIsNotTheDelegatesToGiveAway()
    {
        var task = MartesTask();
        task.Delegate(_anders, _marte, "x", At(1));

        Assert.Equal(["task.give-back"], Codes(task.Release(_anders)));
        Assert.Equal(["task.give-back"], Codes(task.Assign(_marte, _anders)));
        Assert.Equal(["task.delegated-already"], Codes(task.Delegate(_marte, _anders, "x", At(2))));
        Assert.Equal(["task.not-yours"], Codes(task.GiveBack(_marte, "x", At(2))));
    }

    [Fact]
    public void Delegated_TheDelegateMayFinishIt()
    {
        var task = MartesTask();
        task.Delegate(_anders, _marte, "x", At(1));

        Assert.True(task.Complete(_anders.Id, "Done", At(2)).Succeeded);
        Assert.Equal(["task.closed"], Codes(task.TakeBack(_marte, At(3))));
    }

    [Fact]
    public void TakeBack_ByWhoeverDelegated_IsTheirsAgain()
    {
        var task = MartesTask();
        task.Delegate(_anders, _marte, "x", At(1));

        Assert.Equal(["task.not-delegated"], Codes(task.TakeBack(_kari, At(2))));
        Assert.True(task.TakeBack(_marte, At(2)).Succeeded);
        Assert.Equal(_marte.Id, task.AssigneeId);
        Assert.Equal(["task.not-delegated"], Codes(task.GiveBack(_marte, "x", At(3))));
    }

    [Fact]
    public void StandIn_DoesTheWorkButNeverWhatIsPersonal()
    {
        Assert.True(MartesTask().Complete(_anders.Id, "Done", At(1), asStandIn: true).Succeeded);
        Assert.True(MartesTask().SaveDraft(_anders, "{}", At(1), asStandIn: true).Succeeded);
        Assert.Equal(["task.not-yours"], Codes(MartesTask().Complete(_anders.Id, "Done", At(1))));
        Assert.Equal(["task.not-yours"], Codes(MartesTask(isPersonal: true).Complete(_anders.Id, "Done", At(1), asStandIn: true)));
    }

    [Fact]
    public void Assign_ByTheServicesLeader_IsForTheirOwnServiceOnly()
    {
        var (ppt, school) = (Guid.NewGuid(), Guid.NewGuid());
        HumanTask task = new(
            Guid.NewGuid(), Guid.NewGuid(), "contribution", new TaskTexts("Bidrag", "Fordi", null, null),
            new TaskAudience(StaffRole.Contributor, ppt), null, null, null, At(0));
        var kari = new StaffMember(Guid.NewGuid(), "Kari", null, "k@fjordvik.example", null, ppt, [StaffRole.Contributor]);

        Assert.Equal(["task.assign-not-allowed"], Codes(task.Assign(kari, Leader(school))));
        Assert.True(task.Assign(kari, Leader(ppt)).Succeeded);
    }

    private static StaffMember Leader(Guid service) =>
        new(Guid.NewGuid(), "Berit", null, "b@fjordvik.example", null, service, [StaffRole.ServiceLeader]);

    private static HumanTask MartesTask(bool isPersonal = false) => new(
        Guid.NewGuid(), Guid.NewGuid(), "first-contact", new TaskTexts("Første kontakt", "Fordi", null, null),
        new TaskAudience(StaffRole.Caseworker, PersonId: _marte.Id, IsPersonal: isPersonal), null, null, null, At(0));

    private static DateTimeOffset At(int hour) => DateTimeOffset.UnixEpoch.AddHours(hour);

    private static StaffMember Person(string name, StaffRole role) => new(Guid.NewGuid(), name, null, $"{name}@fjordvik.example", null, null, [role]);

    private static IEnumerable<string> Codes(Result result) => result.Problems.Select(problem => problem.Code);
}
