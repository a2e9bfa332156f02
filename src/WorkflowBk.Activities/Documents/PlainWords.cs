using System.Globalization;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Law;

namespace WorkflowBk.Activities.Documents;

/// <summary>Dates and periods written out in the language of a letter.</summary>
internal static class PlainWords
{
    /// <summary>For example <c>12. mars 2026</c> or <c>12 March 2026</c>.</summary>
    public static string Date(DateOnly date, LanguageForm language) =>
        date.ToString(language == LanguageForm.En ? "d MMMM yyyy" : "d. MMMM yyyy", CultureOf(language));

    /// <summary>For example <c>4 uker</c>.</summary>
    public static string Length(Period period, LanguageForm language) => $"{period.Amount} {Unit(period, language)}";

    private static string Unit(Period period, LanguageForm language)
    {
        var (one, many) = (period.Unit, language) switch
        {
            (PeriodUnit.WorkingDays, LanguageForm.En) => ("working day", "working days"),
            (PeriodUnit.WorkingDays, LanguageForm.Nn) => ("yrkedag", "yrkedagar"),
            (PeriodUnit.WorkingDays, _) => ("virkedag", "virkedager"),
            (PeriodUnit.Weeks, LanguageForm.En) => ("week", "weeks"),
            (PeriodUnit.Weeks, LanguageForm.Nn) => ("veke", "veker"),
            (PeriodUnit.Weeks, _) => ("uke", "uker"),
            (PeriodUnit.Months, LanguageForm.En) => ("month", "months"),
            (PeriodUnit.Months, LanguageForm.Nn) => ("månad", "månader"),
            (PeriodUnit.Months, _) => ("måned", "måneder"),
            (_, LanguageForm.En) => ("day", "days"),
            (_, LanguageForm.Nn) => ("dag", "dagar"),
            _ => ("dag", "dager"),
        };
        return period.Amount == 1 ? one : many;
    }

    private static CultureInfo CultureOf(LanguageForm language) => CultureInfo.GetCultureInfo(language switch
    {
        LanguageForm.En => "en-GB",
        LanguageForm.Nn => "nn-NO",
        _ => "nb-NO",
    });
}
