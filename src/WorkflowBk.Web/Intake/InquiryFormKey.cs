namespace WorkflowBk.Web.Intake;

/// <summary>
/// The key of the form a browser is shown. It is kept for a day, because a browser that goes back is shown a new form with
/// the old answers in it: sent again, they are still the same inquiry.
/// </summary>
internal static class InquiryFormKey
{
    public const string CookieName = "skjemanokkel";

    public static string Of(HttpContext http)
    {
        if (Guid.TryParse(http.Request.Cookies[CookieName], out var kept))
            return kept.ToString();

        var drawn = Guid.NewGuid().ToString();
        http.Response.Cookies.Append(CookieName, drawn, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Receipts.Lifetime,
            // Of one form only: the public one's key says nothing about what a member of the staff writes down.
            Path = http.Request.PathBase + http.Request.Path,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
        return drawn;
    }
}
