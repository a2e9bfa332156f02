using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Changes;
using WorkflowBk.Activities.Meetings;
using WorkflowBk.Activities.Plans;
using WorkflowBk.Activities.Reviews;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Transitions;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.StatusPages;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Web.Tests.Complaints;

/// <summary>Hans's family in the years after Silje Brekke became its coordinator.</summary>
internal sealed class FollowedFamily(TestApp app, CaseDriver hans)
{
    public const string MothersView = "Jeg er <b>sliten</b> & alene om det.";
    public const string MothersInput = "Ta opp søvnen.\nDen først.";

    private static readonly OwnWords _none = new("", "Har ingen søsken");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Guid CaseId => hans.CaseId;

    private DateOnly Today => OsloTime.DateIn(app.Clock.Now);

    public static async Task<FollowedFamily> AppointedAsync(TestApp app) => new(app, await HansFamily.DriveAsync(app, HansFamily.AllSteps));

    /// <summary>Offered and agreed to, written with a promise, moved, gone through, and ended.</summary>
    public async Task PlanAsync()
    {
        await app.UseAsync<PlanDesk, StimulusOutcome>(desk => desk.RaiseAsync(CaseId, DemoStaff.Coordinator.Id, Guid.NewGuid(), Cancellation));
        await DoAsync(
            TaskTypes.OfferPlan,
            new OfferPlanAnswer(SaysYes: true, ConsentGiver.Guardians, HansFamily.Mother, "", Today, InterpreterPresent: false, null, "Endelig én plan."));
        await DoAsync(TaskTypes.PlacePlan, new PlacePlanAnswer(IsHere: true, "", "", "", null));
        await DoAsync(
            TaskTypes.WritePlan,
            new WritePlanAnswer(new OwnWords("Sykle <b>alene</b>", ""), new OwnWords("Rolige kvelder", ""), [Promise("Bestille sykkel")], null));
        var plan = Assert.Single(await app.RowsAsync(db => db.IndividualPlans.Where(row => row.CaseId == CaseId)));
        var sooner = await app.UseAsync<PlanDesk, Result>(desk => desk.ChangeAsync(
            CaseId, plan.Id, Domain.Plans.PlanChangeKind.Sooner, "Alt er nytt på skolen", null, $"{Guid.NewGuid():N}", Cancellation));
        Assert.True(sooner.Succeeded);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await DoAsync(
            TaskTypes.RevisePlan,
            new RevisePlanAnswer(
                Today, "Pausene er flyttet.", FamilyTookPart: true, "", InterpreterPresent: false, NewGoals: false, _none, _none, [], null));
        await app.UseAsync<PlanDesk, Result>(desk => desk.ChangeAsync(
            CaseId, plan.Id, Domain.Plans.PlanChangeKind.Ended, "Familien trenger den ikke lenger.", DemoStaff.Coordinator.Id, $"{Guid.NewGuid():N}", Cancellation));
    }

    /// <summary>To a respite home, wished for and agreed on with a promise, and then moved a week.</summary>
    public async Task TransitionAsync()
    {
        var day = Today.AddDays(200);
        await app.UseAsync<TransitionDesk, StimulusOutcome>(desk => desk.RaiseAsync(
            CaseId, new TransitionFacts(TransitionKind.NewHome, day, "Familien trenger avlastning", "Hjemme", "Solbakken"), DemoStaff.Coordinator.Id, Guid.NewGuid(),
            Cancellation));
        if ((await app.RowsAsync(db => db.Tasks.Where(row => row.CaseId == CaseId && row.Type == TaskTypes.SupportTransition))).Count > 0)
            await hans.DoAsync(TaskTypes.SupportTransition, DemoStaff.Leader, new SupportAnswer(DemoStaff.Named("Nina Strand").Id));
        await app.FireTimersAsync();
        await DoAsync(
            TaskTypes.TransitionWishes,
            new WishesAnswer(new OwnWords("Ha med hunden", ""), new OwnWords("Trygge netter", ""), _none, Today, InterpreterPresent: false));
        await DoAsync(
            TaskTypes.PlanTransition,
            new AgreementAnswer(
                [new KeyPerson("Ada Vik", "Leder", "Solbakken", TransitionSide.New)], [], "Hans sover godt begge steder", "Besøkshjem", "Ergoterapeuten ser på rommet",
                "Ingen må læres opp", "Ingen egen rutine", [Promise("Kjøpe seng")]));
        var plan = Assert.Single(await app.RowsAsync(db => db.TransitionPlans.Where(row => row.CaseId == CaseId && row.Kind == TransitionKind.NewHome)));
        var moved = await app.UseAsync<TransitionDesk, Result>(desk => desk.ChangeAsync(
            CaseId, plan.Id, day.AddDays(7), "Rommet males først", DemoStaff.Coordinator.Id, Guid.NewGuid(), Cancellation));
        Assert.True(moved.Succeeded);
    }

    /// <summary>Held without the parents, who said what they wanted before it and what they thought after it.</summary>
    public async Task MeetingAsync()
    {
        await app.UseAsync<MeetingDesk, StimulusOutcome>(desk => desk.CallAsync(CaseId, "Skolestarten", Guid.NewGuid(), DemoStaff.Coordinator.Id, Cancellation));
        await DoAsync(TaskTypes.MeetingTalk, new MeetingTalkAnswer(Today, "Snakk om søvn", "Mor kommer", InterpreterPresent: false));
        var day = Today.AddDays(10);
        var mother = (await app.RowsAsync(db => db.Cases.Where(row => row.Id == CaseId))).Single().Contacts.Single(contact => contact.Name == HansFamily.Mother);
        await DoAsync(
            TaskTypes.MeetingPrepare,
            new PrepareMeetingAnswer(
                new MeetingTime(day, new TimeOnly(9, 0), 60, "Rådhuset"), [mother.Id],
                [new AskedStaff(DemoStaff.Coordinator.Id, "Leder møtet"), new AskedStaff(DemoStaff.SpecialTeacher.Id, "Kjenner lesingen")], [],
                [new AgendaItem(1, "Søvnen", AgendaAim.Decision, "Mor")], DemoStaff.Coordinator.Id, null));
        var family = await app.NewBrowser().GetAsync(await StatusLinks.ToAsync(app, CaseId, HansFamily.Mother));
        Assert.True((await family.Form("meeting-input").Set("MeetingInput.Text", MothersInput).PostAsync()).IsRedirect);
        await DoAsync(TaskTypes.MeetingReady, new MeetingReadyAnswer(null, null, true, true, true));
        app.Clock.Now = OsloTime.At(day, new TimeOnly(12, 0));
        await app.FireTimersAsync();
        var meeting = Assert.Single(await app.RowsAsync(db => db.Meetings.Where(row => row.CaseId == CaseId)));
        await DoAsync(
            TaskTypes.MeetingMinutes,
            new MinutesAnswer(
                "Ro om kveldene", [new ItemMinutes(1, "Han våkner fire ganger.", "Søvnklinikken blir spurt")], "Alle er enige.",
                [meeting.Participants.Single(person => person.PersonId == DemoStaff.Coordinator.Id).Id], InterpreterPresent: false, [Promise("Ringe søvnklinikken")]));
        await DoAsync(TaskTypes.MeetingTakeThrough, new TakeThroughAnswer([meeting.Participants.Single(person => person.PersonId == mother.Id).Id], Today, false, "Det er bra."));
        await DoAsync(TaskTypes.MeetingEvaluate, new EvaluateMeetingAnswer(mother.Id, YesPartlyNo.Partly, YesPartlyNo.No, "Kortere møter", 3, 1));
    }

    /// <summary>The mother writes beforehand, and the year is gone through.</summary>
    public async Task ReviewAsync()
    {
        app.Clock.Advance(TimeSpan.FromDays(380));
        Assert.True(await app.UseAsync<ReviewDesk, int>(desk => desk.RaiseDueAsync(Cancellation)) > 0);
        var family = await app.NewBrowser().GetAsync(await StatusLinks.ToAsync(app, CaseId, HansFamily.Mother));
        Assert.True((await family.Form("view").Set("View.Text", MothersView).PostAsync()).IsRedirect);
        await DoAsync(
            TaskTypes.YearlyReview,
            new ReviewAnswer(
                Verdict.Yes, "Fem tjenester hver uke.", true, "", false, "Tre timer er for lite.", true, "", false, null, "Familien vil ikke ha plan.",
                new OwnWords("Det går bedre.", ""), Today, false, ReviewOutcome.ChangesWanted, [ReviewChange.AnotherScope]));
        await DoAsync(TaskTypes.ReviewFollowUp, new ReviewFollowUpAnswer("Flere timer er bestilt."));
    }

    /// <summary>The family asks for somebody else, and thinks again.</summary>
    public async Task ChangeAsync()
    {
        var asked = await app.UseAsync<ChangeDesk, Result>(desk => desk.AskAsync(
            CaseId, new ChangeFacts(ChangeAsker.Coordinator, "Jeg skal i permisjon.", "Helst en som kan arabisk"), $"{DemoStaff.Coordinator.Id}", "form", Cancellation));
        Assert.True(asked.Succeeded);
        var change = Assert.Single(await app.RowsAsync(db => db.Changes.Where(row => row.CaseId == CaseId)));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.UseAsync<ChangeDesk, Result>(desk => desk.TakeBackAsync(
            change.Id, CaseId, "Permisjonen er utsatt.", $"{DemoStaff.Leader.Id}", Guid.NewGuid(), Cancellation));
    }

    private Task DoAsync<TAnswer>(string type, TAnswer answer) => hans.DoAsync(type, DemoStaff.Coordinator, answer);

    private MeasureDraft Promise(string what) => new(what, DemoStaff.SpecialTeacher.Id, "", Today.AddDays(14));
}
