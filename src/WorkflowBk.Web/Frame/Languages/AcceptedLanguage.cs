using Microsoft.Net.Http.Headers;

namespace WorkflowBk.Web.Frame.Languages;

/// <summary>The browser's wish. A bare <c>no</c> says nothing about the form, so it is left to the municipality.</summary>
internal static class AcceptedLanguage
{
    public static Language? Find(HttpRequest request, IReadOnlyList<Language> offered)
    {
        var wishes = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(
            wish => wish, StringWithQualityHeaderValueComparer.QualityComparer);
        foreach (var wish in wishes)
        {
            var code = wish.Value.ToString().Split('-')[0];
            if (string.Equals(code, "no", StringComparison.OrdinalIgnoreCase))
                return null;
            if (Language.Find(code) is { } language && offered.Contains(language))
                return language;
        }

        return null;
    }
}
