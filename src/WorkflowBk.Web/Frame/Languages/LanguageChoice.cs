using System.Globalization;
using Microsoft.AspNetCore.StaticAssets;
using WorkflowBk.Domain.Municipalities;

namespace WorkflowBk.Web.Frame.Languages;

/// <summary>
/// Chooses the language of a request: asked for in the address, chosen before (cookie), the language of whoever the page is
/// for, the browser's wish, and last the form the municipality itself writes.
/// </summary>
internal sealed class LanguageChoice(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, IMunicipality municipality, IRecipientLanguage recipient)
    {
        // A file has no language, and must not cost a look at the municipality.
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            await next(context);
            return;
        }

        var offered = OfferedLanguages.For(context);
        var asked = Language.Find(context.Request.Query["lang"]);
        if (asked is not null)
            LanguageCookie.Write(context, asked);

        var language = Offered(asked, offered)
            ?? Offered(LanguageCookie.Read(context), offered)
            ?? Offered(await recipient.FindAsync(context), offered)
            ?? AcceptedLanguage.Find(context.Request, offered)
            ?? Offered(Language.Of((await municipality.GetAsync(context.RequestAborted)).Written), offered)
            ?? offered[0];

        CultureInfo.CurrentCulture = language.Culture;
        CultureInfo.CurrentUICulture = language.Culture;
        await next(context);
    }

    private static Language? Offered(Language? language, IReadOnlyList<Language> offered) =>
        language is not null && offered.Contains(language) ? language : null;
}
