using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;

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
        app.Use(ShowWhatIsThereNow);
    }

    /// <summary>A form that has grown too old gets a page in plain words instead of the framework's English line.</summary>
    private static Task RefusePlainly(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } || HttpMethods.IsGet(context.Request.Method))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    /// <summary>
    /// A form that is not on its page any more was answered already, by a second press or by somebody else: the page as it is now
    /// says what came of it. The framework would answer with a line in English.
    /// </summary>
    private static Task ShowWhatIsThereNow(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == StatusCodes.Status400BadRequest)
                {
                    context.Response.StatusCode = StatusCodes.Status303SeeOther;
                    context.Response.Headers.Location = $"{context.Request.PathBase}{context.Request.Path}{context.Request.QueryString}";
                }

                return Task.CompletedTask;
            });
        }

        return next(context);
    }
}
