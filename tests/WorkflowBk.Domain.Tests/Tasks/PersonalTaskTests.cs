using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Domain.Tests.Tasks;

public sealed class PersonalTaskTests
{
    private static readonly StaffMember _nina = Person("Nina", StaffRole.Coordinator);
    private static readonly StaffMember _silje = Person("Silje", StaffRole.Coordinator);
    private static readonly StaffMember _leader = Person("Ingrid", StaffRole.KeLeader);

    [Fact]
    public void IsFor_PersonalTask_IsForItsPersonAlone()
    {
        var task = NewTask(isPersonal: true);

        Assert.True(task.IsFor(_nina));
        Assert.False(task.IsFor(_silje));
    }

    [Fact]
    public void Release_PersonalTask_IsRefused() =>
        Assert.Equal("task.personal", Assert.Single(NewTask(isPersonal: true).Release(_nina).Problems).Code);

    [Fact]
    public void Assign_PersonalTask_IsRefusedEvenToTheLeader() =>
        Assert.Equal("task.personal", Assert.Single(NewTask(isPersonal: true).Assign(_silje, _leader).Problems).Code);

    [Fact]
    public void Assign_OrdinaryTask_GivesItOn()
    {
        var task = NewTask(isPersonal: false);

        Assert.Empty(task.Assign(_silje, _leader).Problems);
        Assert.Equal(_silje.Id, task.AssigneeId);
    }

    private static HumanTask NewTask(bool isPersonal) => new(
        Guid.NewGuid(), Guid.NewGuid(), "accept-appointment", new TaskTexts("Svar", "Fordi", null, null),
        new TaskAudience(StaffRole.Coordinator, PersonId: _nina.Id, IsPersonal: isPersonal), null, null, null, DateTimeOffset.UnixEpoch);

    private static StaffMember Person(string name, StaffRole role) =>
        new(Guid.NewGuid(), name, null, $"{name}@fjordvik.example", null, null, [role]);
}
