using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Web.Demo;
using WorkflowBk.Web.Frame.Languages;

namespace WorkflowBk.Web.Hosting.FirstStart;

/// <summary>
/// Says on the console where to go once the program listens. Not a log line: logs are kept and sent on, and the link lets
/// in whoever has it.
/// </summary>
internal sealed class StartAnnouncement(
    IServiceScopeFactory scopes, IServer server, DemoMode demo, IStringLocalizer<StartTexts> texts, TextWriter console) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var municipality = await scope.ServiceProvider.GetRequiredService<IMunicipality>().GetAsync(cancellationToken);
        using var language = new SpokenLanguage(Language.Of(municipality.Written));
        var address = ListeningAddress.Of(server.Features.Get<IServerAddressesFeature>()?.Addresses) ?? municipality.PublicUrl;
        List<string> lines = ["", texts["Running", address]];
        if (demo.Enabled)
            lines.Add(texts["Demo", $"{address}/logg-inn"]);
        if (await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().LinkAsync(cancellationToken) is { } link)
            lines.AddRange([texts["Administrator.Link"], $"  {address}{link}"]);
        lines.Add("");
        await console.WriteLineAsync(string.Join(Environment.NewLine, lines));
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
