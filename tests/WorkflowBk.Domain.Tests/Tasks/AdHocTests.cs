using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.Tasks;

public sealed class AdHocTests
{
    private static readonly Guid _service = Guid.NewGuid();

    [Fact]
    public void Audience_APersonWithSeveralRoles_ComesWithTheOneThatSeesLeast()
    {
        var audience = AdHocRules.Audience(Request(), Person(StaffRole.Coordinator, StaffRole.Contributor)).Value;

        Assert.Equal((StaffRole.Contributor, (Guid?)_service), (audience.Role, audience.ServiceId));
    }

    [Fact]
    public void Audience_OfTheUnit_AnswersForTheCase() =>
        Assert.Equal(StaffRole.Caseworker, AdHocRules.Audience(Request(), Person(StaffRole.Caseworker, StaffRole.Contributor)).Value.Role);

    [Fact]
    public void Audience_NobodyOrNoService_IsRefused()
    {
        Assert.Equal(["ad-hoc.nobody-chosen"], Codes(AdHocRules.Audience(Request(), null)));
        Assert.Equal(["ad-hoc.nobody-chosen"], Codes(AdHocRules.Audience(Request() with { Role = StaffRole.Coordinator }, null)));
        Assert.Equal(["ad-hoc.service-missing"], Codes(AdHocRules.Audience(Request() with { Role = StaffRole.Contributor }, null)));
        Assert.Equal(["ad-hoc.not-with-cases"], Codes(AdHocRules.Audience(Request(), Person(StaffRole.Admin))));
    }

    [Fact]
    public void Texts_MissingLongOrLate_AreRefusedTogether()
    {
        var request = Request() with { Title = " ", Reason = new string('x', TextRules.MaxNote + 1), Due = Day("2026-08-31") };

        Assert.Equal(["ad-hoc.title-missing", "text.too-long", "ad-hoc.due-past"], Codes(AdHocRules.Texts(request, Day("2026-09-01"))));
    }

    [Fact]
    public void Complete_WithAResult_KeepsItOnce()
    {
        var by = Guid.NewGuid();
        var task = Task(by);

        Assert.Equal(["ad-hoc.result-missing"], Codes(task.CompleteAdHoc(by, " ", DateTimeOffset.UnixEpoch)));
        Assert.True(task.CompleteAdHoc(by, "Ringt.", DateTimeOffset.UnixEpoch).Succeeded);
        Assert.Equal(["task.closed"], Codes(task.CompleteAdHoc(by, "Igjen.", DateTimeOffset.UnixEpoch)));
        Assert.Equal("Ringt.", task.ResultText);
    }

    [Fact]
    public void Cancel_ByAPerson_NeedsAReasonAndByTheCaseNone()
    {
        var task = Task(Guid.NewGuid());

        Assert.Equal(["ad-hoc.cancel-reason-missing"], Codes(task.CancelAdHoc(Guid.NewGuid(), "", DateTimeOffset.UnixEpoch)));
        Assert.True(task.CancelAdHoc(null, null, DateTimeOffset.UnixEpoch).Succeeded);
        Assert.Equal(TaskState.Cancelled, task.State);
    }

    [Fact]
    public void Cancel_OfAWait_IsRefused()
    {
        HumanTask wait = new(
            Guid.NewGuid(), Guid.NewGuid(), "decision", new TaskTexts("x", "x", null, null), new TaskAudience(StaffRole.Caseworker), null, null,
            null, DateTimeOffset.UnixEpoch);

        Assert.Equal(["ad-hoc.of-the-process"], Codes(wait.CancelAdHoc(Guid.NewGuid(), "x", DateTimeOffset.UnixEpoch)));
    }

    private static AdHocRequest Request() => new("Ring", "Fordi", null, null, null, null);

    private static HumanTask Task(Guid assignee) => HumanTask.AdHoc(
        Guid.NewGuid(), Guid.NewGuid(), "Ring", "Fordi", new TaskAudience(StaffRole.Caseworker, PersonId: assignee), Guid.NewGuid(),
        DateTimeOffset.UnixEpoch);

    private static StaffMember Person(params StaffRole[] roles) => new(Guid.NewGuid(), "Nina", null, "n@fjordvik.example", null, _service, roles);

    private static IEnumerable<string> Codes(Result result) => result.Problems.Select(problem => problem.Code);
}
