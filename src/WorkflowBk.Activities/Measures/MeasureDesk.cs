using System.Text.Json;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Measures;

/// <summary>Where a meeting or a plan writes down what was agreed; each measure is then followed up by a process of its own.</summary>
internal sealed class MeasureDesk(IMeasureStore measures)
{
    /// <summary>The workflow that follows up one measure.</summary>
    public const string WorkflowId = "tiltak";

    /// <summary>The workflow input that holds the measure's id, for those who read the process; the measure has the process's own id.</summary>
    private const string OriginInput = "origin";

    /// <summary>Writes down what was agreed, and sets the following up going. Empty rows are passed over; nothing is kept unless all hold.</summary>
    /// <param name="originId">The plan or the meeting.</param>
    /// <returns>The domain's reasons, each field beginning with its row, e.g. <c>Measures[1].Due</c>.</returns>
    /// <exception cref="InvalidOperationException">The workflow that follows up is not published.</exception>
    public async Task<Result> AgreeAsync(
        ActivityContext context, MeasureOrigin origin, Guid originId, IReadOnlyList<MeasureDraft> drafts)
    {
        var today = OsloTime.DateIn(context.Now);
        var check = MeasureDraft.CheckAll(drafts, today);
        if (!check.Succeeded)
            return check;
        foreach (var draft in drafts)
        {
            var id = await context.DispatchAsync(
                    WorkflowId, new Dictionary<string, JsonElement> { [OriginInput] = TaskAnswers.Write(origin) })
                ?? throw new InvalidOperationException($"The workflow {WorkflowId} is not published, and nobody would follow up what was agreed.");
            measures.Add(Measure.Agree(id, Guid.Parse(context.CorrelationId), origin, originId, draft, context.Now).Value);
        }

        return Result.Ok;
    }
}
