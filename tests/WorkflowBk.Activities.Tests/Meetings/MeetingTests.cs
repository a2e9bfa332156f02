using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Absences;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Meetings;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Activities.Transitions;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Tests.Meetings;

public sealed class MeetingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Meeting_FromTheTalkToTheNext_GoesItsWholeWay()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.SharedAsync(house, parentsCame: true);

        Assert.Equal([TaskTypes.MeetingEvaluate], await road.TasksAsync());
        var measure = await house.ReadAsync(db => db.Measures.AsNoTracking().SingleAsync(row => row.OriginId == road.MeetingId, Cancellation));
        Assert.Equal((MeasureOrigin.Meeting, "Ordne følge"), (measure.Origin, measure.What));
        var minutes = await house.ReadAsync(db => db.Documents.AsNoTracking().SingleAsync(row => row.Template == "meeting-minutes", Cancellation));
        Assert.Contains("Ordne følge: Kari Moen, innen 29. oktober 2026", minutes.Html, StringComparison.Ordinal);

        await road.DoAsync(TaskTypes.MeetingEvaluate, new EvaluateMeetingAnswer(
            (await road.MotherAsync()).Id, YesPartlyNo.Yes, YesPartlyNo.Partly, "Kortere", 3, 1));
        Assert.Empty(await road.TasksAsync());
        Assert.Equal(new DateOnly(2027, 1, 15), (await road.MeetingAsync()).NextOn);
        await house.PassUntilAsync(new DateOnly(2026, 12, 5));
        Assert.Equal([TaskTypes.MeetingNext], await road.TasksAsync());
        await road.DoAsync(TaskTypes.MeetingNext, new NextMeetingAnswer(true, "Videre"));

        Assert.Equal([TaskTypes.MeetingTalk], await road.TasksAsync());
        var next = await house.ReadAsync(db => db.Meetings.AsNoTracking().SingleAsync(row => row.Id != road.MeetingId, Cancellation));
        Assert.Equal(("Videre", new MeetingRhythm(3, 1)), (next.Purpose, next.Rhythm));
    }

    [Fact]
    public async Task NextMeeting_TransitionIsNear_IsProposedSooner()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.SharedAsync(house, parentsCame: true);
        await house.DoAsync(async scope => Assert.Empty((await scope.GetRequiredService<TransitionDesk>().RaiseAsync(
            road.CaseId, new TransitionFacts(TransitionKind.NewHome, new DateOnly(2027, 3, 1), "Familien ønsker det", "Hjemme", "Avlastning"),
            Town.Leader.Id, Guid.NewGuid(), Cancellation)).Rejections));

        await road.DoAsync(TaskTypes.MeetingEvaluate, new EvaluateMeetingAnswer(null, null, null, "", 3, 1));

        Assert.Equal(new DateOnly(2026, 11, 16), (await road.MeetingAsync()).NextOn);
    }

    [Fact]
    public async Task Invitations_SayOnlyThatThereIsAMeeting_AndTheCalendarFitsThem()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house);

        var mail = (await road.MailAsync()).Where(notice => notice.Template is StaffNotices.Meeting or StaffNotices.MeetingAsked).ToList();

        Assert.Equal(["Kari@fjordvik.example", "Nina@fjordvik.example", "eva@sykehus.example"], mail.Select(notice => notice.Address).Order(StringComparer.Ordinal));
        Assert.All(mail, notice =>
        {
            Assert.DoesNotContain("Hans", notice.Subject + notice.Body + notice.Calendar, StringComparison.Ordinal);
            Assert.Contains("METHOD:REQUEST", notice.Calendar, StringComparison.Ordinal);
            Assert.Contains("DTSTART;TZID=Europe/Oslo:20261015T090000", notice.Calendar, StringComparison.Ordinal);
            Assert.Contains($"UID:{road.MeetingId:N}@fjordvik.example", notice.Calendar, StringComparison.Ordinal);
        });
        Assert.Contains("/mote/", mail.Single(notice => notice.Template == StaffNotices.MeetingAsked).Body, StringComparison.Ordinal);
        Assert.Single(await road.MailAsync(), notice => notice.Template == "meeting-news");
    }

    [Fact]
    public async Task Ready_InterpreterNeededAndNotBooked_IsRefusedWithAllReasons()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house, interpreter: true);

        Assert.Equal(
            ["meeting.interpreter-missing", "meeting.interpreter-child", "meeting.plan-unread", "meeting.untold"],
            await road.TryAsync(TaskTypes.MeetingReady, new MeetingReadyAnswer(null, null, false, false, false)));
        await road.DoAsync(TaskTypes.MeetingReady, MeetingRoad.Ready);

        Assert.Equal("Tolketjenesten 4711", (await road.MeetingAsync()).Interpreter!.Who);
    }

    [Fact]
    public async Task Minutes_ParentsDidNotCome_AreTakenThroughThem()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.SharedAsync(house, parentsCame: false);

        Assert.Equal([TaskTypes.MeetingTakeThrough], await road.TasksAsync());
        await road.DoAsync(TaskTypes.MeetingTakeThrough, new TakeThroughAnswer([(await road.MotherAsync()).Id], MeetingRoad.Day, false, "Enig"));

        Assert.Equal([TaskTypes.MeetingEvaluate], await road.TasksAsync());
        Assert.Equal("Enig", (await road.MeetingAsync()).TakenThrough!.Said);
    }

    [Fact]
    public async Task Prepare_SamePeopleElsewhereAtTheSameTime_SaysWhoAndTakesAReason()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house);
        await road.CallAgainAsync();
        await road.DoAsync(TaskTypes.MeetingTalk, MeetingRoad.Talk);

        var answer = await road.PrepareAsync();
        var refused = await road.TryAsync(TaskTypes.MeetingPrepare, answer);
        await road.DoAsync(TaskTypes.MeetingPrepare, answer with { ClashReason = "Samme dag for familien." });

        Assert.Equal(4, refused.Count);
        Assert.All(refused, code => Assert.Equal("meeting.clash", code));
    }

    [Fact]
    public async Task Move_ReadyMeeting_SendsNewerFilesAndAsksAnew()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.ReadyAsync(house);

        var moved = await road.ChangeAsync(new MeetingChangeAnswer(
            MeetingChangeKind.Moved, new MeetingTime(MeetingRoad.Day.AddDays(1), new TimeOnly(13, 0), 60, "Fjordvik skole"), "Mor er syk", null));

        Assert.Empty(moved.Problems);
        var mail = (await road.MailAsync()).Where(notice => notice.Calendar is { } file && !file.Contains("SEQUENCE:0", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, mail.Count);
        // A place that tells of a service does not stand in a calendar.
        Assert.All(mail, notice => Assert.Contains("SEQUENCE:1", notice.Calendar, StringComparison.Ordinal));
        Assert.All(mail, notice => Assert.DoesNotContain("skole", notice.Calendar, StringComparison.OrdinalIgnoreCase));
        Assert.Equal([TaskTypes.MeetingMinutes, TaskTypes.MeetingReady], (await road.TasksAsync()).Order());
        await road.DoAsync(TaskTypes.MeetingReady, MeetingRoad.Ready);
        Assert.Equal([TaskTypes.MeetingMinutes], await road.TasksAsync());
    }

    [Fact]
    public async Task Cancel_SendsCancellationsAndEnds()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house);

        Assert.Empty((await road.ChangeAsync(new MeetingChangeAnswer(MeetingChangeKind.Cancelled, null, "Trengs ikke", null))).Problems);

        Assert.Empty(await road.TasksAsync());
        Assert.Equal(MeetingState.Cancelled, (await road.MeetingAsync()).State);
        var off = (await road.MailAsync()).Where(notice => notice.Template == StaffNotices.MeetingOff).ToList();
        Assert.Equal(3, off.Count);
        Assert.All(off, notice => Assert.Contains("METHOD:CANCEL", notice.Calendar, StringComparison.Ordinal));
        Assert.Equal(["meeting.not-under-way"], (await road.ChangeAsync(new MeetingChangeAnswer(MeetingChangeKind.Cancelled, null, "Igjen", null))).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Consent_TakenBackTheHourBefore_TellsThatServiceAloneAndInNeutralWords()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.ReadyAsync(house);
        await house.PassUntilAsync(MeetingRoad.Day.AddDays(-1));
        house.Clock.Advance(MeetingRoad.Day.ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc) - house.Clock.GetUtcNow());

        await road.WithdrawConsentAsync(Town.Ppt);
        await road.WithdrawConsentAsync(Town.Physio);

        var off = (await road.MailAsync()).Where(notice => notice.Template == StaffNotices.MeetingOff).ToList();
        Assert.Equal(["Kari@fjordvik.example", "eva@sykehus.example"], off.Select(notice => notice.Address).Order(StringComparer.Ordinal));
        Assert.All(off, notice => Assert.DoesNotContain("samtykke", notice.Body, StringComparison.OrdinalIgnoreCase));
        await house.PassUntilAsync(MeetingRoad.Day);
        await road.DoAsync(TaskTypes.MeetingMinutes, await road.MinutesAsync(parentsCame: true));
        Assert.Single(await road.MailAsync(), notice => notice is { Address: "Kari@fjordvik.example", Template: StaffNotices.Meeting });
    }

    [Fact]
    public async Task Input_FromStaffAndThroughALink_IsKeptUntilTheMeetingBegins()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house);
        var token = await road.TokenAsync(StaffNotices.MeetingAsked);

        var (staff, link, stranger) = await house.DoAsync(async scope =>
        {
            var desk = scope.GetRequiredService<MeetingDesk>();
            return (
                await desk.AddInputAsync(new MeetingGuest.Staff(road.CaseId, road.MeetingId, Town.SpecialTeacher.Id), "Om opplæringen", Cancellation),
                await desk.AddInputAsync(new MeetingGuest.Outside(token), "Om prøvene", Cancellation),
                await desk.AddInputAsync(new MeetingGuest.Staff(road.CaseId, road.MeetingId, Town.Headteacher.Id), "Nysgjerrig", Cancellation));
        });

        Assert.Empty(staff.Problems);
        Assert.Empty(link.Problems);
        Assert.Equal("meeting.not-for-you", Assert.Single(stranger.Problems).Code);
        Assert.Equal(["Om opplæringen", "Om prøvene"], (await road.MeetingAsync()).Inputs.Select(input => input.Text));
    }

    [Fact]
    public async Task Decline_ByStaffAndThroughALink_TellsWhoeverCalledOnceAndIsKept()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house);
        MeetingGuest doctor = new MeetingGuest.Outside(await road.TokenAsync(StaffNotices.MeetingAsked));
        MeetingGuest teacher = new MeetingGuest.Staff(road.CaseId, road.MeetingId, Town.SpecialTeacher.Id);
        MeetingGuest caller = new MeetingGuest.Staff(road.CaseId, road.MeetingId, Town.Operative.Id);
        MeetingGuest stranger = new MeetingGuest.Staff(road.CaseId, road.MeetingId, Town.Headteacher.Id);
        var before = await ToldAsync();

        await SayAsync(desk => desk.DeclineAsync(doctor, "Har vakt", Cancellation));
        await SayAsync(desk => desk.DeclineAsync(doctor, "Har vakt, men kan fredag", Cancellation));
        await SayAsync(desk => desk.DeclineAsync(teacher, null, Cancellation));
        await SayAsync(desk => desk.ComeAfterAllAsync(teacher, Cancellation));
        await SayAsync(desk => desk.DeclineAsync(caller, "", Cancellation));
        Assert.Equal("meeting.not-for-you", Assert.Single((await house.DoAsync(scope =>
            scope.GetRequiredService<MeetingDesk>().DeclineAsync(stranger, "", Cancellation))).Problems).Code);

        var meeting = await road.MeetingAsync();
        Assert.Equal(["Har vakt, men kan fredag", ""], meeting.NotComing.OrderBy(person => person.Kind == ParticipantKind.Staff).Select(person => person.Declined!.Why));
        Assert.Equal(before + 2, await ToldAsync());

        async Task<int> ToldAsync() => (await road.MailAsync())
            .Count(notice => notice.Template == StaffNotices.Meeting && notice.Address == Town.Operative.Email);
        async Task SayAsync(Func<MeetingDesk, Task<Result>> say) =>
            Assert.Empty((await house.DoAsync(scope => say(scope.GetRequiredService<MeetingDesk>()))).Problems);
    }

    [Fact]
    public async Task Decline_MeetingHandedToAnother_TellsTheOneWhoHasItNow()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house);
        var ready = (await house.OpenTasksAsync(road.CaseId)).Single(task => task.Type == TaskTypes.MeetingReady);
        Assert.Empty((await house.DoAsync(scope => scope.GetRequiredService<HandingDesk>()
            .DelegateAsync(ready.Id, Town.Dedicated.Id, Town.Operative, "Jeg er på kurs", Guid.NewGuid(), Cancellation))).Problems);

        Assert.Empty((await house.DoAsync(scope => scope.GetRequiredService<MeetingDesk>().DeclineAsync(
            new MeetingGuest.Staff(road.CaseId, road.MeetingId, Town.SpecialTeacher.Id), "", Cancellation))).Problems);

        Assert.Equal(StaffNotices.Meeting, Assert.Single(await road.MailAsync(), notice => notice.Address == Town.Dedicated.Email).Template);
    }

    [Fact]
    public async Task Decline_WhileTheCoordinatorIsAway_TellsWhoStepsIn()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house);
        AbsencePlan plan = new(Town.Operative.Id, house.Clock.Today(), null, Town.Caseworker.Id, null);
        Assert.Empty((await house.DoAsync(scope => scope.GetRequiredService<AbsenceDesk>().RegisterAsync(plan, Town.Operative, Guid.NewGuid(), Cancellation))).Problems);

        Assert.Empty((await house.DoAsync(scope => scope.GetRequiredService<MeetingDesk>().DeclineAsync(
            new MeetingGuest.Staff(road.CaseId, road.MeetingId, Town.SpecialTeacher.Id), "", Cancellation))).Problems);

        var mail = await road.MailAsync();
        Assert.Equal(StaffNotices.Meeting, Assert.Single(mail, notice => notice.Address == Town.Caseworker.Email).Template);
        Assert.DoesNotContain(mail, notice => notice.Address == Town.Operative.Email && notice.Template == StaffNotices.Meeting && notice.Calendar is null);
    }

    [Fact]
    public async Task Prepare_SomebodyAwayThatDay_NeedsAReasonAndSoDoesMoving()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house);
        var day = (await road.MeetingAsync()).Time!.Day.AddDays(7);
        await house.ReadAsync(db =>
        {
            db.Add(Absence.Of(Guid.NewGuid(), new AbsencePlan(Town.SpecialTeacher.Id, day, day, null, null), Town.SpecialTeacher.Id, house.Clock.GetUtcNow()));
            return db.SaveChangesAsync(Cancellation);
        });
        var to = (await road.MeetingAsync()).Time! with { Day = day };

        Assert.Equal(["meeting.participant-away"], (await MoveAsync(null)).Problems.Select(problem => problem.Code));
        Assert.Empty((await MoveAsync("PPT sender en annen.")).Problems);
        Assert.Equal(day, (await road.MeetingAsync()).Time!.Day);

        Task<Result> MoveAsync(string? why) => house.DoAsync(scope => scope.GetRequiredService<MeetingDesk>().ChangeAsync(
            road.CaseId, road.MeetingId, new MeetingChangeAnswer(MeetingChangeKind.Moved, to, "Rommet er opptatt", why), Guid.NewGuid(), Town.Operative.Id, Cancellation));
    }

    [Fact]
    public async Task CaseLeft_MeetingUnderWay_IsCalledOff()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house);

        await house.WithdrawAsync(road.CaseId, new WithdrawalAnswer(WithdrawalReason.FamilyWish, ""));

        Assert.Equal(MeetingState.Cancelled, (await road.MeetingAsync()).State);
        Assert.Empty(await road.TasksAsync());
        Assert.Equal(3, (await road.MailAsync()).Count(notice => notice is { Template: StaffNotices.MeetingOff, State: NoticeState.Waiting }));
    }

    [Fact]
    public async Task Call_SentTwice_IsOne()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.CallAsync(house);
        var key = Guid.NewGuid();

        var first = await road.CallAgainAsync(key);
        var second = await road.CallAgainAsync(key);

        Assert.Equal((StimulusStatus.AlreadyApplied, first.InstanceId), (second.Status, second.InstanceId));
    }
}
