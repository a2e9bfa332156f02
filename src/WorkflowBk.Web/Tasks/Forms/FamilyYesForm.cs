using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>The family's own yes or no, when somebody else has notified.</summary>
internal sealed class FamilyYesForm : ITaskForm
{
    public string Type => TaskTypes.FamilyYes;

    public Type Fields => typeof(FamilyYesFields);

    public TaskInput Begin(TaskSheet sheet) => TaskInput.Of(new Dictionary<string, string?>
    {
        ["Written"] = sheet.Case.Language.Written.ToString(),
        ["NeedsInterpreter"] = sheet.Case.Language.NeedsInterpreter ? "true" : null,
        ["InterpreterLanguage"] = sheet.Case.Language.InterpreterLanguage,
    });

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        var answer = input.Text("Answer");
        List<Problem> problems = [.. input.Missing("Answer")];
        if (answer is "Yes" or "No")
            problems.AddRange([.. input.Missing("AnsweredOn"), .. input.Unreadable(dates: ["AnsweredOn"])]);
        if (problems.Count > 0)
            return TaskReading.Fail(problems);
        var written = input.Choice<LanguageForm>("Written") ?? sheet.Case.Language.Written;
        return TaskReading.Of(new FamilyYesAnswer(
            answer switch { "Yes" => true, "No" => false, _ => null },
            input.Date("AnsweredOn") ?? sheet.Today,
            input.Choice<ContactWay>("How") ?? ContactWay.Phone,
            input.IsTrue("InterpreterPresent"),
            input.Text("Notes"),
            new LanguageNeeds(written, input.IsTrue("NeedsInterpreter") ? input.Text("InterpreterLanguage") : null),
            answer == "Yes" ? ContactOf(input, written) : null));
    }

    private static Contact ContactOf(TaskInput input, LanguageForm written) => new(
        Guid.CreateVersion7(),
        input.Text("ContactName"),
        input.Choice<ContactRelation>("ContactRelation") ?? ContactRelation.Parent,
        input.Choice<ContactWay>("How") ?? ContactWay.Phone,
        OrNull(input.Text("ContactPhone")),
        OrNull(input.Text("ContactEmail")),
        OrNull(input.Text("ContactAddress")),
        written);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
