using System.Text.Json;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Consents;

/// <summary>Where consents that come to their end are found in time, so that none ends in silence.</summary>
public sealed class ConsentDesk(IWorkflowEngine engine, IConsentQuery query, ConsentSettings settings, TimeProvider clock)
{
    /// <summary>The workflow that asks the family.</summary>
    public const string WorkflowId = "samtykke";

    /// <summary>The step that a workflow about consents that end begins with.</summary>
    public const string FirstStep = "Bk.RegisterConsentReview";

    private const int AtOnce = 200;

    /// <summary>Those that ended while nobody looked, e.g. in a long outage, are asked about afterwards.</summary>
    private const int DaysBack = 30;

    /// <summary>What a workflow that begins with consents that end is started with.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Input(ConsentReview review) =>
        new Dictionary<string, JsonElement> { [RegisterConsentReview.ReviewInput] = TaskAnswers.Write(review) };

    /// <summary>
    /// Has the families asked whose consents come to their end, once for each consent and day, and moves what a corrected birth
    /// date has moved. Run as often as one likes.
    /// </summary>
    /// <returns>How many were raised.</returns>
    public async Task<int> RaiseDueAsync(CancellationToken cancellationToken)
    {
        var raised = 0;
        for (var after = Guid.Empty; ;)
        {
            var cases = await query.AfterAsync(after, AtOnce, cancellationToken);
            foreach (var found in cases)
                raised += await RaiseAsync(found, cancellationToken);
            if (cases.Count < AtOnce)
                return raised;
            after = cases[^1].CaseId;
        }
    }

    private async Task<int> RaiseAsync(ConsentsOfCase found, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var raised = 0;
        if (found.Child.ConsentsFrom is { } birthday && birthday.AddYears(-1) <= today && found.Consents.Any(consent => consent.GivenOn < birthday))
        {
            await engine.PublishEventAsync(
                new PublishEvent(RenewConsentsTask.MovedEvent, found.CaseId.ToString(), default, $"consents-moved:{found.CaseId:N}:{birthday:yyyyMMdd}", null),
                cancellationToken);
        }

        var furthest = Math.Max(settings.AskBeforeDays, settings.TalkBeforeBirthdayDays);
        foreach (var review in ConsentRules.Ending(found.Consents, found.Child, today.AddDays(-DaysBack), today.AddDays(furthest)))
        {
            if (review.LastDay > today.AddDays(review.AtConsentAge ? settings.TalkBeforeBirthdayDays : settings.AskBeforeDays))
                continue;
            var about = review.AtConsentAge ? found.CaseId : review.ConsentIds[0];
            var outcome = await engine.StartAsync(
                new StartWorkflow(WorkflowId, found.CaseId.ToString(), Input(review), $"consent-ends:{about:N}:{review.LastDay:yyyyMMdd}", null),
                cancellationToken);
            raised += outcome.Status == StimulusStatus.Applied ? 1 : 0;
        }

        return raised;
    }
}
