using WorkflowBk.Activities.Documents;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>A letter that is read through before it goes.</summary>
internal sealed class LetterForm : ITaskForm
{
    public string Type => TaskTypes.Letter;

    public Type Fields => typeof(LetterFields);

    public string CompleteKey => "Letter.Send";

    public int MaxText => LetterDraft.MaxText;

    public TaskInput Begin(TaskSheet sheet)
    {
        var draft = LetterDraft.Read(sheet.Task.Form!);
        return TaskInput.Of([new(nameof(draft.Title), draft.Title), new(nameof(draft.Text), draft.Text)]);
    }

    public TaskReading Read(TaskSheet sheet) => TaskReading.Of(new IssueLetterAnswer(sheet.Input.Text("Title"), sheet.Input.Text("Text")));
}
