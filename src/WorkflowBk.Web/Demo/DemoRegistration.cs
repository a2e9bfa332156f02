using Microsoft.AspNetCore.Identity;
using WorkflowBk.Data.Accounts;
using WorkflowBk.Domain.People;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Demo;

/// <summary>The demo: a fictional municipality, and sign-in by role. Without it none of this exists, not even the address.</summary>
internal static class DemoRegistration
{
    public static bool IsDemo(this IConfiguration configuration) => configuration.GetValue<bool>("Demo:Enabled");

    public static WebApplicationBuilder AddDemo(this WebApplicationBuilder builder)
    {
        var mode = new DemoMode(builder.Configuration.IsDemo(), builder.Configuration.GetValue<bool>("Demo:Families"));
        builder.Services.AddSingleton(mode);
        if (mode.Enabled)
            builder.Services.AddScoped<DemoMunicipality>().AddScoped<DemoFamilies>();
        return builder;
    }

    public static WebApplication MapDemo(this WebApplication app)
    {
        if (app.Services.GetRequiredService<DemoMode>().Enabled)
        {
            // Anybody may sign in as anybody here, so there is no session worth forging a request for.
            app.MapPost("/demo/sign-in", SignInAsync).AllowAnonymous().DisableAntiforgery();
        }

        return app;
    }

    /// <summary>Signs in the first person of a role, or a named one of the demo's people.</summary>
    private static async Task<IResult> SignInAsync(
        HttpContext http, IStaffDirectory staff, UserManager<Account> accounts, SignInManager<Account> signIn)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (ChosenIn(form) is not { } chosen
            || await accounts.FindByIdAsync(chosen.ToString()) is not { } account
            || await staff.FindAsync(chosen, http.RequestAborted) is not { } person)
        {
            return Results.BadRequest();
        }

        await signIn.SignInAsync(account, isPersistent: false);
        // The roles as they stand now: an administrator may have changed them while trying things out.
        return Results.LocalRedirect(StartPage.After(form["tilbake"], person.Roles));
    }

    private static Guid? ChosenIn(IFormCollection form)
    {
        if (Guid.TryParse(form["person"], out var id))
            return DemoPeople.Staff.FirstOrDefault(candidate => candidate.Id == id)?.Id;
        return DemoCast.RoleOf(form["role"].ToString()) is { } role ? DemoCast.First(role).Id : null;
    }
}
