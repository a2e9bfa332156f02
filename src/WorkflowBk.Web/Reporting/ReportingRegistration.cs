using System.Globalization;
using WorkflowBk.Data.Reporting;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Web.Capacity;
using WorkflowBk.Web.Frame.Navigation;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Reporting;

/// <summary>The figures of a year, what coordinators carry, and the coordinating unit's own year.</summary>
internal static class ReportingRegistration
{
    public const string ReportHref = "/arsrapport";

    public const string CapacityHref = "/kapasitet";

    public static IServiceCollection AddReporting(this IServiceCollection services) => services
        .AddScoped<ReportTopics>()
        .AddScoped<ReportWorkbook>()
        .AddScoped<CapacityWarnings>()
        .AddNavigationItem(new NavigationItem("Nav.Capacity", CapacityHref, 60, Policies.Leaders, Also: ReportHref));

    public static WebApplication MapReporting(this WebApplication app)
    {
        app.MapGet($"{ReportHref}/{{year:int}}.xlsx", DownloadAsync).RequireAuthorization(Policies.Leaders);
        return app;
    }

    /// <summary>The year somebody asks for, or the one that runs: never one before there was anything, or after it.</summary>
    public static int YearOf(string? asked, int first, int present) =>
        int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? Math.Clamp(year, Math.Min(first, present), present) : present;

    private static async Task<IResult> DownloadAsync(
        int year, YearQuery query, ReportWorkbook workbook, IMunicipality municipality, TimeProvider clock, HttpContext http)
    {
        var present = Domain.Common.OsloTime.Today(clock).Year;
        if (year != YearOf(year.ToString(CultureInfo.InvariantCulture), await query.FirstYearAsync(http.RequestAborted), present))
            return Results.NotFound();
        var figures = await query.ReadAsync(year, http.RequestAborted);
        var name = (await municipality.GetAsync(http.RequestAborted)).Name;
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(workbook.Write(figures, name), ReportWorkbook.ContentType, $"arsrapport-{year}.xlsx");
    }
}
