using WorkflowBk.Studio;
using WorkflowBk.Studio.Catalogue;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Designer;

/// <summary>The workflow designer: its files, its pages and the API behind them.</summary>
internal static class DesignerRegistration
{
    public static IServiceCollection AddDesigner(this IServiceCollection services) => services
        .AddStudio()
        .AddScoped<IOptionNames, OptionNames>();

    public static void UseDesignerFiles(this WebApplication app) => app.UseMiddleware<DesignerFiles>();

    public static WebApplication MapDesigner(this WebApplication app)
    {
        app.MapStudioApi(Policies.Processes);
        app.MapGet(DesignerFiles.Path, () => Results.LocalRedirect(DesignerAddresses.Workflows)).RequireAuthorization(Policies.Processes);
        // Addresses that the designer makes itself, relative to its folder or to the whole site.
        foreach (var above in (string[])["", DesignerFiles.Path])
        {
            app.MapGet($"{above}/workflows/definitions/{{id}}/edit", (string id) => Results.LocalRedirect(DesignerAddresses.Workflow(id)))
                .RequireAuthorization(Policies.Processes);
            app.MapGet($"{above}/workflows/instances/{{id}}/view", (string id) => Results.LocalRedirect(DesignerAddresses.Run(id)))
                .RequireAuthorization(Policies.Processes);
        }

        // A link to Elsa's own log viewer, which we do not have; the run itself tells what there is to see.
        app.MapGet("/diagnostics/structured-logs", (string? workflowInstanceId) => Results.LocalRedirect(DesignerAddresses.Run(workflowInstanceId ?? "")))
            .RequireAuthorization(Policies.Processes);
        return app;
    }
}
