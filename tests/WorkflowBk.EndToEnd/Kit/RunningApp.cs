using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WorkflowBk.Activities.Reviews;
using WorkflowBk.Activities.Transitions;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>The whole program on a port of its own, with the demo's people, a mail server, and a clock that the test moves.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Factory _factory;

    private RunningApp(string folder, Factory factory, ManualClock clock, Uri address)
    {
        _folder = folder;
        _factory = factory;
        Clock = clock;
        Address = address;
    }

    public ManualClock Clock { get; }

    public Uri Address { get; }

    public IServiceProvider Services => _factory.Services;

    /// <param name="mail">Where mail goes.</param>
    /// <param name="now">What the clock shows at first.</param>
    public static RunningApp Start(SmtpServerProcess mail, DateTimeOffset now)
    {
        var folder = Directory.CreateTempSubdirectory("workflowbk-e2e-").FullName;
        var clock = new ManualClock(now);
        var factory = new Factory(folder, mail, clock);
        factory.UseKestrel(0);
        factory.StartServer();
        return new RunningApp(folder, factory, clock, factory.ClientOptions.BaseAddress);
    }

    /// <summary>Moves the clock to nine in the morning of a day.</summary>
    public void PassUntil(DateOnly day) => Clock.MoveTo(new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero));

    /// <summary>What is done once an hour: its timer does not follow a clock that is moved.</summary>
    public async Task RaiseTransitionsAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TransitionDesk>().RaiseDueAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The same, for the years that are gone through.</summary>
    public async Task RaiseReviewsAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReviewDesk>().RaiseDueAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Factory(string folder, SmtpServerProcess mail, ManualClock clock) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Demo:Enabled", "true");
            builder.UseSetting("Data:Directory", folder);
            builder.UseSetting("Mail:SmtpHost", SmtpServerProcess.Host);
            builder.UseSetting("Mail:SmtpPort", mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
            builder.UseSetting("Mail:Security", "None");
            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        }
    }
}
