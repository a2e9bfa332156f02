using System.Text.Json;
using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Assessments;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Decisions;
using WorkflowBk.Activities.Documents;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Crash;

/// <summary>What is answered on the straight road, by type of task.</summary>
internal static class Answers
{
    public static JsonElement To(HumanTask task) => task.Type switch
    {
        TaskTypes.FirstContact => TaskAnswers.Write(FirstContact(task.CaseId)),
        TaskTypes.InitialAssessment => TaskAnswers.Write(new AssessmentAnswer(
            [.. Enum.GetValues<Condition>().Select(condition => new ConditionAnswer(condition, Verdict.Yes, "Ja."))], "Vi trenger det.")),
        TaskTypes.ChooseContributors => TaskAnswers.Write(new ChooseContributorsAnswer([CrashTown.Ppt, CrashTown.Physio], "Hva ser dere?")),
        TaskTypes.Contribution => TaskAnswers.Write(new ContributionAnswer("Mye å samordne.")),
        TaskTypes.ContributionLate => TaskAnswers.Write(new LateContributionAnswer(LateChoice.Answer, "Her er svaret.", null, null)),
        TaskTypes.FamilyReview => TaskAnswers.Write(new FamilyReviewAnswer(new DateOnly(2026, 1, 1), ReviewWay.Phone, false, "Enig.", false)),
        TaskTypes.Letter => TaskAnswers.Write(Unchanged(LetterDraft.Read(task.Form!))),
        TaskTypes.Summary => TaskAnswers.Write(new SummaryAnswer("Store behov.", "Enig.")),
        TaskTypes.Decision => TaskAnswers.Write(new DecisionAnswer(
            DecisionOutcome.ChildCoordinator, "Oppfylt.", [new HelpItem("Samle", "Når planen er laget", "Skolen")], null, true)),
        TaskTypes.ChooseCoordinator => TaskAnswers.Write(new ChooseCoordinatorAnswer(CrashTown.Coordinator.Id, 0.01m, "", true, "")),
        TaskTypes.SetTimeAside or TaskTypes.AcceptAppointment => TaskAnswers.Write(new YesOrNoAnswer(true, "")),
        TaskTypes.TrainingAndSupport => TaskAnswers.Write(new TrainingAndSupportAnswer(CrashTown.Dedicated.Id, "Kurs.")),
        TaskTypes.FirstMeeting => TaskAnswers.Write(new FirstMeetingAnswer(new DateOnly(2026, 1, 1), false, "Møtes igjen.")),
        _ => throw new InvalidOperationException($"Nobody here knows how to do a task of type {task.Type}."),
    };

    private static IssueLetterAnswer Unchanged(LetterDraft draft) => new(draft.Title, draft.Text);

    private static FirstContactAnswer FirstContact(Guid caseId) => new(
        true, FamilyWish.ChildCoordinator, "Vil gjerne.", new Child("Barn", new DateOnly(2015, 1, 1), null), new LanguageNeeds(LanguageForm.Nb, null),
        [new Contact(caseId, "Forelder", ContactRelation.Parent, ContactWay.Email, null, "forelder@post.example", null, LanguageForm.Nb)],
        [CrashTown.Ppt, CrashTown.Physio], "Forelder", "Hverdagen", null);
}
