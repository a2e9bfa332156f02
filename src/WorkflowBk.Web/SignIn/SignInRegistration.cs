using Microsoft.AspNetCore.Identity;
using WorkflowBk.Data;
using WorkflowBk.Data.Accounts;

namespace WorkflowBk.Web.SignIn;

/// <summary>Local accounts with ASP.NET Core Identity.</summary>
internal static class SignInRegistration
{
    public static WebApplicationBuilder AddStaffSignIn(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddIdentityCookies();
        builder.Services
            .AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // Length is what makes a password strong; forced characters only make it forgotten.
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 8;
            })
            .AddEntityFrameworkStores<MunicipalityDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<StaffClaims>()
            .AddDefaultTokenProviders();
        builder.Services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "workflowbk";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromHours(10);
            options.LoginPath = "/logg-inn";
            options.AccessDeniedPath = "/logg-inn";
            options.ReturnUrlParameter = "tilbake";
        });
        builder.Services.AddScoped<CurrentStaff>();
        builder.Services.AddPolicies();
        return builder;
    }

    public static WebApplication MapStaffSignIn(this WebApplication app)
    {
        app.MapPost("/logg-ut", async (SignInManager<Account> signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect("/");
        });
        return app;
    }
}
