using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data;

namespace WorkflowBk.Conformance;

/// <summary>An empty database, made once and copied for each case.</summary>
internal sealed class Template : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workflowbk-conformance").FullName;
    private int _copies;

    private string File => Path.Combine(_folder, "template.db");

    public static async Task<Template> MakeAsync()
    {
        var template = new Template();
        await using var services = new ServiceCollection().AddLogging().AddMunicipalityData(template.File).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().RunAsync(CancellationToken.None);
        SqliteConnection.ClearAllPools();
        return template;
    }

    public string Copy()
    {
        var copy = Path.Combine(_folder, $"{++_copies}.db");
        System.IO.File.Copy(File, copy);
        return copy;
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
