using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.Frame.Languages;

namespace WorkflowBk.Web.Tasks;

/// <summary>A task's own words in the language of the page.</summary>
internal static class TaskWords
{
    public static string TitleNow(this TaskTexts texts) => Choose(texts.Title, texts.TitleNn);

    public static string ReasonNow(this TaskTexts texts) => Choose(texts.Reason, texts.ReasonNn);

    public static string Choose(string bokmal, string? nynorsk) =>
        Language.Current.Form == LanguageForm.Nn && !string.IsNullOrWhiteSpace(nynorsk) ? nynorsk : bokmal;
}
