using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Activities.Tests;

/// <summary>The ways the first phase can go besides the straight one.</summary>
public sealed class FirstPhaseTests
{
    private static readonly Contact _mother = new(
        Guid.NewGuid(), "Amina Yusuf", ContactRelation.Parent, ContactWay.Phone, "92 00 00 00", "amina@familie.example", null, LanguageForm.Nn);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NotifiedByAService_AsksTheFamilyItself_BeforeAnythingElse()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync(FromTheSchool(house));
        Assert.Equal(TaskTypes.FamilyYes, Assert.Single(await house.OpenTasksAsync(hans.CaseId)).Type);

        await hans.DoAsync(TaskTypes.FamilyYes, Town.Caseworker, Yes);

        var theCase = await house.ReadAsync(db => db.Cases.SingleAsync(Cancellation));
        Assert.Equal("Amina Yusuf", Assert.Single(theCase.Contacts).Name);
        Assert.Equal("somali", theCase.Language.InterpreterLanguage);
        Assert.Equal(TaskTypes.FirstContact, Assert.Single(await house.OpenTasksAsync(hans.CaseId)).Type);
    }

    [Fact]
    public async Task FamilyYes_WithoutTheInterpreterItNeeds_IsRefused()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync(FromTheSchool(house));

        var outcome = await house.AnswerAsync(hans.CaseId, TaskTypes.FamilyYes, Town.Caseworker, Yes with { InterpreterPresent = false });

        Assert.Equal(["family-yes.interpreter-missing"], outcome.Rejections.Select(rejection => rejection.Code));
    }

    [Fact]
    public async Task FamilyYes_SaysNo_ClosesTheCaseWithTheReason()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync(FromTheSchool(house));

        await hans.DoAsync(TaskTypes.FamilyYes, Town.Caseworker, Yes with { SaysYes = false, Notes = "Har det de trenger.", Contact = null });

        var theCase = await house.ReadAsync(db => db.Cases.SingleAsync(Cancellation));
        Assert.Equal((false, "Har det de trenger."), (theCase.IsOpen, theCase.FamilyYes!.Notes));
        Assert.Empty(await house.OpenTasksAsync(hans.CaseId));
    }

    [Fact]
    public async Task FamilyYes_NotReached_IsAskedAgainAfterThreeDays()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync(FromTheSchool(house));

        await hans.DoAsync(TaskTypes.FamilyYes, Town.Caseworker, Yes with { SaysYes = null, Notes = "Ingen svarte." });
        Assert.Empty(await house.OpenTasksAsync(hans.CaseId));
        await house.PassUntilAsync(new DateOnly(2026, 9, 4));

        Assert.Equal(TaskTypes.FamilyYes, Assert.Single(await house.OpenTasksAsync(hans.CaseId)).Type);
        var theCase = await house.ReadAsync(db => db.Cases.SingleAsync(Cancellation));
        Assert.Equal("Ingen svarte.", Assert.Single(theCase.ContactAttempts).Note);
    }

    [Fact]
    public async Task FirstContact_NotReached_TellsTheFamilyAndTriesAgain()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync();

        await hans.DoAsync(TaskTypes.FirstContact, Town.Caseworker, Hans.FirstContact with { NotReached = true, Notes = "Ringte to ganger." });
        var told = await house.ReadAsync(db => db.Notices.CountAsync(notice => notice.Template == "could-not-reach", Cancellation));
        await house.PassUntilAsync(new DateOnly(2026, 9, 4));
        await hans.DoAsync(TaskTypes.FirstContact, Town.Caseworker, Hans.FirstContact);

        Assert.Equal(1, told);
        Assert.Equal(TaskTypes.InitialAssessment, Assert.Single(await house.OpenTasksAsync(hans.CaseId)).Type);
    }

    [Fact]
    public async Task FirstContact_GuidedElsewhere_IsHandedOverBeforeTheCaseCloses()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync();

        await hans.DoAsync(
            TaskTypes.FirstContact, Town.Caseworker,
            Hans.FirstContact with { FamilyWantsToGoOn = false, GuidedTo = "Helsestasjonen", Notes = "Vil ha råd om søvn." });
        Assert.Equal("Følg familien over", Assert.Single(await house.OpenTasksAsync(hans.CaseId)).Texts.Title);
        await hans.DoAsync(TaskTypes.Form, Town.Caseworker, new FormTaskAnswer("", new Dictionary<string, IReadOnlyList<string>>
        {
            ["handedOverTo"] = ["Helsesykepleier"],
            ["handedOverOn"] = ["2026-09-01"],
            ["together"] = ["Vi ringte sammen"],
            ["familyKnows"] = ["Yes"],
        }));

        var theCase = await house.ReadAsync(db => db.Cases.SingleAsync(Cancellation));
        Assert.Equal((false, "Helsestasjonen"), (theCase.IsOpen, theCase.FirstContact!.GuidedTo));
        Assert.Empty(await house.ReadAsync(db => db.Waits.ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Palliative_FromTheStart_HasAnInterimCoordinatorWhileTheAssessmentGoesOn()
    {
        await using var house = await House.BuildAsync();
        var iris = await new Hans(house).CallAsync(FromTheHospital(house));
        Assert.Equal(
            [TaskTypes.FamilyYes, TaskTypes.InterimCoordinator],
            (await house.OpenTasksAsync(iris.CaseId)).Select(task => task.Type).Order());

        await iris.DoAsync(TaskTypes.InterimCoordinator, Town.Leader, new InterimAnswer(true, Town.Dedicated.Id, 6, new DateOnly(2026, 10, 1)));

        var interim = await house.ReadAsync(db => db.Appointments.SingleAsync(Cancellation));
        Assert.Equal(
            (AppointmentState.InForce, true, (DateOnly?)new DateOnly(2026, 10, 1), Town.Dedicated.Id),
            (interim.State, interim.IsInterim, interim.Until, interim.CoordinatorId));
        Assert.Contains("someone-in-place", await house.ReadAsync(db => db.Notices.Select(notice => notice.Template).ToListAsync(Cancellation)));
        Assert.Equal(TaskTypes.FamilyYes, Assert.Single(await house.OpenTasksAsync(iris.CaseId)).Type);
    }

    [Fact]
    public async Task Interim_OnItsDate_IsAskedAboutAndCanBeGivenMoreTime()
    {
        await using var house = await House.BuildAsync();
        var iris = await new Hans(house).CallAsync(FromTheHospital(house));
        await iris.DoAsync(TaskTypes.InterimCoordinator, Town.Leader, new InterimAnswer(true, Town.Dedicated.Id, 6, new DateOnly(2026, 9, 15)));

        await house.PassUntilAsync(new DateOnly(2026, 9, 15));
        await iris.DoAsync(TaskTypes.InterimCoordinator, Town.Leader, new InterimAnswer(true, Town.Dedicated.Id, 6, new DateOnly(2026, 11, 1)));

        var interim = await house.ReadAsync(db => db.Appointments.SingleAsync(Cancellation));
        Assert.Equal((AppointmentState.InForce, (DateOnly?)new DateOnly(2026, 11, 1)), (interim.State, interim.Until));
    }

    [Fact]
    public async Task Interim_WhenTheCoordinatorIsAppointed_IsReplaced()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync(Hans.Inquiry(house) with { IsPalliative = true });
        await hans.DoAsync(TaskTypes.InterimCoordinator, Town.Leader, new InterimAnswer(true, Town.Dedicated.Id, 6, new DateOnly(2027, 3, 1)));

        await hans.FromFirstContactToAppointedAsync();

        var appointments = await house.ReadAsync(db => db.Appointments.OrderBy(row => row.ProposedAt).ToListAsync(Cancellation));
        Assert.Equal(
            [(true, AppointmentState.Ended), (false, AppointmentState.InForce)],
            appointments.Select(appointment => (appointment.IsInterim, appointment.State)));
        await house.PassUntilAsync(new DateOnly(2027, 3, 2));
        Assert.DoesNotContain(await house.OpenTasksAsync(hans.CaseId), task => task.Type == TaskTypes.InterimCoordinator);
    }

    [Theory]
    [InlineData(null, "interim.until-missing")]
    [InlineData("2026-08-31", "interim.until-invalid")]
    [InlineData("2028-01-01", "interim.until-invalid")]
    public async Task Interim_WithoutAnEndDateThatMakesSense_IsRefused(string? until, string code)
    {
        await using var house = await House.BuildAsync();
        var iris = await new Hans(house).CallAsync(FromTheHospital(house));

        var outcome = await house.AnswerAsync(
            iris.CaseId, TaskTypes.InterimCoordinator, Town.Leader,
            new InterimAnswer(true, Town.Dedicated.Id, 6, until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal([code], outcome.Rejections.Select(rejection => rejection.Code));
    }

    private static FamilyYesAnswer Yes => new(
        true, new DateOnly(2026, 9, 1), ContactWay.Phone, true, "Vil gjerne.", new LanguageNeeds(LanguageForm.Nn, "somali"), _mother);

    private static Inquiry FromTheSchool(House house) => Hans.Inquiry(house) with
    {
        Channel = Channel.ServiceReferral,
        Sender = new Sender("Hege Nordli", SenderRelation.Service, ContactWay.Email, null, "hege@fjordvik.example", null),
    };

    private static Inquiry FromTheHospital(House house) => Hans.Inquiry(house) with
    {
        Channel = Channel.HospitalCoordinator,
        Hospital = "Haukeland",
        IsPalliative = true,
        Sender = new Sender("Berit Nes", SenderRelation.HealthWorker, ContactWay.Phone, "55 00 00 00", null, null),
        Child = new Child("Iris", new DateOnly(2026, 2, 1), null),
    };
}
