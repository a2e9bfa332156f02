using WorkflowBk.Activities.Decisions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>What a second reader thinks of a decision.</summary>
internal sealed class SecondReaderForm : ITaskForm
{
    public string Type => TaskTypes.SecondReader;

    public Type Fields => typeof(SecondReaderFields);

    public TaskReading Read(TaskSheet sheet) => sheet.Input.Text("Agrees") switch
    {
        "Yes" => TaskReading.Of(new SecondReaderAnswer(true, sheet.Input.Text("Reason"))),
        "No" => TaskReading.Of(new SecondReaderAnswer(false, sheet.Input.Text("Reason"))),
        _ => TaskReading.Fail([.. sheet.Input.Missing("Agrees")]),
    };
}
