using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data;
using WorkflowBk.Web.Hosting;
using WorkflowBk.Web.Hosting.Pumps;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Web.Tests.Hosting.Health;

[Trait("Database", "SQLite")]
public sealed class HealthTests : IDisposable
{
    private readonly TroubledDatabase _database = new();

    private TestApp App => _database.App;

    [Fact]
    public async Task Ready_AllWell_SaysSoForEachAndNothingMore()
    {
        var (status, answer) = await AskAsync("ready");

        Assert.Equal((HttpStatusCode.OK, "healthy"), (status, answer["status"]));
        Assert.Equal(["database", "mail", "migrations", "status", "timers", "workflows"], answer.Keys.Order());
        Assert.All(answer.Values, value => Assert.Equal("healthy", value));
    }

    [Fact]
    public async Task Live_WhateverTheDatabase_Answers()
    {
        _ = App.Services;
        await _database.SetAsync(Trouble.Locked);

        var (status, answer) = await AskAsync("live");

        Assert.Equal((HttpStatusCode.OK, "healthy"), (status, Assert.Single(answer).Value));
    }

    [Theory]
    [InlineData(Trouble.Locked)]
    [InlineData(Trouble.ReadOnly)]
    public async Task Ready_DatabaseTakesNothing_IsNotReadyUntilItDoes(Trouble trouble)
    {
        _ = App.Services;
        await _database.SetAsync(trouble);

        var (status, answer) = await AskAsync("ready");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unhealthy", "healthy"), (status, answer["database"], answer["timers"]));
        await _database.SetAsync(Trouble.None);
        await AskAsync("ready");
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("ready")).Status);
    }

    [Fact]
    public async Task Ready_MigrationMissing_IsNotReady()
    {
        await App.UseAsync<MunicipalityDb, int>(db => db.Database.ExecuteSqlAsync(
            $"DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = (SELECT MAX(\"MigrationId\") FROM \"__EFMigrationsHistory\")",
            TestContext.Current.CancellationToken));

        await AssertUnhealthyAsync("migrations");
    }

    [Fact]
    public async Task Ready_NoTimerRoundForAMinute_IsNotReadyUntilTheNext()
    {
        var rounds = App.Services.GetRequiredService<PumpRounds>();
        App.Clock.Advance(TimeSpan.FromSeconds(61));

        await AssertUnhealthyAsync("timers");

        rounds.Made<TimerPump>();
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("ready")).Status);
    }

    [Fact]
    public async Task Ready_NoMailRoundForLong_IsNotReady()
    {
        var rounds = App.Services.GetRequiredService<PumpRounds>();
        App.Clock.Advance(TimeSpan.FromMinutes(7));
        rounds.Made<TimerPump>();

        await AssertUnhealthyAsync("mail");
    }

    [Fact]
    public async Task Ready_NothingPublished_IsNotReady()
    {
        await App.UseAsync<MunicipalityDb, int>(db => db.WorkflowVersions.ExecuteUpdateAsync(
            change => change.SetProperty(version => version.IsPublished, false), TestContext.Current.CancellationToken));

        await AssertUnhealthyAsync("workflows");
    }

    [Fact]
    public async Task Ready_ShippedWorkflowRefused_IsReadyButNotAsItShouldBe()
    {
        App.Services.GetRequiredService<RefusedWorkflows>().Files =
            new Dictionary<string, IReadOnlyList<DefinitionProblem>> { ["klage.json"] = [] };

        var (status, answer) = await AskAsync("ready");

        Assert.Equal((HttpStatusCode.OK, "degraded", "degraded"), (status, answer["status"], answer["workflows"]));
    }

    public void Dispose() => _database.Dispose();

    private async Task AssertUnhealthyAsync(string check)
    {
        var (status, answer) = await AskAsync("ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unhealthy"), (status, answer["status"]));
        Assert.Equal([check], answer.Where(entry => entry.Key != "status" && entry.Value != "healthy").Select(entry => entry.Key));
    }

    private async Task<(HttpStatusCode Status, Dictionary<string, string> Answer)> AskAsync(string what)
    {
        using var answer = await App.NewBrowser().Client.GetAsync(new Uri($"/health/{what}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Dictionary<string, string> found = new() { ["status"] = json.RootElement.GetProperty("status").GetString()! };
        foreach (var check in json.RootElement.GetProperty("checks").EnumerateObject())
            found[check.Name] = check.Value.GetString()!;
        return (answer.StatusCode, found);
    }
}
