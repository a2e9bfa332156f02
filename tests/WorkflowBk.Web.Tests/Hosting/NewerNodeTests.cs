using System.Net;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Intake;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Hosting;

/// <summary>A node that runs while a newer one takes the database further: a column and a table more, as additions are made.</summary>
public sealed class NewerNodeTests : IDisposable
{
    private static readonly string[] _addition =
    [
        "ALTER TABLE \"Cases\" ADD COLUMN \"Later\" TEXT NULL",
        "ALTER TABLE \"Tasks\" ADD COLUMN \"Later\" TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE \"Instances\" ADD COLUMN \"Later\" INTEGER NOT NULL DEFAULT 0",
        "CREATE TABLE \"Later\" (\"Id\" INTEGER PRIMARY KEY)",
        "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_Later', '99.0.0')",
    ];

    private readonly TestApp _app = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WholeCase_TablesOfANewerVersion_GoesOnAndHealthTells()
    {
        await (await ContactForm.OpenAsync(_app.NewBrowser(), "Kari Før")).PostAsync();
        foreach (var sql in _addition)
            await _app.UseAsync<MunicipalityDb, int>(db => db.Database.ExecuteSqlRawAsync(sql, Cancellation));

        var hans = await HansFamily.DriveAsync(_app, HansFamily.AllSteps);

        var page = await (await _app.SignInAsync("caseworker")).GetAsync($"/saker/{hans.CaseId}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True((await (await ContactForm.OpenAsync(_app.NewBrowser(), "Kari Etter")).PostAsync()).IsRedirect);
        var ready = await _app.NewBrowser().GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.Status);
        Assert.Contains("\"migrations\":\"degraded\"", ready.Html, StringComparison.Ordinal);
    }

    public void Dispose() => _app.Dispose();
}
