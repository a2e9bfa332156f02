using Microsoft.Extensions.Localization;
using WorkflowBk.Activities.Consents;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>Consents that come to their end: each is given anew, or runs out.</summary>
internal sealed class RenewConsentsForm : ITaskForm
{
    public string Type => TaskTypes.RenewConsents;

    public Type Fields => typeof(RenewConsentsFields);

    public TaskInput Begin(TaskSheet sheet) =>
        // What is given anew holds from the day after the last one: the birthday itself, where that is the reason.
        TaskInput.Of([.. VoiceInput.Begin(sheet.Case.Child, FirstDay(sheet), sheet.Case.Contacts)]);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        var consents = About(sheet);
        List<Problem> problems = [.. input.Missing("By", "TalkedOn"), .. input.Unreadable(dates: ["TalkedOn"])];
        for (var row = 0; row < consents.Count; row++)
        {
            problems.AddRange(input.Missing($"Answers[{row}].IsRenewed"));
            problems.AddRange(input.Unreadable(dates: [$"Answers[{row}].Until"]));
        }

        return problems.Count > 0
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new RenewConsentsAnswer(
                [.. consents.Select((consent, row) => Answer(input, consent, row))],
                input.Choice<ConsentGiver>("By") ?? ConsentGiver.Guardians, input.Text("Name"), input.Text("OnBehalfReason"),
                input.Date("TalkedOn")!.Value, input.IsTrue("InterpreterPresent")));
    }

    public string? PlaceOf(string field, IStringLocalizer<TaskPageTexts> texts) =>
        TaskInput.RowOf(field, "Answers") is { } row ? texts["Renew.Row", row + 1].Value : null;

    /// <summary>The consents that a task is about: one, or all that the birthday ends.</summary>
    public static IReadOnlyList<Consent> About(TaskSheet sheet)
    {
        var child = sheet.Case.Child;
        var standing = sheet.Case.Consents.Where(consent => consent is { Answer: ConsentAnswer.Yes, WithdrawnOn: null });
        return sheet.Task.SubjectId == sheet.Case.Id
            ? [.. standing.Where(consent => ConsentRules.LastDay(consent, child) is { } last && last.AddDays(1) == child.ConsentsFrom)]
            : [.. standing.Where(consent => consent.Id == sheet.Task.SubjectId)];
    }

    private static DateOnly FirstDay(TaskSheet sheet) =>
        About(sheet).Select(consent => ConsentRules.LastDay(consent, sheet.Case.Child)).OfType<DateOnly>().Where(last => last >= sheet.Today)
            .Select(last => last.AddDays(1)).DefaultIfEmpty(sheet.Today).Max();

    private static ConsentRenewal Answer(TaskInput input, Consent consent, int row)
    {
        var isRenewed = input.Text($"Answers[{row}].IsRenewed") == "Yes";
        return new ConsentRenewal(consent.Id, isRenewed, isRenewed ? input.Date($"Answers[{row}].Until") : null);
    }
}
