using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Plans;

namespace WorkflowBk.Activities.StatusPages;

/// <content>The family's own plan.</content>
public sealed partial class StatusDesk
{
    /// <summary>Asks for the plan to be looked at sooner. The same form sent twice is one wish.</summary>
    /// <param name="planId">The plan as the page showed it.</param>
    /// <param name="text">What has changed; may be empty.</param>
    /// <param name="formKey">Drawn when the form was shown.</param>
    /// <returns>Success; or <see cref="Expired"/>, or the reasons of <see cref="IndividualPlan.BringForward"/>.</returns>
    public async Task<Result> AskForPlanSoonerAsync(string secret, Guid planId, string? text, string? formKey, CancellationToken cancellationToken) =>
        await CaseOfAsync(secret, cancellationToken) is var (caseId, _)
            ? await plans.ChangeAsync(
                caseId, planId, PlanChangeKind.Sooner, text ?? "", by: null,
                $"{planId:N}:{(Guid.TryParse(formKey, out var key) ? key : Guid.NewGuid()):N}:{clock.Today():yyyyMMdd}", cancellationToken)
            : new Problem(Expired);
}
