using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>The form of one type of task: what it looks like, begins with, and the answer it makes of what is typed.</summary>
internal interface ITaskForm
{
    /// <summary>One of <see cref="WorkflowBk.Activities.Tasks.TaskTypes"/>.</summary>
    string Type { get; }

    /// <summary>The component that draws it; a <see cref="TaskFields"/>.</summary>
    Type Fields { get; }

    /// <summary>Key of what the button says that gives the answer.</summary>
    string CompleteKey => "Action.Complete";

    /// <summary>Longest text in a field, in characters.</summary>
    int MaxText => InquiryRules.MaxTextLength;

    /// <summary>What it begins with, from what is known already.</summary>
    TaskInput Begin(TaskSheet sheet) => TaskInput.Empty;

    /// <summary>Makes an answer of the input. Only what cannot be read at all is a problem here; the rest is for the domain to try.</summary>
    TaskReading Read(TaskSheet sheet);

    /// <summary>The field of this form that the domain's problem belongs to, without the prefix.</summary>
    string? FieldOf(Problem problem, TaskInput input) => problem.Field;

    /// <summary>Where a field stands that has others like it, e.g. "Vilkår 2"; <c>null</c> when its sentence is enough.</summary>
    string? PlaceOf(string field, IStringLocalizer<TaskPageTexts> texts) => null;
}
