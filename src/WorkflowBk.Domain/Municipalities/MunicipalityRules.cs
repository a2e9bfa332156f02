using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Municipalities;

/// <summary>What must hold for what letters, e-mails and pages say about the municipality.</summary>
public static class MunicipalityRules
{
    /// <summary>Families must know whom they hear from, and how to reach them. What the name may reveal is the privacy guard's affair.</summary>
    public static Result IsComplete(MunicipalityProfile profile) => Result.All(
        TextRules.Given(profile.Name, "municipality.name-missing", nameof(profile.Name)),
        TextRules.Given(profile.NeutralUnitName, "municipality.unit-missing", nameof(profile.NeutralUnitName)),
        TextRules.Given(profile.ContactPhone, "municipality.phone-missing", nameof(profile.ContactPhone)),
        TextRules.Given(profile.PostalAddress, "municipality.address-missing", nameof(profile.PostalAddress)),
        TextRules.Given(profile.ChiefExecutive, "municipality.chief-missing", nameof(profile.ChiefExecutive)),
        profile.SenderAddress.Length > 0 && ContactDetails.IsEmail(profile.SenderAddress) ? Result.Ok : new Problem("municipality.sender-invalid", nameof(profile.SenderAddress)),
        IsWebAddress(profile.PublicUrl) ? Result.Ok : new Problem("municipality.url-invalid", nameof(profile.PublicUrl)));

    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0
        && url.Length <= TextRules.MaxShort && !url.EndsWith('/');
}
