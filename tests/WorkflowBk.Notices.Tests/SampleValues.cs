using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Municipalities;

namespace WorkflowBk.Notices.Tests;

/// <summary>An invented municipality and the values of its notices.</summary>
internal static class SampleValues
{
    public static MunicipalityProfile Profile { get; } = new(
        "Gloppen kommune", "Tenestekontoret", "57 88 38 00", "post@gloppen.example", "Grandavegen 9, 6823 Sandane",
        "https://saker.gloppen.example", LanguageForm.Nn, "Jorunn Fjellstad");

    public static Dictionary<string, string> Notice(string language = "nn") => new()
    {
        ["municipality"] = Profile.Name,
        ["unit"] = Profile.NeutralUnitName,
        ["reference"] = "H-7K2M9Q",
        ["phone"] = Profile.ContactPhone,
        ["next_date"] = language == "en" ? "Thursday 12 March 2026" : "torsdag 12. mars 2026",
        ["link"] = Profile.PublicUrl + "/status",
    };

    public static TheoryData<LanguageForm> Languages { get; } = [.. Enum.GetValues<LanguageForm>()];
}
