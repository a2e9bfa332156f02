using Microsoft.AspNetCore.Http.HttpResults;

namespace WorkflowBk.Web.Frame.Languages;

/// <summary><c>GET /sprak/{code}?tilbake=/path</c>: remembers a language and goes back to the page it was chosen on.</summary>
internal static class LanguageSwitch
{
    public static void MapLanguageSwitch(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/sprak/{code}", Choose).AllowAnonymous();

    public static string Address(Language language, string back) =>
        $"/sprak/{language.Code}?tilbake={Uri.EscapeDataString(back)}";

    private static Results<RedirectHttpResult, NotFound> Choose(HttpContext context, string code, string? tilbake)
    {
        if (Language.Find(code) is not { } language)
            return TypedResults.NotFound();

        LanguageCookie.Write(context, language);
        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(tilbake) ? tilbake! : "/");
    }
}
