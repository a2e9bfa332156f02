using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using WorkflowBk.Web.Components.Layout;

namespace WorkflowBk.Web.Frame.Languages;

/// <summary>Which languages the requested page exists in; its layout tells whom it is for.</summary>
internal static class OfferedLanguages
{
    public static IReadOnlyList<Language> For(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } page && IsForStaff(page) ? Language.Staff : Language.Public;

    /// <summary>A letter is looked at by staff as well; one that asks for sign-in is theirs.</summary>
    private static bool IsForStaff(EndpointMetadataCollection page)
    {
        var layout = page.GetMetadata<LayoutAttribute>()?.LayoutType;
        return layout == typeof(StaffLayout) || (layout == typeof(LetterLayout) && page.GetMetadata<IAllowAnonymous>() is null);
    }
}
