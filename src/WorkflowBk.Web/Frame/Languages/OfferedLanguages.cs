using Microsoft.AspNetCore.Components;
using WorkflowBk.Web.Components.Layout;

namespace WorkflowBk.Web.Frame.Languages;

/// <summary>Which languages the requested page exists in; its layout tells whom it is for.</summary>
internal static class OfferedLanguages
{
    public static IReadOnlyList<Language> For(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<LayoutAttribute>()?.LayoutType == typeof(StaffLayout)
            ? Language.Staff
            : Language.Public;
}
