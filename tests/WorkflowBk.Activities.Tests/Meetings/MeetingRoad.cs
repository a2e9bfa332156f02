using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Meetings;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Tests.Meetings;

/// <summary>A family with a coordinator, and a meeting around it on 15 October 2026.</summary>
internal sealed class MeetingRoad(House house, Hans hans)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static readonly DateOnly Day = new(2026, 10, 15);

    /// <summary>Somebody without an account, asked with the consent to the physiotherapists.</summary>
    public const string Doctor = "eva@sykehus.example";

    public Guid CaseId => hans.CaseId;

    public Hans Hans => hans;

    public Guid MeetingId { get; private set; }

    public static async Task<MeetingRoad> CallAsync(House house, bool interpreter = false)
    {
        var hans = new Hans(house);
        await hans.CallAsync(interpreter ? Hans.Inquiry(house) with { Language = Arabic } : null);
        await hans.DoAsync(TaskTypes.FirstContact, Town.Caseworker, Hans.FirstContact with { Language = interpreter ? Arabic : Hans.FirstContact.Language });
        await hans.DoAsync(TaskTypes.InitialAssessment, Town.Caseworker, Hans.Assessment());
        await hans.DoAsync(TaskTypes.ChooseContributors, Town.Caseworker, new ChooseContributorsAnswer([Town.Ppt], "Hva ser dere?"));
        await hans.DoAsync(TaskTypes.Contribution, Town.SpecialTeacher, new ContributionAnswer("Trenger tett støtte."));
        await hans.DoAsync(TaskTypes.Summary, Town.Caseworker, new SummaryAnswer("Store behov.", "Vi er enige."));
        await hans.DoAsync(TaskTypes.FamilyReview, Town.Caseworker, Hans.FamilyReview(house) with { InterpreterPresent = interpreter });
        await hans.DoAsync(TaskTypes.Decision, Town.Caseworker, Hans.Decision());
        await hans.FromChoiceToAppointedAsync();
        var road = new MeetingRoad(house, hans);
        await road.CallAgainAsync();
        return road;
    }

    public static async Task<MeetingRoad> InvitedAsync(House house, bool interpreter = false)
    {
        var road = await CallAsync(house, interpreter);
        await road.DoAsync(TaskTypes.MeetingTalk, Talk);
        await road.DoAsync(TaskTypes.MeetingPrepare, await road.PrepareAsync());
        return road;
    }

    public static async Task<MeetingRoad> ReadyAsync(House house)
    {
        var road = await InvitedAsync(house);
        await road.DoAsync(TaskTypes.MeetingReady, Ready);
        return road;
    }

    public static async Task<MeetingRoad> SharedAsync(House house, bool parentsCame)
    {
        var road = await ReadyAsync(house);
        await house.PassUntilAsync(Day);
        await road.DoAsync(TaskTypes.MeetingMinutes, await road.MinutesAsync(parentsCame));
        return road;
    }

    /// <summary>The doctor from the hospital, who has no account, came as well.</summary>
    public static async Task<MeetingRoad> SharedOutsideAsync(House house)
    {
        var road = await ReadyAsync(house);
        await house.PassUntilAsync(Day);
        var minutes = await road.MinutesAsync(parentsCame: true);
        var doctor = (await road.MeetingAsync()).Participants.Single(person => person.Email == Doctor);
        await road.DoAsync(TaskTypes.MeetingMinutes, minutes with { Attended = [.. minutes.Attended, doctor.Id] });
        return road;
    }

    public async Task<StimulusOutcome> CallAgainAsync(Guid? key = null)
    {
        var called = await house.DoAsync(scope => scope.GetRequiredService<MeetingDesk>().CallAsync(
            CaseId, "Ungdomsskolen", key ?? Guid.NewGuid(), Town.Operative.Id, Cancellation));
        MeetingId = called.InstanceId ?? MeetingId;
        return called;
    }

    public static LanguageNeeds Arabic { get; } = new(LanguageForm.Nb, "arabisk");

    public static MeetingTalkAnswer Talk { get; } = new(new DateOnly(2026, 9, 1), "Trygg skolestart", "Mor kommer", InterpreterPresent: true);

    public static MeetingReadyAnswer Ready { get; } = new("Tolketjenesten 4711", new DateOnly(2026, 9, 1), true, true, true);

    public async Task<PrepareMeetingAnswer> PrepareAsync() => new(
        new MeetingTime(Day, new TimeOnly(9, 0), 60, "Rådhuset, rom 2"),
        [(await MotherAsync()).Id],
        [new AskedStaff(Town.Operative.Id, "Leder møtet"), new AskedStaff(Town.SpecialTeacher.Id, "Kjenner opplæringen")],
        [
            new AskedOutside("Per Lie", null, "Fastlege", Town.Ppt, "Kjenner helsa"),
            new AskedOutside("Eva Dahl", Doctor, "Sykehuset", Town.Physio, "Behandler ham"),
        ],
        [new AgendaItem(1, "Ungdomsskolen", AgendaAim.Decision, "Familien"), new AgendaItem(2, "Sykehuset", AgendaAim.Information, "Eva")],
        Town.Operative.Id,
        null);

    public async Task<MinutesAnswer> MinutesAsync(bool parentsCame) => new(
        "Ro", [new ItemMinutes(1, "Snakket", "Skolen ordner følge"), new ItemMinutes(2, "Orientert", "")], "Vi er enige",
        parentsCame ? [(await MotherAsync()).Id, Town.Operative.Id] : [Town.Operative.Id], InterpreterPresent: true,
        [new MeasureDraft("Ordne følge", Town.SpecialTeacher.Id, "", Day.AddDays(14)), new MeasureDraft("", null, "", null)]);

    public async Task<Contact> MotherAsync() =>
        (await house.ReadAsync(db => db.Cases.AsNoTracking().SingleAsync(row => row.Id == CaseId, Cancellation))).Contacts[0];

    public Task DoAsync<T>(string type, T answer) => hans.DoAsync(type, Town.Operative, answer);

    public async Task<IReadOnlyList<string>> TryAsync<T>(string type, T answer) =>
        [.. (await house.AnswerAsync(CaseId, type, Town.Operative, answer)).Rejections.Select(rejection => rejection.Code)];

    public Task<Result> ChangeAsync(MeetingChangeAnswer change) => house.DoAsync(scope =>
        scope.GetRequiredService<MeetingDesk>().ChangeAsync(CaseId, MeetingId, change, Guid.NewGuid(), Town.Operative.Id, Cancellation));

    public Task<Meeting> MeetingAsync() => house.ReadAsync(db => db.Meetings.AsNoTracking().SingleAsync(row => row.Id == MeetingId, Cancellation));

    public async Task<List<string>> TasksAsync() => [.. (await house.OpenTasksAsync(CaseId)).Select(task => task.Type).Where(type => type.StartsWith("meeting", StringComparison.Ordinal))];

    /// <summary>What has been written about meetings, oldest first.</summary>
    public Task<List<Notice>> MailAsync() => house.ReadAsync(db => db.AllNotices.AsNoTracking()
        .Where(notice => notice.CaseId == CaseId && notice.Template.Contains("meeting"))
        .OrderBy(notice => notice.Id).ToListAsync(Cancellation));

    /// <summary>The token of the newest link in a message.</summary>
    public async Task<string> TokenAsync(string template)
    {
        var body = (await MailAsync()).Last(notice => notice.Template == template).Body;
        return body[(body.IndexOf("/mote/", StringComparison.Ordinal) + 6)..][..43];
    }

    /// <summary>Whether a link opens as things stand.</summary>
    public Task<bool> OpensAsync(string token) => house.DoAsync(async scope =>
    {
        var store = scope.GetRequiredService<IMeetingStore>();
        var link = (await store.FindLinkAsync(SecretToken.Hash(token), Cancellation))!;
        var theCase = await scope.GetRequiredService<ICaseStore>().FindAsync(CaseId, Cancellation);
        return link.Opens((await store.FindAsync(link.MeetingId, Cancellation))!, theCase!, house.Clock.GetUtcNow());
    });

    public async Task WithdrawConsentAsync(Guid service)
    {
        var theCase = await house.ReadAsync(db => db.Cases.AsNoTracking().SingleAsync(row => row.Id == CaseId, Cancellation));
        var consent = theCase.Consents.Single(given => given.ServiceId == service);
        await house.DoAsync(async scope =>
        {
            var withdrawn = await scope.GetRequiredService<ContributionDesk>().WithdrawConsentAsync(
                CaseId, new ConsentWithdrawal(consent.Id, house.Clock.Today()), Town.Caseworker.Id, Cancellation);
            Assert.Empty(withdrawn.Problems);
        });
    }
}
