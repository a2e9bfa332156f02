using Microsoft.Extensions.Localization;
using WorkflowBk.Activities.Plans;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>The family is offered a plan.</summary>
internal sealed class OfferPlanForm : ITaskForm
{
    public string Type => TaskTypes.OfferPlan;

    public Type Fields => typeof(OfferPlanFields);

    public TaskInput Begin(TaskSheet sheet) => VoiceInput.Begin(sheet);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        var saysYes = input.Text("Answer") == "Yes";
        List<Problem> problems =
        [
            .. input.Missing("Answer", "By", "TalkedOn"), .. input.Unreadable(dates: ["TalkedOn", .. saysYes ? Array.Empty<string>() : ["AskAgainOn"]]),
        ];
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new OfferPlanAnswer(
                saysYes, input.Choice<ConsentGiver>("By") ?? ConsentGiver.Guardians, input.Text("Name"), input.Text("OnBehalfReason"),
                input.Date("TalkedOn")!.Value, input.IsTrue("InterpreterPresent"), saysYes ? null : input.Date("AskAgainOn"), input.Text("Note")));
    }
}

/// <summary>Where the plan lives.</summary>
internal sealed class PlacePlanForm : ITaskForm
{
    public string Type => TaskTypes.PlacePlan;

    public Type Fields => typeof(PlacePlanFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        var isHere = input.Text("Where") == "Here";
        List<Problem> problems = [.. input.Missing("Where"), .. isHere ? [] : input.Unreadable(dates: ["Next"])];
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new PlacePlanAnswer(isHere, input.Text("Tool"), input.Text("Link"), input.Text("Responsible"), isHere ? null : input.Date("Next")));
    }
}

/// <summary>The plan itself.</summary>
internal sealed class WritePlanForm : ITaskForm
{
    public string Type => TaskTypes.WritePlan;

    public Type Fields => typeof(WritePlanFields);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> problems = [.. input.Unreadable(dates: ["Next"]), .. MeasureRows.Unreadable(input)];
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new WritePlanAnswer(input.Words("Child"), input.Words("Family"), MeasureRows.Read(input), input.Date("Next")));
    }

    public string? FieldOf(Problem problem, TaskInput input) => MeasureRows.Place(problem.Field, input);

    public string? PlaceOf(string field, IStringLocalizer<TaskPageTexts> texts) => MeasureRows.LegendOf(field, texts);
}

/// <summary>The plan is gone through.</summary>
internal sealed class RevisePlanForm : ITaskForm
{
    public string Type => TaskTypes.RevisePlan;

    public Type Fields => typeof(RevisePlanFields);

    public TaskInput Begin(TaskSheet sheet) => VoiceInput.Begin(sheet);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> problems =
        [
            .. input.Missing("HeldOn", "FamilyTookPart"), .. input.Unreadable(dates: ["HeldOn", "Next"]), .. MeasureRows.Unreadable(input),
        ];
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new RevisePlanAnswer(
                input.Date("HeldOn")!.Value, input.Text("Changed"), input.Text("FamilyTookPart") == "Yes", input.Text("WhyNot"),
                input.IsTrue("InterpreterPresent"), input.IsTrue("NewGoals"), input.Words("Child"), input.Words("Family"), MeasureRows.Read(input),
                input.Date("Next"), VoiceInput.OwnYes(input)));
    }

    public string? FieldOf(Problem problem, TaskInput input) => MeasureRows.Place(problem.Field, input);

    public string? PlaceOf(string field, IStringLocalizer<TaskPageTexts> texts) => MeasureRows.LegendOf(field, texts);
}

/// <summary>A plan in another tool: is it gone through?</summary>
internal sealed class ChasePlanForm : ITaskForm
{
    public string Type => TaskTypes.ChasePlan;

    public Type Fields => typeof(ChasePlanFields);

    public TaskInput Begin(TaskSheet sheet) => VoiceInput.Begin(sheet);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        var isRevised = input.Text("Answer") == "Yes";
        List<Problem> problems = [.. input.Missing("Answer"), .. input.Unreadable(dates: isRevised ? ["HeldOn", "Next"] : ["Next"])];
        if (isRevised)
            problems.AddRange(input.Missing("HeldOn", "FamilyTookPart"));
        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new ChasePlanAnswer(
                isRevised, input.Date("HeldOn"), input.Text("Changed"), input.Text("FamilyTookPart") == "Yes", input.Text("WhyNot"),
                input.IsTrue("InterpreterPresent"), input.Text("Reason"), input.Date("Next"), VoiceInput.OwnYes(input)));
    }
}

/// <summary>What the child and the family think of the plan.</summary>
internal sealed class EvaluatePlanForm : ITaskForm
{
    public string Type => TaskTypes.EvaluatePlan;

    public Type Fields => typeof(EvaluatePlanFields);

    public TaskInput Begin(TaskSheet sheet) => VoiceInput.Begin(sheet);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        List<Problem> problems = [.. input.Missing("TalkedOn", "Choice"), .. input.Unreadable(dates: ["TalkedOn"])];
        return problems.Count > 0 || input.Choice<EvaluationChoice>("Choice") is not { } choice
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new EvaluatePlanAnswer(
                input.Words("Child"), input.Words("Family"), input.Date("TalkedOn")!.Value, input.IsTrue("InterpreterPresent"), choice,
                input.Text("EndReason"), VoiceInput.OwnYes(input)));
    }
}

/// <summary>Who consents, as it stands in a form.</summary>
internal static class VoiceInput
{
    public static TaskInput Begin(TaskSheet sheet) => TaskInput.Of([.. Begin(sheet.Case.Child, sheet.Today, sheet.Case.Contacts)]);

    /// <summary>The young person's own yes to a plan; <c>null</c> when nobody has ticked it.</summary>
    public static ConsentVoice? OwnYes(TaskInput input) => input.IsTrue("OwnYes")
        ? new ConsentVoice(input.Choice<ConsentGiver>("By") ?? ConsentGiver.YoungPerson, input.Text("Name"), input.Text("OnBehalfReason"))
        : null;

    /// <summary>Whoever it usually is at the child's age.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Begin(Child child, DateOnly today, IReadOnlyList<Contact> contacts)
    {
        var young = child.ConsentsOn(today);
        yield return new("By", (young ? ConsentGiver.YoungPerson : ConsentGiver.Guardians).ToString());
        yield return new("Name", young ? child.Name : contacts.FirstOrDefault(contact => contact.Relation == ContactRelation.Parent)?.Name);
    }
}
