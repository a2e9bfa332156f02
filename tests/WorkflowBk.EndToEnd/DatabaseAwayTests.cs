using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using WorkflowBk.Crash;
using WorkflowBk.Data;
using WorkflowBk.Data.Outages;
using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Web.Hosting.Pumps;

namespace WorkflowBk.EndToEnd;

/// <summary>The database's server goes down under load, stays away for a while, and comes back. The program is not restarted.</summary>
[Trait("Database", "PostgreSQL")]
public sealed partial class DatabaseAwayTests
{
    private static readonly TimeSpan _load = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _away = TimeSpan.FromSeconds(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Server_DownForAWhile_IsToldAndEverythingGoesOnByItself()
    {
        await using var cluster = await OwnCluster.StartNewAsync();
        var folder = Directory.CreateTempSubdirectory("workflowbk-away-");
        await using var house = await CrashHouse.OpenAsync(folder.FullName, cluster.Connection, setsUp: true);
        await new Mover(house, finish: false).BeginAllAsync();
        await using var program = new ProgramOnIt(folder.FullName, cluster.Connection);
        using var http = program.CreateClient();
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        http.DefaultRequestHeaders.Add("Accept-Language", "nb");
        await Eventually.TrueAsync(async () => await ReadyAsync(http) == HttpStatusCode.OK, "the program is ready");

        var inquiry = await InquiryAsync(http);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var movers = Enumerable.Range(0, 2).Select(_ => new Mover(house, finish: false, pumps: false)).ToList();
        var load = movers.Select(mover => Task.Run(() => MoveAsync(mover, over.Token), Cancellation)).ToList();
        await Task.Delay(_load, Cancellation);
        await cluster.StopAsync();
        var since = Stopwatch.GetTimestamp();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(http));
        await IsToldAsync(http, inquiry);

        while (Stopwatch.GetElapsedTime(since) < _away)
            await Task.Delay(100, Cancellation);
        await cluster.StartAsync();
        await Eventually.TrueAsync(async () => await ReadyAsync(http) == HttpStatusCode.OK, "the program is ready again");
        await Task.Delay(_load, Cancellation);
        await over.CancelAsync();
        await Task.WhenAll(load);

        // Nobody but the program's own pumps lets timers fire and mail be delivered.
        await new Mover(house, finish: true, pumps: false).RunAsync().WaitAsync(Cancellation);

        Assert.True(movers.All(mover => mover.Outages.GetValueOrDefault(DatabaseOutage.NoAnswer) > 0), "Nobody met the outage.");
        var found = await house.DoAsync(scope => Aftermath.LookAsync(scope.GetRequiredService<MunicipalityDb>(), Path.Combine(folder.FullName, "mail"), Cancellation));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{movers.Sum(mover => mover.Outages.Values.Sum())} moves met the outage; {string.Join(", ", found.Counts)}");
        Assert.Empty(found.Wrong);
        Assert.True(found.Counts["cases"] >= 20, $"Only {found.Counts["cases"]} cases were begun.");
        Npgsql.NpgsqlConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    /// <summary>The public form as the page has it, filled in.</summary>
    private static async Task<Dictionary<string, string>> InquiryAsync(HttpClient http)
    {
        var page = await http.GetStringAsync("/kontakt", Cancellation);
        var fields = HiddenField().Matches(page).ToDictionary(field => field.Groups["name"].Value, field => WebUtility.HtmlDecode(field.Groups["value"].Value));
        (fields["Model.SenderName"], fields["Model.Phone"], fields["Model.OwnWords"]) = ("Nora Utenfor", "91 00 00 01", "Dette må ikke bli borte.");
        return fields;
    }

    /// <summary>Somebody who writes meanwhile is told so in words, and has what was written.</summary>
    private static async Task IsToldAsync(HttpClient http, Dictionary<string, string> inquiry)
    {
        using var form = new FormUrlEncodedContent(inquiry);
        using var answer = await http.PostAsync("/kontakt", form, Cancellation);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("Det ble ikke lagret", page, StringComparison.Ordinal);
        Assert.Contains("Dette må ikke bli borte.", page, StringComparison.Ordinal);
    }

    private static async Task MoveAsync(Mover mover, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
            await mover.RoundAsync();
    }

    private static async Task<HttpStatusCode> ReadyAsync(HttpClient http)
    {
        using var answer = await http.GetAsync("/health/ready", Cancellation);
        return answer.StatusCode;
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenField();

    /// <summary>The whole program, with its pumps, on the same database and the same fast clock.</summary>
    private sealed class ProgramOnIt(string folder, string connection) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Data:Directory", folder);
            builder.UseSetting("Data:PostgreSql", connection);
            builder.UseSetting("Logging:LogLevel:Default", "None");
            builder.ConfigureServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new CrashClock(folder)));
                // Whether a pump is stuck is a question of real time; and nights pass too fast here to be used for anything.
                services.Replace(ServiceDescriptor.Singleton(new PumpRounds(TimeProvider.System)));
                foreach (var nightly in services.Where(service => service.ServiceType == typeof(IHostedService)
                    && (service.ImplementationType == typeof(RetentionPump) || service.ImplementationType == typeof(CarePump))).ToList())
                {
                    services.Remove(nightly);
                }
            });
        }
    }
}
