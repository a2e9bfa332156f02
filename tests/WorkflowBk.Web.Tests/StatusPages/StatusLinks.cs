using System.Text.RegularExpressions;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.StatusPages;

/// <summary>What families find in their e-mails and letters.</summary>
internal static partial class StatusLinks
{
    /// <summary>The local address in the newest notice to somebody that still has one.</summary>
    public static async Task<string> ToAsync(TestApp app, Guid caseId, string recipient) =>
        (await NoticesAsync(app, caseId, recipient)).Select(notice => Address().Match(notice.Body).Value).First(address => address.Length > 0);

    public static async Task<List<Notice>> NoticesAsync(TestApp app, Guid caseId, string recipient) =>
        [.. (await app.RowsAsync(db => db.Notices.Where(row => row.CaseId == caseId && row.RecipientName == recipient)))
            .OrderByDescending(notice => notice.CreatedAt)];

    /// <summary>Hans's mother's page after a number of steps, opened.</summary>
    public static async Task<(CaseDriver Hans, Page Page)> OpenAsync(TestApp app, int steps, string language = "nb")
    {
        var hans = await HansFamily.DriveAsync(app, steps);
        return (hans, await app.NewBrowser(language).GetAsync(await ToAsync(app, hans.CaseId, HansFamily.Mother)));
    }

    [GeneratedRegex("/status/[A-Za-z0-9_-]{14,43}")]
    private static partial Regex Address();
}
