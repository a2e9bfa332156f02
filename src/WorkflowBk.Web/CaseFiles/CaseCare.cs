using WorkflowBk.Activities.Contributions;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Web.Hosting.Pumps;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.CaseFiles;

/// <summary>What those who answer for a case change in it beside the tasks.</summary>
internal sealed class CaseCare(CaseFileDoor door, ContributionDesk contributions, CurrentStaff current, PumpSignal pumps)
{
    public static bool MayChange(StaffMember person) => person.Has(StaffRole.Caseworker) || person.Has(StaffRole.KeLeader);

    /// <summary>The case, or <c>null</c> when there is none that the person may open and change.</summary>
    public async Task<CaseFile?> OpenAsync(Guid caseId) =>
        await door.OpenAsync(caseId) is { Case.IsOpen: true } file && MayChange(await current.GetAsync(CancellationToken.None)) ? file : null;

    /// <summary>
    /// Whether somebody writes down that the family takes back a consent: its coordinator too, and as long as anybody works for the
    /// family, also after the case is done.
    /// </summary>
    public static bool MayWithdrawConsent(CaseFile file, StaffMember person) =>
        file.Case.Withdrawal is null && (MayChange(person) || person.Has(StaffRole.Coordinator));

    /// <summary>The case, or <c>null</c> when there is none whose consents the person may take back for the family.</summary>
    public async Task<CaseFile?> OpenForConsentsAsync(Guid caseId) =>
        await door.OpenAsync(caseId) is { } file && MayWithdrawConsent(file, await current.GetAsync(CancellationToken.None)) ? file : null;

    /// <summary>The same twice is no mistake: it has been done.</summary>
    public async Task<Result> WithdrawConsentAsync(Guid caseId, Guid consentId, DateOnly on, CancellationToken cancellationToken) =>
        Rung(await contributions.WithdrawConsentAsync(caseId, new ConsentWithdrawal(consentId, on), current.Id, cancellationToken), "consent.withdrawn");

    /// <inheritdoc cref="WithdrawConsentAsync"/>
    public async Task<Result> EndWaitingAsync(Guid caseId, string? reason, CancellationToken cancellationToken) =>
        Rung(await contributions.EndWaitingAsync(caseId, reason, current.Id, cancellationToken), "contribution.none-open");

    public async Task<Result> SendNewLinkAsync(Guid caseId, Guid contributionId, Guid key, CancellationToken cancellationToken) =>
        Rung(await contributions.SendNewLinkAsync(caseId, contributionId, key, cancellationToken), null);

    private Result Rung(Result result, string? doneBefore)
    {
        if (result.Problems.Any(problem => problem.Code != doneBefore))
            return result;
        pumps.Ring();
        return Result.Ok;
    }
}
