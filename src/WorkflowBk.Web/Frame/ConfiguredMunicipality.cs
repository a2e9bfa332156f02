using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Municipalities;

namespace WorkflowBk.Web.Frame;

/// <summary>The municipality as the section <c>Municipality</c> of the configuration describes it.</summary>
internal sealed class ConfiguredMunicipality(IConfiguration configuration) : IMunicipality
{
    public Task<MunicipalityProfile> GetAsync(CancellationToken cancellationToken)
    {
        var section = configuration.GetSection("Municipality");
        string Text(string key) => section[key] ?? "";
        return Task.FromResult(new MunicipalityProfile(
            Text("Name"),
            Text("NeutralUnitName"),
            Text("ContactPhone"),
            Text("SenderAddress"),
            Text("PostalAddress"),
            Text("PublicUrl").TrimEnd('/'),
            section.GetValue("Written", LanguageForm.Nb),
            Text("ChiefExecutive")));
    }
}
