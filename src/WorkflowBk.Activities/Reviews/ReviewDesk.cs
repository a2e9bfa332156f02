using System.Text.Json;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Reviews;

/// <summary>Where the families' yearly reviews are raised.</summary>
public sealed class ReviewDesk(IWorkflowEngine engine, IReviewStore reviews, RuleBook rules, ReviewSettings settings, TimeProvider clock)
{
    /// <summary>The workflow that carries a review.</summary>
    public const string WorkflowId = "arlig-gjennomgang";

    /// <summary>The step that a workflow about a review begins with.</summary>
    public const string FirstStep = "Bk.RegisterReview";

    /// <summary>What a workflow that begins with a review is started with.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Input(DateOnly day) =>
        new Dictionary<string, JsonElement> { [RegisterReview.ReviewInput] = TaskAnswers.Write(new ReviewStart(day)) };

    /// <summary>
    /// Raises the reviews whose day has come, once for each family and year, those who were appointed long ago included. Run as
    /// often as one likes: a family has one at a time.
    /// </summary>
    /// <returns>How many were raised.</returns>
    public async Task<int> RaiseDueAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        if (rules.Find(ReviewRules.YearRule, today) is not { Period: { } year })
            return 0;
        var due = (await reviews.FollowedAsync(cancellationToken))
            .Where(family => !family.HasOpen)
            .Select(family => (family.CaseId, Day: ReviewRules.Due(family.Appointments, family.Reviews, year, today)))
            .Where(family => family.Day is not null)
            // Whoever has waited longest comes first, when many come at once.
            .OrderBy(family => family.Day).ThenBy(family => family.CaseId)
            .Take(Math.Max(settings.AtOnce, 1));
        var raised = 0;
        foreach (var (caseId, day) in due)
        {
            var outcome = await engine.StartAsync(
                new StartWorkflow(WorkflowId, caseId.ToString(), Input(day!.Value), $"review:{caseId:N}:{day:yyyyMMdd}", Actor: null), cancellationToken);
            raised += outcome.Status == StimulusStatus.Applied ? 1 : 0;
        }

        return raised;
    }
}
