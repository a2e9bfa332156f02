using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WorkflowBk.Tests.Kit;
using WorkflowBk.Web.Hosting.Pumps;

namespace WorkflowBk.Web.Tests.Kit;

/// <summary>
/// The whole program on a database of its own, with the demo's people and a clock that stands still. The pumps do not run:
/// a test asks for what they do (see <see cref="TestAppWork"/>).
/// </summary>
public sealed class TestApp : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("workflowbk-").FullName;
    private readonly TestDatabase _database;
    private readonly WebApplicationFactory<Program> _factory;

    public TestApp()
        : this([], _ => { }) { }

    private TestApp(IEnumerable<KeyValuePair<string, string>> settings, Action<IServiceCollection> change)
    {
        _database = TestDatabase.CreateAsync(_directory).GetAwaiter().GetResult();
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Data:Directory", _directory);
            if (_database.IsPostgreSql)
                host.UseSetting("Data:PostgreSql", _database.Connection);
            host.UseSetting("Demo:Enabled", "true");
            host.UseSetting("Logging:LogLevel:Default", "Warning");
            foreach (var (key, value) in settings)
                host.UseSetting(key, value);
            host.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(Clock);
                foreach (var pump in services.Where(IsPump).ToList())
                    services.Remove(pump);
                change(services);
            });
        });
    }

    public ManualClock Clock { get; } = new();

    /// <summary>The file of the database.</summary>
    public string Database => Path.Combine(_directory, "workflowbk.db");

    /// <summary>Where e-mail goes.</summary>
    public string MailFolder => Path.Combine(_directory, "mail");

    public IServiceProvider Services => _factory.Services;

    /// <summary>An application whose settings differ from the shipped ones.</summary>
    public static TestApp With(params IEnumerable<KeyValuePair<string, string>> settings) => new(settings, _ => { });

    /// <summary>One where some services are others, too.</summary>
    public static TestApp With(Action<IServiceCollection> change, params IEnumerable<KeyValuePair<string, string>> settings) => new(settings, change);

    /// <summary>Takes the database away, on PostgreSQL.</summary>
    public Task TakeDatabaseAwayAsync() => _database.TakeAwayAsync();

    public Task GiveDatabaseBackAsync() => _database.GiveBackAsync();

    /// <summary>Somebody who is not signed in.</summary>
    /// <param name="language">What their browser asks for: nb, nn or en.</param>
    public Browser NewBrowser(string language = "nb")
    {
        var client = _factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        return new Browser(client);
    }

    /// <summary>The first of the demo's people with a role, e.g. <c>caseworker</c> or <c>ke-leader</c>, signed in.</summary>
    public Task<Browser> SignInAsync(string role, string language = "nb") => SignInAsync("role", role, language);

    /// <summary>One of the demo's people, signed in.</summary>
    public Task<Browser> SignInAsync(Guid person, string language = "nb") => SignInAsync("person", person.ToString(), language);

    public void Dispose()
    {
        _factory.Dispose();
        _database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task<Browser> SignInAsync(string field, string value, string language)
    {
        var browser = NewBrowser(language);
        var answer = await browser.PostAsync("/demo/sign-in", new Dictionary<string, string> { [field] = value });
        Assert.True(answer.IsRedirect, $"Nobody could be signed in by {field} {value}.");
        return browser;
    }

    private static bool IsPump(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && (service.ImplementationType == typeof(TimerPump) || service.ImplementationType == typeof(NoticePump)
            || service.ImplementationType == typeof(CarePump) || service.ImplementationType == typeof(RetentionPump));
}
