using WorkflowBk.Activities.Contributions;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Activities.Consents;

/// <summary>A consent is taken back, at once, with all that rests on it.</summary>
internal sealed class ConsentWithdrawals(ServiceClosing closing)
{
    /// <param name="by">Who on the staff wrote it down; <c>null</c> when the family did it itself.</param>
    /// <returns>The contributions that are not waited for any more.</returns>
    public async Task<Result<IReadOnlyList<Guid>>> WithdrawAsync(
        Case theCase, ConsentWithdrawal withdrawal, Guid? by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ended = theCase.WithdrawConsent(withdrawal.ConsentId, withdrawal.On, by, now);
        if (ended.Succeeded && IsGone(theCase, withdrawal.ConsentId, now) is { } serviceId)
            await closing.CloseAsync(theCase, serviceId, ended.Value, now, cancellationToken);
        return ended;
    }

    /// <summary>The service of a consent, when nothing else lets it be asked or told; otherwise <c>null</c>.</summary>
    public static Guid? IsGone(Case theCase, Guid consentId, DateTimeOffset now) =>
        theCase.Consents.First(consent => consent.Id == consentId).ServiceId is var serviceId && !theCase.MayShareWith(serviceId, OsloTime.DateIn(now))
            ? serviceId
            : null;
}
