using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Assessments;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Decisions;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.CaseFiles;

/// <summary>
/// Hans, 12: his mother Kari Solvang calls. PPT and the physiotherapists contribute, a barnekoordinator is decided, and Silje
/// Brekke is appointed.
/// </summary>
public static class HansFamily
{
    public const string Child = "Hans Solvang";
    public const string Mother = "Kari Solvang";
    public const string MothersPhone = "901 23 456";
    public const string MothersEmail = "kari.solvang@familie.example";
    public const string Father = "Per Ødegård";
    public const string FathersAddress = "Lia 4, 0000 Fjordvik";

    private static readonly DateOnly _born = new(2017, 5, 3);

    /// <summary>The steps of the process, each taking the case to the next.</summary>
    private static readonly Func<CaseDriver, TestApp, Task>[] _steps =
    [
        (hans, _) => hans.DoAsync(TaskTypes.FirstContact, DemoStaff.Caseworker, FirstContact),
        (hans, _) => hans.DoAsync(TaskTypes.InitialAssessment, DemoStaff.Caseworker, Assessment),
        (hans, _) => hans.DoAsync(
            TaskTypes.ChooseContributors, DemoStaff.Caseworker,
            new ChooseContributorsAnswer([Ppt, Physio], "Hva gjør dere for Hans i dag, og hva trengs framover?")),
        (hans, _) => hans.DoAsync(
            TaskTypes.Contribution, DemoStaff.SpecialTeacher, new ContributionAnswer("Hans trenger tilrettelagt lesing og faste pauser.")),
        (hans, _) => hans.DoAsync(
            TaskTypes.Contribution, DemoStaff.Physiotherapist, new ContributionAnswer("Trening to ganger i uken, og ny stol før jul.")),
        (hans, _) => hans.DoAsync(
            TaskTypes.Summary, DemoStaff.Caseworker,
            new SummaryAnswer("Fem tjenester møter Hans hver for seg. Ingen holder trådene.", "Vi er enige. Det viktigste er hverdagen.")),
        (hans, app) => hans.DoAsync(
            TaskTypes.FamilyReview, DemoStaff.Caseworker,
            new FamilyReviewAnswer(
                DateOnly.FromDateTime(app.Clock.Now.Date), ReviewWay.Meeting, InterpreterPresent: false, "Vi kjenner oss igjen.", NoComment: false)),
        (hans, _) => hans.DoAsync(TaskTypes.Decision, DemoStaff.Caseworker, Decision),
        (hans, _) => hans.DoAsync(
            TaskTypes.ChooseCoordinator, DemoStaff.Leader,
            new ChooseCoordinatorAnswer(DemoStaff.Coordinator.Id, 2.5m, "Noen som kjenner skolen.", WishFollowed: true, WishReason: "")),
        (hans, _) => hans.DoAsync(TaskTypes.SetTimeAside, DemoStaff.Leader, new YesOrNoAnswer(Yes: true, Reason: "")),
        (hans, _) => hans.DoAsync(TaskTypes.AcceptAppointment, DemoStaff.Coordinator, new YesOrNoAnswer(Yes: true, Reason: "")),
        (hans, _) => hans.SendLetterAsync(DemoStaff.Caseworker),
        (hans, _) => hans.DoAsync(
            TaskTypes.TrainingAndSupport, DemoStaff.Leader,
            new TrainingAndSupportAnswer(DemoStaff.Named("Nina Strand").Id, "Nettverk for koordinatorer, første torsdag i måneden.")),
        (hans, app) => hans.DoAsync(
            TaskTypes.FirstMeeting, DemoStaff.Coordinator,
            new FirstMeetingAnswer(DateOnly.FromDateTime(app.Clock.Now.Date), InterpreterPresent: false, "Vi møtes igjen om to uker.")),
    ];

    /// <summary>Steps until every phase is done.</summary>
    public static int AllSteps => _steps.Length;

    /// <summary>Steps until the first contact is made, and the initial assessment waits.</summary>
    public static int UntilContacted => 1;

    /// <summary>Steps until the caseworker has chosen whom to ask, and nobody has answered.</summary>
    public static int UntilAsked => 3;

    /// <summary>Steps until the letter about the appointment waits to be read through.</summary>
    public static int UntilLetter => 11;

    /// <summary>Steps until the decision has been made.</summary>
    public static int UntilDecided => 8;

    public static Guid Ppt => DemoStaff.Service("PPT").Id;

    public static Guid Physio => DemoStaff.Service("Fysio- og ergoterapitjenesten").Id;

    /// <summary>The mother's call, as the caseworker wrote it down.</summary>
    public static Inquiry Call(TestApp app) => new(
        Channel.Phone,
        new Sender(Mother, SenderRelation.Parent, ContactWay.Email, MothersPhone, MothersEmail, null),
        "Han har <b>ingen</b> som holder trådene & vi er slitne.",
        new Child(Child, _born, null),
        new LanguageNeeds(LanguageForm.Nb, null),
        app.Clock.Now,
        DemoStaff.Caseworker.Id);

    /// <summary>The case after a number of steps.</summary>
    public static async Task<CaseDriver> DriveAsync(TestApp app, int steps)
    {
        var hans = await CaseDriver.BeginAsync(app, Call(app));
        app.Clock.Advance(TimeSpan.FromHours(1));
        foreach (var step in _steps.Take(steps))
            await step(hans, app);
        return hans;
    }

    /// <summary>Takes one step, counted from 0.</summary>
    public static Task NextAsync(CaseDriver hans, TestApp app, int step) => _steps[step](hans, app);

    private static FirstContactAnswer FirstContact => new(
        FamilyWantsToGoOn: true,
        FamilyWish.ChildCoordinator,
        "Mor forteller at skolen og PPT sier ulike ting.",
        new Child(Child, _born, null),
        new LanguageNeeds(LanguageForm.Nb, null),
        [
            new Contact(
                Guid.CreateVersion7(), Mother, ContactRelation.Parent, ContactWay.Email, MothersPhone, MothersEmail, null, LanguageForm.Nb),
            new Contact(
                Guid.CreateVersion7(), Father, ContactRelation.Parent, ContactWay.Letter, null, null, FathersAddress, LanguageForm.Nn),
        ],
        [Ppt, Physio],
        Mother,
        "Det tjenestene vet om Hans i hverdagen",
        ConsentUntil: null);

    private static AssessmentAnswer Assessment => new(
        [
            new ConditionAnswer(Condition.ChildUnder18OrExpected, Verdict.Yes, "Hans er 12 år."),
            new ConditionAnswer(Condition.SeriousIllnessOrImpairment, Verdict.Yes, "Nedsatt funksjonsevne siden fødselen."),
            new ConditionAnswer(Condition.LongTermCompoundNeeds, Verdict.Unclear, "Vi vet ikke ennå hva avlastningen gir."),
        ],
        "Vi klarer ikke mer alene.");

    private static DecisionAnswer Decision => new(
        DecisionOutcome.ChildCoordinator,
        "Hans trenger flere tjenester over lang tid, og de må henge sammen.",
        [new HelpItem("Møter og plan", "Når planen er fulgt opp", "Skolen")],
        ReassessOn: null,
        ImpartialityConfirmed: true);
}
