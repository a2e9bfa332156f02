using WorkflowBk.Data.Tasks;
using WorkflowBk.Domain.Law;
using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.Tasks;

/// <summary>The addresses of the inbox and of tasks.</summary>
internal static class InboxAddress
{
    public const string TabKey = "vis";
    public const string SearchKey = "sok";
    public const string PageKey = "side";
    public const string DoneKey = "ferdig";
    public const string NoticeKey = "beskjed";

    public static IReadOnlyList<(InboxTab Tab, string Key)> Tabs { get; } =
        [(InboxTab.Mine, "mine"), (InboxTab.Unassigned, "ufordelte"), (InboxTab.All, "alle")];

    public static string KeyOf(InboxTab tab) => Tabs.First(known => known.Tab == tab).Key;

    public static InboxTab TabOf(string? key) => Tabs.FirstOrDefault(known => known.Key == key).Tab;

    public static string Of(InboxTab tab, string? search = null, int page = 1) =>
        $"/oppgaver?{TabKey}={KeyOf(tab)}"
        + (string.IsNullOrWhiteSpace(search) ? "" : $"&{SearchKey}={Uri.EscapeDataString(search)}")
        + (page > 1 ? $"&{PageKey}={page}" : "");

    public static string OfTask(Guid id, string? notice = null) =>
        $"/oppgaver/{id}" + (notice is null ? "" : $"?{NoticeKey}={notice}");

    public static string AfterDone(Guid id) => $"/oppgaver?{DoneKey}={id}";

    public static DeadlineKind Shown(this RuleKind kind) => kind == RuleKind.Law ? DeadlineKind.Law : DeadlineKind.Target;
}
