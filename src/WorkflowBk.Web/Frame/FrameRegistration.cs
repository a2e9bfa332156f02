using WorkflowBk.Web.Components;
using WorkflowBk.Web.Designer;
using WorkflowBk.Web.Frame.Languages;
using WorkflowBk.Web.Frame.Navigation;

namespace WorkflowBk.Web.Frame;

/// <summary>What every page stands in: languages, headers, error pages, layouts and static files.</summary>
internal static class FrameRegistration
{
    public static WebApplicationBuilder AddFrame(this WebApplicationBuilder builder)
    {
        // A build that has not been published keeps its compressed files elsewhere; without this they would be served empty.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents();
        builder.Services.AddForms();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddLocalization();
        builder.Services.AddStaffNavigation();
        return builder;
    }

    public static WebApplication UseFrame(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        // Before the language: a file has none.
        app.UseDesignerFiles();
        app.UseErrorPages();
        app.UseMiddleware<LanguageChoice>();
        // Named here, because the host would otherwise put them first, and a refusal would miss its page and its headers.
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseForms();

        app.MapStaticAssets().AllowAnonymous();
        app.MapLanguageSwitch();
        app.MapRazorComponents<App>();
        return app;
    }
}
