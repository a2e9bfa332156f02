using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Assessments;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Decisions;
using WorkflowBk.Activities.Documents;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.People;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Tests.Kit;

/// <summary>Hans, 12 years old, and what the people around him answer on the main road.</summary>
internal sealed class Hans(House house)
{
    public Guid CaseId { get; private set; }

    public static Inquiry Inquiry(House house) => new(
        Channel.Phone,
        new Sender("Liv Solvang", SenderRelation.Parent, ContactWay.Email, "91 00 00 00", "liv@solvang.example", null),
        "Vi er slitne, og Hans skal snart begynne på ungdomsskolen.",
        new Child("Hans Solvang", new DateOnly(2014, 5, 3), null),
        new LanguageNeeds(LanguageForm.Nb, null),
        house.Clock.GetUtcNow(),
        Town.Caseworker.Id);

    public static FirstContactAnswer FirstContact => new(
        true, FamilyWish.ChildCoordinator, "Snakket med mor.", new Child("Hans Solvang", new DateOnly(2014, 5, 3), null),
        new LanguageNeeds(LanguageForm.Nb, null),
        [new Contact(Guid.NewGuid(), "Liv Solvang", ContactRelation.Parent, ContactWay.Email, "91 00 00 00", "liv@solvang.example", null, LanguageForm.Nb)],
        [Town.Ppt, Town.Physio], "Liv Solvang", "Hverdagen og tilbudet nå", null);

    public static AssessmentAnswer Assessment(Verdict third = Verdict.Yes) => new(
    [
        new ConditionAnswer(Condition.ChildUnder18OrExpected, Verdict.Yes, "12 år"),
        new ConditionAnswer(Condition.SeriousIllnessOrImpairment, Verdict.Yes, "Store hjelpebehov"),
        new ConditionAnswer(Condition.LongTermCompoundNeeds, third, "Mange tjenester i mange år"),
    ], "Familien trenger noen som samler trådene.");

    public static FamilyReviewAnswer FamilyReview(House house) => new(
        OsloTime.DateIn(house.Clock.GetUtcNow()), ReviewWay.Meeting, false, "Det stemmer.", NoComment: false);

    public static DecisionAnswer Decision(DecisionOutcome outcome = DecisionOutcome.ChildCoordinator) => new(
        outcome, "Vilkårene er vurdert.",
        outcome is DecisionOutcome.ChildCoordinator or DecisionOutcome.Coordinator
            ? [new HelpItem("Samle tjenestene", "Når planen er laget", "Skolen")]
            : [],
        outcome == DecisionOutcome.NotNow ? new DateOnly(2027, 3, 1) : null,
        ImpartialityConfirmed: true);

    public static ChooseCoordinatorAnswer Choice(Guid coordinator) => new(coordinator, 4, "Helst en vi kjenner", true, "");

    public async Task<Hans> CallAsync(Inquiry? inquiry = null)
    {
        var started = await house.ReceiveAsync(inquiry ?? Inquiry(house));
        Assert.Equal(StimulusStatus.Applied, started.Status);
        CaseId = Guid.Parse(started.CorrelationId!);
        return this;
    }

    public async Task<Hans> UntilAssessmentAsync()
    {
        await CallAsync();
        await DoAsync(TaskTypes.FirstContact, Town.Caseworker, FirstContact);
        return this;
    }

    public async Task<Hans> UntilDecisionAsync()
    {
        await UntilAssessmentAsync();
        return await FromAssessmentToDecisionAsync();
    }

    public async Task<Hans> FromFirstContactToAppointedAsync()
    {
        await DoAsync(TaskTypes.FirstContact, Town.Caseworker, FirstContact);
        await FromAssessmentToDecisionAsync();
        await DoAsync(TaskTypes.Decision, Town.Caseworker, Decision());
        return await FromChoiceToAppointedAsync();
    }

    public async Task<Hans> FromAssessmentToDecisionAsync()
    {
        await DoAsync(TaskTypes.InitialAssessment, Town.Caseworker, Assessment());
        await DoAsync(TaskTypes.ChooseContributors, Town.Caseworker, new ChooseContributorsAnswer([Town.Ppt, Town.Physio], "Hva ser dere?"));
        await DoAsync(TaskTypes.Contribution, Town.SpecialTeacher, new ContributionAnswer("Trenger tett støtte."));
        await DoAsync(TaskTypes.Contribution, Town.Physiotherapist, new ContributionAnswer("Trenger fast tilbud."));
        await DoAsync(TaskTypes.Summary, Town.Caseworker, new SummaryAnswer("Store behov.", "Vi er enige."));
        await DoAsync(TaskTypes.FamilyReview, Town.Caseworker, FamilyReview(house));
        return this;
    }

    public async Task<Hans> UntilChoiceAsync(DecisionOutcome outcome = DecisionOutcome.ChildCoordinator)
    {
        await UntilDecisionAsync();
        await DoAsync(TaskTypes.Decision, Town.Caseworker, Decision(outcome));
        return this;
    }

    public async Task<Hans> UntilAppointedAsync(DecisionOutcome outcome = DecisionOutcome.ChildCoordinator)
    {
        await UntilChoiceAsync(outcome);
        return await FromChoiceToAppointedAsync();
    }

    /// <summary>Another child of the same mother, all the way to a coordinator in the coordinating unit.</summary>
    public async Task<Hans> UntilAppointedAsync(Child child, StaffMember coordinator)
    {
        await CallAsync(Inquiry(house) with { Child = child });
        await DoAsync(TaskTypes.FirstContact, Town.Caseworker, FirstContact with { Child = child });
        await FromAssessmentToDecisionAsync();
        await DoAsync(TaskTypes.Decision, Town.Caseworker, Decision());
        await DoAsync(TaskTypes.ChooseCoordinator, Town.Leader, Choice(coordinator.Id));
        await DoAsync(TaskTypes.SetTimeAside, Town.Leader, new YesOrNoAnswer(true, ""));
        await DoAsync(TaskTypes.AcceptAppointment, coordinator, new YesOrNoAnswer(true, ""));
        await SendLetterAsync();
        return this;
    }

    public async Task<Hans> FromChoiceToAppointedAsync()
    {
        await DoAsync(TaskTypes.ChooseCoordinator, Town.Leader, Choice(Town.Operative.Id));
        await DoAsync(TaskTypes.SetTimeAside, Town.PhysioLeader, new YesOrNoAnswer(true, ""));
        await DoAsync(TaskTypes.AcceptAppointment, Town.Operative, new YesOrNoAnswer(true, ""));
        await SendLetterAsync();
        return this;
    }

    /// <summary>The caseworker reads the letter through, and sends it as it is.</summary>
    public async Task SendLetterAsync()
    {
        var task = (await house.OpenTasksAsync(CaseId)).Single(task => task.Type == TaskTypes.Letter);
        var draft = LetterDraft.Read(task.Form!);
        await DoAsync(TaskTypes.Letter, Town.Caseworker, new IssueLetterAnswer(draft.Title, draft.Text));
    }

    public async Task DoAsync<T>(string type, StaffMember person, T answer)
    {
        house.Clock.Advance(TimeSpan.FromHours(1));
        var outcome = await house.AnswerAsync(CaseId, type, person, answer);
        Assert.Empty(outcome.Rejections.Select(rejection => rejection.Code));
        Assert.Equal(StimulusStatus.Applied, outcome.Status);
    }
}
