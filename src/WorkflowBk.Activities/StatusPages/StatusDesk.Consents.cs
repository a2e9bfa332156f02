using WorkflowBk.Activities.Contributions;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;

namespace WorkflowBk.Activities.StatusPages;

/// <content>The family's own consents.</content>
public sealed partial class StatusDesk
{
    /// <summary>Takes back a consent, at once. Done twice, it is no mistake.</summary>
    /// <returns>Success; or <see cref="Expired"/>, or <c>consent.unknown</c> for one that is not this contact's to take back.</returns>
    public async Task<Result> WithdrawConsentAsync(string secret, Guid consentId, CancellationToken cancellationToken)
    {
        Guid caseId;
        await using (var burst = await bursts.BeginAsync(cancellationToken))
        {
            if (await OpenAsync(burst, secret, clock.GetUtcNow(), cancellationToken) is not var (theCase, contact))
                return new Problem(Expired);
            if (theCase.Consents.FirstOrDefault(given => given.Id == consentId) is not { } consent)
                return new Problem("consent.unknown");
            if (consent.WithdrawnOn is not null)
                return Result.Ok;
            if (!ConsentRules.MayWithdraw(consent, theCase.Child, contact, clock.Today()))
                return new Problem("consent.unknown");
            caseId = theCase.Id;
        }

        var withdrawn = await contributions.WithdrawConsentAsync(caseId, new ConsentWithdrawal(consentId, clock.Today()), staffId: null, cancellationToken);
        return withdrawn.Problems.All(problem => problem.Code == "consent.withdrawn") ? Result.Ok : withdrawn;
    }
}
