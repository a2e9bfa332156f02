using WorkflowBk.Domain.Common;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>All forms, by the type of task.</summary>
internal sealed class TaskForms(IEnumerable<ITaskForm> forms)
{
    private readonly Dictionary<string, ITaskForm> _byType = forms.ToDictionary(form => form.Type);

    public ITaskForm Of(string taskType) => _byType[taskType];

    /// <summary>Reads an answer; a text that is longer than the case keeps is refused whatever the form.</summary>
    public TaskReading Read(TaskSheet sheet)
    {
        var form = Of(sheet.Task.Type);
        List<Problem> tooLong =
        [
            .. from field in sheet.Input.Values
               where field.Value.Any(text => text?.Length > form.MaxText)
               select new Problem("text.too-long", field.Key[TaskInput.Prefix.Length..], form.MaxText),
        ];
        return tooLong.Count > 0 ? TaskReading.Fail(tooLong) : form.Read(sheet);
    }
}
