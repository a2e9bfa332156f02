using System.Text;
using WorkflowBk.Web.Frame.Navigation;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Calendars;

/// <summary>The calendars: pages, and the addresses that programs subscribe to.</summary>
internal static class CalendarsRegistration
{
    public const string Root = "/kalender";

    public static IServiceCollection AddCalendars(this IServiceCollection services) => services
        .AddScoped<FeedReader>()
        .AddNavigationItem(new NavigationItem("Nav.Calendar", Root, 18, Policies.CaseStaff));

    public static WebApplication MapCalendars(this WebApplication app)
    {
        app.MapGet(Root + "/{secret}.ics", GetAsync).AllowAnonymous();
        return app;
    }

    /// <summary>The address of a feed from the outside.</summary>
    public static string AddressOf(string publicUrl, string secret) => $"{publicUrl.TrimEnd('/')}{Root}/{secret}.ics";

    private static async Task<IResult> GetAsync(string secret, FeedReader reader, HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return await reader.ReadAsync(secret, http.RequestAborted) is { } file
            ? Results.Text(file, "text/calendar", Encoding.UTF8)
            : Results.NotFound();
    }
}
