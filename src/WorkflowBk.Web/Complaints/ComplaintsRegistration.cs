using Microsoft.AspNetCore.Components.Web;
using WorkflowBk.Data.Cases;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Complaints;

/// <summary>Complaints, and the whole case in one file.</summary>
internal static class ComplaintsRegistration
{
    public static IServiceCollection AddComplaints(this IServiceCollection services) => services
        .AddScoped<HtmlRenderer>()
        .AddScoped<CaseDocuments>()
        .AddScoped<WholeCourseReader>()
        .AddScoped<WholeCaseReader>()
        .AddScoped<WholeCaseFile>();

    public static WebApplication MapComplaints(this WebApplication app)
    {
        app.MapGet("/saker/{caseId:guid}/hele-saken.zip", DownloadAsync).RequireAuthorization(Policies.CaseStaff);
        return app;
    }

    private static async Task<IResult> DownloadAsync(
        Guid caseId, WholeCaseReader reader, WholeCaseFile file, HttpContext http)
    {
        if (await reader.OpenAsync(caseId) is not { } whole)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(await file.PackAsync(whole, http.RequestAborted), "application/zip", $"{whole.File.Case.Reference}.zip");
    }
}
