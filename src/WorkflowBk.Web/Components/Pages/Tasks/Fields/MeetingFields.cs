using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Web.Meetings;

namespace WorkflowBk.Web.Components.Pages.Tasks.Fields;

/// <summary>The fields of a task about a meeting.</summary>
public abstract class MeetingFields : TaskFields
{
    [Inject]
    protected IStringLocalizer<MeetingTexts> M { get; set; } = null!;

    [Inject]
    protected IMeetingStore Meetings { get; set; } = null!;

    /// <summary>The meeting the task is about.</summary>
    protected Meeting? Meeting { get; private set; }

    protected IReadOnlyList<Option> People { get; private set; } = [];

    protected IReadOnlyList<Option> YesPartlyNoOptions =>
        [.. Enum.GetNames<YesPartlyNo>().Select(name => new Option(name, M[$"YesPartlyNo.{name}"]))];

    protected override async Task OnInitializedAsync()
    {
        Meeting = Sheet.Task.SubjectId is { } id ? await Meetings.FindAsync(id, CancellationToken.None) : null;
        People =
        [
            .. (await Staff.ListAsync(CancellationToken.None)).OrderBy(person => person.Name)
                .Select(person => new Option(person.Id.ToString(), person.Title is { Length: > 0 } title ? $"{person.Name}, {title}" : person.Name)),
        ];
    }
}
