using WorkflowBk.Data.StatusPages;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Web.Frame.Languages;

namespace WorkflowBk.Web.StatusPages;

/// <summary>A status page is in the language its contact is written to, until the contact chooses another.</summary>
internal sealed class RecipientLanguage(StatusPageQuery query, TimeProvider clock) : IRecipientLanguage
{
    public async ValueTask<Language?> FindAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(StatusAddress.Path) || context.Request.RouteValues["Secret"] is not string typed)
            return null;
        var form = await query.LanguageAsync(StatusAddress.Canonical(typed), clock.GetUtcNow(), context.RequestAborted);
        return form is { } known ? Language.Of(known) : null;
    }
}
