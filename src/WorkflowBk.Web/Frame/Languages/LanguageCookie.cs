namespace WorkflowBk.Web.Frame.Languages;

/// <summary>The language a visitor chose; holds nothing but its code.</summary>
internal static class LanguageCookie
{
    public const string Name = "sprak";

    public static Language? Read(HttpContext context) => Language.Find(context.Request.Cookies[Name]);

    public static void Write(HttpContext context, Language language) =>
        context.Response.Cookies.Append(Name, language.Code, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
}
