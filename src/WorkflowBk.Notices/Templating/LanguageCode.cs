using WorkflowBk.Domain.Families;

namespace WorkflowBk.Notices.Templating;

/// <summary>Language codes (BCP 47) as they stand in file names and mail headers.</summary>
internal static class LanguageCode
{
    public static string Of(LanguageForm language) => language switch
    {
        LanguageForm.Nb => "nb",
        LanguageForm.Nn => "nn",
        LanguageForm.En => "en",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No code for this language."),
    };
}
