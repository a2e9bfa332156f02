using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WorkflowBk.Data;

namespace WorkflowBk.Tests.Kit;

/// <summary>
/// A database with today's schema, gone after the test: a SQLite file, or one of PostgreSQL when <c>WORKFLOWBK_TEST_POSTGRESQL</c>
/// is a connection string to a server where databases may be made.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private const string Setting = "WORKFLOWBK_TEST_POSTGRESQL";

    private static readonly string? _server = Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } set ? set : null;
    private static readonly Lazy<Task<string>> _template = new(MakeTemplateAsync);
    private readonly string? _name;

    private TestDatabase(string connection, string? name)
    {
        Connection = connection;
        _name = name;
    }

    /// <summary>Path of the file, or the connection string.</summary>
    public string Connection { get; }

    public bool IsPostgreSql => _name is not null;

    /// <param name="folder">Where a SQLite file is put; removing it is the caller's affair.</param>
    public static async Task<TestDatabase> CreateAsync(string folder) =>
        _server is null ? new TestDatabase(Path.Combine(folder, "test.db"), null) : await CreateOnPostgreSqlAsync();

    /// <summary>One of PostgreSQL, for tests that are about it.</summary>
    /// <param name="isEmpty">Without the schema.</param>
    public static async Task<TestDatabase> CreateOnPostgreSqlAsync(bool isEmpty = false)
    {
        var name = $"wbk_{Guid.NewGuid():N}";
        await OnServerAsync(isEmpty ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {await _template.Value}");
        return new TestDatabase(To(name), name);
    }

    public IServiceCollection AddTo(IServiceCollection services) =>
        IsPostgreSql ? services.AddPostgreSqlData(Connection) : services.AddMunicipalityData(Connection);

    /// <summary>Takes one of PostgreSQL away from whoever uses it: every connection is broken off, and no new one is made.</summary>
    public Task TakeAwayAsync() => OnServerAsync(
        $"ALTER DATABASE {_name} RENAME TO {_name}_away",
        $"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{_name}'");

    /// <summary>And gives it back.</summary>
    public Task GiveBackAsync() => OnServerAsync($"ALTER DATABASE {_name}_away RENAME TO {_name}");

    public async ValueTask DisposeAsync()
    {
        // A SQLite file is removed under its idle connections, which close by themselves: to close all there are would take those
        // of the tests beside this one out of their hands.
        if (_name is not null)
            await OnServerAsync($"DROP DATABASE {_name} WITH (FORCE)");
    }

    /// <summary>Made once for each build of the schema; whoever comes at the same time waits.</summary>
    private static async Task<string> MakeTemplateAsync()
    {
        var name = $"wbk_template_{typeof(MunicipalityDb).Module.ModuleVersionId:N}";
        await using var connection = new NpgsqlConnection(Server());
        await connection.OpenAsync();
        await ExecuteAsync(connection, "SELECT pg_advisory_lock(1)");
        await using var find = new NpgsqlCommand($"SELECT 1 FROM pg_database WHERE datname = '{name}'", connection);
        if (await find.ExecuteScalarAsync() is not null)
            return name;
        var making = $"{name}_making";
        await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {making} WITH (FORCE)");
        await ExecuteAsync(connection, $"CREATE DATABASE {making}");
        await using (var services = new ServiceCollection().AddLogging().AddPostgreSqlData(To(making) + ";Pooling=false").BuildServiceProvider())
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().RunAsync(CancellationToken.None);
        }

        await ExecuteAsync(connection, $"ALTER DATABASE {making} RENAME TO {name}");
        return name;
    }

    private static string To(string database) =>
        new NpgsqlConnectionStringBuilder(Server()) { Database = database, MaxPoolSize = 40 }.ConnectionString;

    private static string Server() => _server
        ?? throw new InvalidOperationException($"{Setting} is not set: ./test.sh starts a server of its own and sets it.");

    private static async Task OnServerAsync(string sql, string? before = null)
    {
        await using var connection = new NpgsqlConnection(Server());
        await connection.OpenAsync();
        if (before is not null)
            await ExecuteAsync(connection, before);
        await ExecuteAsync(connection, sql);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }
}
