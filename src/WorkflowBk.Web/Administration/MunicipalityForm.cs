using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Municipalities;

namespace WorkflowBk.Web.Administration;

/// <summary>What is asked about the municipality.</summary>
public sealed class MunicipalityForm
{
    public string? Name { get; set; }

    public string? NeutralUnitName { get; set; }

    public string? ContactPhone { get; set; }

    public string? SenderAddress { get; set; }

    public string? PostalAddress { get; set; }

    public string? PublicUrl { get; set; }

    public LanguageForm? Written { get; set; }

    public string? ChiefExecutive { get; set; }

    public bool WantsSecondReader { get; set; }

    internal MunicipalityProfile Profile => new(
        Text(Name), Text(NeutralUnitName), Text(ContactPhone), Text(SenderAddress), Text(PostalAddress), Text(PublicUrl),
        Written ?? LanguageForm.Nb, Text(ChiefExecutive), WantsSecondReader);

    internal static MunicipalityForm Of(MunicipalityProfile profile) => new()
    {
        Name = profile.Name,
        NeutralUnitName = profile.NeutralUnitName,
        ContactPhone = profile.ContactPhone,
        SenderAddress = profile.SenderAddress,
        PostalAddress = profile.PostalAddress,
        PublicUrl = profile.PublicUrl,
        Written = profile.Written,
        ChiefExecutive = profile.ChiefExecutive,
        WantsSecondReader = profile.WantsSecondReader,
    };

    private static string Text(string? text) => text?.Trim() ?? "";
}
