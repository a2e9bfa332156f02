using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Municipalities;

/// <summary>What letters, e-mails and public pages say about the municipality.</summary>
/// <param name="NeutralUnitName">The name families see in e-mails. It must not reveal a health matter: "barnekoordinator" would.</param>
/// <param name="ContactPhone">The number families are asked to call.</param>
/// <param name="SenderAddress">The e-mail address notices are sent from.</param>
/// <param name="PublicUrl">Where families reach the public pages, without a trailing slash.</param>
/// <param name="Written">The form of Norwegian the municipality writes when the recipient's own is not known.</param>
/// <param name="ChiefExecutive">Name of the kommunedirektør, from whom coordinators' authority is delegated.</param>
/// <param name="WantsSecondReader">Whether somebody else reads every decision before it goes out.</param>
public sealed record MunicipalityProfile(
    string Name,
    string NeutralUnitName,
    string ContactPhone,
    string SenderAddress,
    string PostalAddress,
    string PublicUrl,
    LanguageForm Written,
    string ChiefExecutive,
    bool WantsSecondReader = false);

/// <summary>The profile of the municipality that the current work is for.</summary>
public interface IMunicipality
{
    Task<MunicipalityProfile> GetAsync(CancellationToken cancellationToken);
}
