using System.Text.Json;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Forms;
using WorkflowBk.Web.Frame.Languages;

namespace WorkflowBk.Web.CaseFiles;

/// <summary>A form that was filled in on the way, as question and answer.</summary>
public static class AnsweredForm
{
    /// <summary>The questions that were answered, in the order of the form and the page's language.</summary>
    /// <param name="task">A completed task with a form.</param>
    /// <param name="say">An answer as a person would say it, and not as it is kept.</param>
    public static IReadOnlyList<(string Question, string Answer)> Read(CaseTask task, Func<FormField, string, string> say)
    {
        var answers = JsonSerializer.Deserialize<Dictionary<string, List<string>>>(task.FormAnswers!)!;
        return
        [
            .. from field in FormTaskForm.Read(task.Form!).Fields
               let given = answers.GetValueOrDefault(field.Name, []).Where(answer => !string.IsNullOrWhiteSpace(answer)).ToList()
               where given.Count > 0
               select (Language.Current.Form == LanguageForm.Nn && field.LabelNn is { Length: > 0 } nn ? nn : field.Label, string.Join("\n", given.Select(answer => say(field, answer)))),
        ];
    }
}
