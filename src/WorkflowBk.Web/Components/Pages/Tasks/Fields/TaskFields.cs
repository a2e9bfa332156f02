using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.People;
using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Web.Tasks;

namespace WorkflowBk.Web.Components.Pages.Tasks.Fields;

/// <summary>The fields of one type of task, and what a person needs beside them.</summary>
public abstract class TaskFields : ComponentBase
{
    /// <summary>Rows a repeated field begins with, until its own form says otherwise.</summary>
    internal const int RowsAtLeast = 2;

    [Parameter, EditorRequired]
    public TaskSheet Sheet { get; set; } = null!;

    [Inject]
    protected IStringLocalizer<TaskPageTexts> Words { get; set; } = null!;

    [Inject]
    protected IStaffDirectory Staff { get; set; } = null!;

    /// <summary>The name a field posts under.</summary>
    protected static string N(string field) => TaskInput.Prefix + field;

    /// <summary>What stands in a field.</summary>
    protected string V(string field) => Sheet.Input.Text(field);

    /// <summary>What is wrong with a field.</summary>
    protected string? E(string field) => Sheet.Problems.For(N(field));

    /// <summary>The choices of an enumeration, with texts keyed by its name.</summary>
    protected IReadOnlyList<Option> Options<T>(string? key = null)
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(name => new Option(name, Words[$"{key ?? typeof(T).Name}.{name}"]))];

    protected IReadOnlyList<Option> YesNo(string yes, string no) => [new("Yes", Words[yes]), new("No", Words[no])];
}
