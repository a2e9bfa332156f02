using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using WorkflowBk.Data;
using WorkflowBk.Data.Accounts;
using WorkflowBk.Data.Outages;
using WorkflowBk.Studio;

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
                // The user name is the e-mail address, and Norwegian addresses may have Norwegian letters.
                options.User.AllowedUserNameCharacters = "";
                // Length is what makes a password strong; forced characters only make it forgotten.
                options.Password.RequiredLength = PasswordForm.MinLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 8;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
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
            options.ReturnUrlParameter = "tilbake";
            options.Events.OnRedirectToAccessDenied = RefusePlainly;
            options.Events.OnValidatePrincipal = ValidateAsync;
            options.Events.OnRedirectToLogin = AskForSignIn;
        });
        // A closed account or a new role counts within the minute, also for those who are signed in.
        builder.Services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        builder.Services.AddScoped<CurrentStaff>();
        builder.Services.AddScoped<PasswordSignIn>();
        builder.Services.AddScoped<PasswordLinks>();
        builder.Services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = PasswordLinks.Lifetime);
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

    /// <summary>
    /// Where the database is away, nobody can be looked up. The page that says so is shown all the same; nothing else is, because
    /// the look failed before on the page that was asked for.
    /// </summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        try
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
        }
        catch (Exception failure) when (DatabaseOutages.Of(failure) is not null && context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.ShouldRenew = false;
        }
    }

    /// <summary>A page leads to the sign-in; the designer, which asks from within a page, is told that nobody is signed in.</summary>
    private static Task AskForSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments(StudioRegistration.ApiPath))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    /// <summary>Somebody signed in who may not see a page is told so; signing in again would not help.</summary>
    private static Task RefusePlainly(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
