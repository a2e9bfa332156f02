using WorkflowBk.Domain.Templates;
using WorkflowBk.Web.Frame.Languages;

namespace WorkflowBk.Web.Templates;

/// <summary>Where a template is, in words a person can read.</summary>
internal static class TemplateAddress
{
    public const string Root = "/maler";

    private static readonly Dictionary<string, TemplateKind> _kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["brev"] = TemplateKind.Document,
        ["e-post"] = TemplateKind.Notice,
        ["e-post-ansatte"] = TemplateKind.StaffNotice,
    };

    public static TemplateId? Read(string kind, string key, string language) =>
        _kinds.TryGetValue(kind, out var found) && Language.Find(language) is { } written ? new TemplateId(found, key, written.Form) : null;

    public static string Of(TemplateId id) =>
        $"{Root}/{_kinds.First(kind => kind.Value == id.Kind).Key}/{id.Key}/{Language.Of(id.Language).Code}";

    public static string Of(TemplateId id, int number) => $"{Of(id)}/{number}";
}
