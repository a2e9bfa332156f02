using System.Globalization;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Web.Frame.Languages;

/// <summary>A language the screens are written in.</summary>
/// <param name="Code">Two letters, as in the address and in <c>lang</c>.</param>
public sealed record Language(string Code, LanguageForm Form, CultureInfo Culture)
{
    public static Language Bokmal { get; } = new("nb", LanguageForm.Nb, CultureInfo.GetCultureInfo("nb-NO"));

    public static Language Nynorsk { get; } = new("nn", LanguageForm.Nn, CultureInfo.GetCultureInfo("nn-NO"));

    public static Language English { get; } = new("en", LanguageForm.En, CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>The languages of families' and public pages.</summary>
    public static IReadOnlyList<Language> Public { get; } = [Bokmal, Nynorsk, English];

    /// <summary>The languages of staff pages: a municipality's staff write Norwegian.</summary>
    public static IReadOnlyList<Language> Staff { get; } = [Bokmal, Nynorsk];

    /// <summary>The language of the page being written.</summary>
    public static Language Current => Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? Bokmal;

    public static Language? Find(string? code) =>
        Public.FirstOrDefault(language => string.Equals(language.Code, code, StringComparison.OrdinalIgnoreCase));

    public static Language Of(LanguageForm form) => Public.First(language => language.Form == form);
}
