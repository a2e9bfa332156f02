using System.Text.Json;
using WorkflowBk.Activities.Measures;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Transitions;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Web.Trials;

/// <summary>What a transition is begun with in a trial, and what is answered in its tasks.</summary>
internal static class TrialTransitions
{
    private const int MonthsAhead = 14;

    public static TransitionFacts Facts(DateOnly today, string text) => new(TransitionKind.OtherSchool, today.AddMonths(MonthsAhead), text, text, text);

    /// <returns><c>null</c> when the task belongs to no transition.</returns>
    public static JsonElement? Answer(string type, string outcome, string text, TrialTown town, DateOnly today)
    {
        OwnWords words = new(text, "");
        return type switch
        {
            TaskTypes.Measure or TaskTypes.MeasureLate => TaskAnswers.Write(
                new MeasureAnswer(outcome == "Dropped" ? MeasureChoice.Dropped : MeasureChoice.Done, text, On: null)),
            TaskTypes.SupportTransition => TaskAnswers.Write(new SupportAnswer(town.Dedicated.Id)),
            TaskTypes.ShortPlan => TaskAnswers.Write(new ShortPlanAnswer(text, [])),
            TaskTypes.TransitionWishes => TaskAnswers.Write(new WishesAnswer(words, words, words, today, InterpreterPresent: true)),
            TaskTypes.PlanTransition => TaskAnswers.Write(
                new AgreementAnswer([new KeyPerson(text, "", "", TransitionSide.New)], [], text, text, text, text, text, [])),
            TaskTypes.TransitionReadiness when Enum.TryParse<ReadinessChoice>(outcome, out var choice) => TaskAnswers.Write(
                new ReadinessAnswer(choice, text, choice == ReadinessChoice.DayMoved ? today.AddMonths(2) : null)),
            TaskTypes.TransitionCourse => TaskAnswers.Write(new CourseAnswer([new NamedContact(text, "", "")], text, text, PeerContact.Wanted, "")),
            TaskTypes.EvaluateTransition => TaskAnswers.Write(
                new EvaluationAnswer(words, words, text, IsLast: outcome == "Closed", today, InterpreterPresent: true, [])),
            _ => null,
        };
    }
}
