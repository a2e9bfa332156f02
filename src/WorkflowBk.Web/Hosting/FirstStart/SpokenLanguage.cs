using System.Globalization;
using WorkflowBk.Web.Frame.Languages;

namespace WorkflowBk.Web.Hosting.FirstStart;

/// <summary>Texts come in the municipality's own form of Norwegian until this is disposed; nobody has asked for another.</summary>
internal sealed class SpokenLanguage : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    public SpokenLanguage(Language language) => CultureInfo.CurrentUICulture = language.Culture;

    public void Dispose() => CultureInfo.CurrentUICulture = _before;
}
