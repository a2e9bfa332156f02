using System.Text.Json;
using Microsoft.Extensions.Localization;
using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Assessments;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Changes;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Decisions;
using WorkflowBk.Activities.Documents;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Web.Trials;

/// <summary>
/// What is answered in a trial: for each type of task and each way out of it, an answer as a person could have given it. Whether
/// it holds is for the domain to say, as always.
/// </summary>
internal sealed class TrialAnswers(TrialTown town, IStringLocalizer<TrialTexts> texts)
{
    private const string NotReached = "NotReached";

    private string Text => texts["Answer.Text"];

    /// <param name="outcome">The way out that is wanted.</param>
    /// <param name="declined">Coordinators who have said no in this case, or who had no time.</param>
    /// <returns><c>null</c> when nobody here knows how such a task is done.</returns>
    public JsonElement? To(TrialTask asked, string outcome, Case theCase, IReadOnlyCollection<Guid> declined, TrialFacts facts, DateOnly today) =>
        asked.Task.Type switch
        {
            TaskTypes.FamilyYes => TaskAnswers.Write(FamilyYes(outcome, theCase, today)),
            TaskTypes.FirstContact => TaskAnswers.Write(FirstContact(outcome, theCase, facts)),
            TaskTypes.InterimCoordinator => TaskAnswers.Write(
                new InterimAnswer(outcome == "Chosen", town.Dedicated.Id, 4, outcome == "Chosen" ? today.AddMonths(2) : null)),
            TaskTypes.InitialAssessment => TaskAnswers.Write(Assessment(outcome)),
            TaskTypes.ChooseContributors => TaskAnswers.Write(
                new ChooseContributorsAnswer(outcome == "Asked" ? [.. Asked(facts)] : [], Text)),
            TaskTypes.Contribution => TaskAnswers.Write(new ContributionAnswer(Text)),
            TaskTypes.ContributionLate => TaskAnswers.Write(Late(asked.Task, outcome, theCase, today)),
            TaskTypes.Summary => TaskAnswers.Write(new SummaryAnswer(Text, Text, outcome == "Unclear" ? Text : null)),
            TaskTypes.ClarificationMeeting => TaskAnswers.Write(new ClarificationMeetingAnswer(today, Text, InterpreterPresent: true, Text)),
            TaskTypes.FamilyReview => TaskAnswers.Write(new FamilyReviewAnswer(today, ReviewWay.Phone, InterpreterPresent: true, Text, NoComment: false)),
            TaskTypes.Decision when Enum.TryParse<DecisionOutcome>(outcome, out var decided) => TaskAnswers.Write(Decision(decided, today)),
            TaskTypes.SecondReader => TaskAnswers.Write(new SecondReaderAnswer(outcome != "SentBack", Text)),
            TaskTypes.ChooseCoordinator => TaskAnswers.Write(new ChooseCoordinatorAnswer(Coordinator(declined), 4, Text, WishFollowed: true, "")),
            TaskTypes.SetTimeAside => TaskAnswers.Write(new YesOrNoAnswer(outcome == "Confirmed", Text)),
            TaskTypes.DecideDisagreement => TaskAnswers.Write(new DisagreementAnswer(outcome == "Stands", Text)),
            TaskTypes.AcceptAppointment => TaskAnswers.Write(new YesOrNoAnswer(outcome == "Accepted", Text)),
            TaskTypes.TrainingAndSupport => TaskAnswers.Write(new TrainingAndSupportAnswer(town.Leader.Id, Text)),
            TaskTypes.FirstMeeting => TaskAnswers.Write(new FirstMeetingAnswer(today, InterpreterPresent: true, Text)),
            TaskTypes.HandOver => TaskAnswers.Write(new HandOverAnswer(
                today, today.AddDays(14), [.. Enum.GetValues<HandOverItem>().Select(item => new HandOverPoint(item, Done: true, ""))], Text)),
            TaskTypes.TakeOverContact => TaskAnswers.Write(new TakeOverContactAnswer(Text)),
            TaskTypes.Letter => TaskAnswers.Write(Unchanged(LetterDraft.Read(asked.Task.Form!))),
            TaskTypes.Form => TaskAnswers.Write(TrialForms.Answer(FormTaskForm.Read(asked.Task.Form!), outcome, town, Text, today)),
            var meeting when meeting.StartsWith("meeting-", StringComparison.Ordinal) => TrialMeetings.Answer(meeting, outcome, theCase, town, Text, today),
            var other => TrialTransitions.Answer(other, outcome, Text, town, today)
                ?? TrialConsents.Answer(asked.Task, outcome, Text, theCase, today)
                ?? TrialPlans.Answer(other, outcome, Text, theCase.Child, today)
                ?? TrialReviews.Answer(other, outcome, Text, today)
                ?? TrialComplaints.Answer(other, outcome, Text, Help, today),
        };

    private IReadOnlyList<HelpItem> Help => [new HelpItem(texts["Answer.Help"], texts["Answer.EndsWhere"], texts["Answer.TakenOverBy"])];

    private IEnumerable<Guid> Asked(TrialFacts facts) => town.AskedServices.Take(Math.Clamp(facts.Asked, 1, town.AskedServices.Count));

    private Guid Coordinator(IReadOnlyCollection<Guid> declined) =>
        (town.Coordinators.FirstOrDefault(person => !declined.Contains(person.Id)) ?? town.Operative).Id;

    private FamilyYesAnswer FamilyYes(string outcome, Case theCase, DateOnly today) => new(
        outcome == NotReached ? null : outcome == "SaysYes", today, ContactWay.Phone, InterpreterPresent: true, Text, theCase.Language,
        outcome == "SaysYes" ? Parent(theCase) : null);

    private FirstContactAnswer FirstContact(string outcome, Case theCase, TrialFacts facts) => new(
        outcome == "GoesOn", facts.Wish, Text, theCase.Child, theCase.Language, [Parent(theCase)], [.. Asked(facts)],
        TrialFamily.Parent, Text, ConsentUntil: null, outcome == NotReached, outcome == "GuidedElsewhere" ? Text : null, facts.IsPalliativeLater);

    private static Contact Parent(Case theCase) => new(
        TrialFamily.ParentId, TrialFamily.Parent, ContactRelation.Parent, ContactWay.Email, TrialFamily.Phone, TrialFamily.Email, null,
        theCase.Language.Written);

    private AssessmentAnswer Assessment(string outcome)
    {
        var last = outcome switch
        {
            "NotMet" => Verdict.No,
            "Unclear" => Verdict.Unclear,
            _ => Verdict.Yes,
        };
        return new AssessmentAnswer(
            [.. Enum.GetValues<Condition>().Select(condition => new ConditionAnswer(
                condition, condition == Condition.LongTermCompoundNeeds ? last : Verdict.Yes, Text))],
            Text,
            StraightToDecision: outcome == "Plain");
    }

    private DecisionAnswer Decision(DecisionOutcome outcome, DateOnly today) => new(
        outcome, Text, outcome is DecisionOutcome.ChildCoordinator or DecisionOutcome.Coordinator ? Help : [],
        outcome == DecisionOutcome.NotNow ? today.AddMonths(3) : null, ImpartialityConfirmed: true);

    private LateContributionAnswer Late(HumanTask task, string outcome, Case theCase, DateOnly today)
    {
        var service = theCase.Contributions.FirstOrDefault(asked => asked.Id == task.SubjectId)?.ServiceId;
        var another = town.Staff.FirstOrDefault(person => person.ServiceId == service && person.Has(StaffRole.Contributor));
        return new LateContributionAnswer(Enum.TryParse<LateChoice>(outcome, out var choice) ? choice : LateChoice.Answer, Text, another?.Id, today.AddDays(7));
    }

    private static IssueLetterAnswer Unchanged(LetterDraft draft) => new(draft.Title, draft.Text);
}
