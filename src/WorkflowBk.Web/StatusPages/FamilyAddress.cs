using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Web.Frame.Languages;

namespace WorkflowBk.Web.StatusPages;

/// <summary>Whether somebody is on a family's own page, also where an error page is shown in its place.</summary>
internal static class FamilyAddress
{
    public static bool IsVisited(HttpContext? context) =>
        context is not null && VisitedAddress.WithoutLanguage(context).StartsWith(StatusAddress.Path, StringComparison.OrdinalIgnoreCase);
}
