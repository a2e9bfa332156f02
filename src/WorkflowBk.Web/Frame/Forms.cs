using Microsoft.AspNetCore.Antiforgery;

namespace WorkflowBk.Web.Frame;

/// <summary>Forms are accepted from our own pages only.</summary>
internal static class Forms
{
    public static IServiceCollection AddForms(this IServiceCollection services) => services.AddAntiforgery(options =>
    {
        options.Cookie.Name = "skjema";
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // The frame's own headers are stricter.
        options.SuppressXFrameOptionsHeader = true;
    });

    public static void UseForms(this WebApplication app)
    {
        app.UseAntiforgery();
        app.Use(RefusePlainly);
    }

    /// <summary>A form that has grown too old gets a page in plain words instead of the framework's English line.</summary>
    private static Task RefusePlainly(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } || HttpMethods.IsGet(context.Request.Method))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
