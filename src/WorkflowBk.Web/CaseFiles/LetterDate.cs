using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Web.Frame.Languages;

namespace WorkflowBk.Web.CaseFiles;

/// <summary>A letter's date, in the language of the letter and not of whoever looks at it.</summary>
internal static class LetterDate
{
    public static string Of(DateTimeOffset instant, LanguageForm form) =>
        OsloTime.DateIn(instant).ToString(form == LanguageForm.En ? "d MMMM yyyy" : "d. MMMM yyyy", Language.Of(form).Culture);
}
