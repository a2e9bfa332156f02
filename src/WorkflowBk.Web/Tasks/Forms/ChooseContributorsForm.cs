using Microsoft.Extensions.Localization;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

internal sealed class ChooseContributorsForm(IStringLocalizer<TaskPageTexts> texts) : ITaskForm
{
    public string Type => TaskTypes.ChooseContributors;

    public Type Fields => typeof(ChooseContributorsFields);

    public TaskInput Begin(TaskSheet sheet) => TaskInput.Of([new("Question", texts["Contributors.StartText"])]);

    public TaskReading Read(TaskSheet sheet) => TaskReading.Of(new ChooseContributorsAnswer(
        [.. sheet.Input.All("Services").Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)],
        sheet.Input.Text("Question")));
}
