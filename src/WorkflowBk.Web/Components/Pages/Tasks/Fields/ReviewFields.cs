using Microsoft.AspNetCore.Components;
using WorkflowBk.Domain.Reviews;

namespace WorkflowBk.Web.Components.Pages.Tasks.Fields;

/// <summary>The fields of a step of a yearly review.</summary>
public abstract class ReviewFields : TaskFields
{
    [Inject]
    protected IReviewStore Reviews { get; set; } = null!;

    protected YearlyReview? Review { get; private set; }

    protected override async Task OnInitializedAsync() =>
        Review = Sheet.Task.SubjectId is { } id ? await Reviews.FindAsync(id, CancellationToken.None) : null;
}
