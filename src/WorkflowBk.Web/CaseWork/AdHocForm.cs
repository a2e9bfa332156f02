using WorkflowBk.Activities.Tasks;
using WorkflowBk.Web.Components.Pages.CaseWork;
using WorkflowBk.Web.Tasks;
using WorkflowBk.Web.Tasks.Forms;

namespace WorkflowBk.Web.CaseWork;

/// <summary>What came of a task beside the process.</summary>
internal sealed class AdHocForm : ITaskForm
{
    public string Type => TaskTypes.AdHoc;

    public Type Fields => typeof(AdHocFields);

    public TaskReading Read(TaskSheet sheet) => TaskReading.Of(new AdHocAnswer(sheet.Input.Text("Result")));
}

/// <summary>How an ad hoc task is answered.</summary>
internal sealed record AdHocAnswer(string Result);
