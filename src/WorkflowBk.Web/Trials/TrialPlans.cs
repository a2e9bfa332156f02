using System.Text.Json;
using WorkflowBk.Activities.Plans;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Web.Trials;

/// <summary>What is answered in the tasks of an individual plan in a trial.</summary>
internal static class TrialPlans
{
    private const int MonthsAhead = 3;

    /// <returns><c>null</c> when the task belongs to no plan.</returns>
    public static JsonElement? Answer(string type, string outcome, string text, Child child, DateOnly today)
    {
        OwnWords words = new(text, "");
        var later = today.AddMonths(MonthsAhead);
        var by = child.ConsentsOn(today) ? ConsentGiver.YoungPerson : ConsentGiver.Guardians;
        ConsentVoice ownYes = new(ConsentGiver.YoungPerson, text);
        return type switch
        {
            TaskTypes.OfferPlan => TaskAnswers.Write(
                new OfferPlanAnswer(outcome == "Yes", by, text, "", today, InterpreterPresent: true, outcome == "Yes" ? null : later, text)),
            TaskTypes.PlacePlan => TaskAnswers.Write(new PlacePlanAnswer(outcome == "Here", text, "https://plan.example/1", text, later)),
            TaskTypes.WritePlan => TaskAnswers.Write(new WritePlanAnswer(words, words, [], null)),
            TaskTypes.RevisePlan => TaskAnswers.Write(
                new RevisePlanAnswer(today, text, FamilyTookPart: true, "", InterpreterPresent: true, NewGoals: false, words, words, [], null, ownYes)),
            TaskTypes.ChasePlan => TaskAnswers.Write(
                new ChasePlanAnswer(outcome == "Revised", today, text, FamilyTookPart: true, "", InterpreterPresent: true, text, later, ownYes)),
            TaskTypes.EvaluatePlan when Enum.TryParse<EvaluationChoice>(outcome, out var choice) => TaskAnswers.Write(
                new EvaluatePlanAnswer(words, words, today, InterpreterPresent: true, choice, text, ownYes)),
            _ => null,
        };
    }
}
