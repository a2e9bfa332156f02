using WorkflowBk.Data.Municipalities;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Notices.Guarding;

namespace WorkflowBk.Web.Administration;

/// <summary>Keeps what letters, e-mails and pages say about the municipality.</summary>
internal sealed class MunicipalityDesk(MunicipalityStore store, PrivacyGuard guard)
{
    // The guard tries name and address together; each is tried beside one that is known to say nothing.
    private const string HarmlessName = "Kommunen";
    private const string HarmlessAddress = "post@kommunen.no";

    public async Task<Result> SaveAsync(MunicipalityProfile profile, CancellationToken cancellationToken)
    {
        var tried = MunicipalityRules.IsComplete(profile);
        if (tried.Succeeded)
        {
            tried = Result.All(
                Try(profile.NeutralUnitName, HarmlessAddress, "municipality.unit-revealing", nameof(profile.NeutralUnitName)),
                Try(HarmlessName, profile.SenderAddress, "municipality.sender-revealing", nameof(profile.SenderAddress)));
        }

        if (tried.Succeeded)
            await store.SaveAsync(profile, cancellationToken);
        return tried;
    }

    private Result Try(string unitName, string address, string code, string field) =>
        guard.CheckSender(unitName, address).Succeeded ? Result.Ok : new Problem(code, field);
}
