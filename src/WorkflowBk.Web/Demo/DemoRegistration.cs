using Microsoft.AspNetCore.Identity;
using WorkflowBk.Data.Accounts;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.Demo;

/// <summary>The demo: a fictional municipality, and sign-in by role. Without it none of this exists, not even the address.</summary>
internal static class DemoRegistration
{
    public static bool IsDemo(this IConfiguration configuration) => configuration.GetValue<bool>("Demo:Enabled");

    public static WebApplicationBuilder AddDemo(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.IsDemo())
            builder.Services.AddScoped<DemoMunicipality>();
        return builder;
    }

    public static WebApplication MapDemo(this WebApplication app)
    {
        if (app.Configuration.IsDemo())
        {
            // Anybody may sign in as anybody here, so there is no session worth forging a request for.
            app.MapPost("/demo/sign-in", SignInAsync).AllowAnonymous().DisableAntiforgery();
        }

        return app;
    }

    /// <summary>Signs in the first person of a role, or a named one of the demo's people.</summary>
    private static async Task<IResult> SignInAsync(HttpContext http, UserManager<Account> accounts, SignInManager<Account> signIn)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var person = Guid.TryParse(form["person"], out var id)
            ? DemoPeople.Staff.FirstOrDefault(candidate => candidate.Id == id)
            : RoleOf(form["role"].ToString()) is { } role ? DemoPeople.Staff.FirstOrDefault(candidate => candidate.Has(role)) : null;
        if (person is null || await accounts.FindByIdAsync(person.Id.ToString()) is not { } account)
            return Results.BadRequest();
        await signIn.SignInAsync(account, isPersistent: false);
        var back = form["tilbake"].ToString();
        return Results.LocalRedirect(back.StartsWith('/') && !back.StartsWith("//", StringComparison.Ordinal) && !back.StartsWith("/\\", StringComparison.Ordinal) ? back : "/oppgaver");
    }

    /// <summary>The role of a form value, e.g. <c>ke-leader</c>; <c>null</c> when there is none.</summary>
    internal static StaffRole? RoleOf(string value) =>
        Enum.TryParse<StaffRole>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : null;
}
