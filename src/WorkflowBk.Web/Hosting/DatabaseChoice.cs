using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using WorkflowBk.Data;
using WorkflowBk.Data.ProtectionKeys;
using WorkflowBk.Web.Hosting.FirstStart;

namespace WorkflowBk.Web.Hosting;

/// <summary>
/// A SQLite file in the data directory, or PostgreSQL when <c>Data:PostgreSql</c> says where it is. What several nodes must
/// share, they share through the database.
/// </summary>
internal static class DatabaseChoice
{
    /// <summary>The connection string of the setting <c>Data:PostgreSql</c>; <c>null</c> where SQLite is used.</summary>
    public static string? PostgreSql(this IConfiguration configuration) =>
        configuration["Data:PostgreSql"] is { Length: > 0 } connection ? connection : null;

    /// <exception cref="StartRefusedException">The connection string cannot be read.</exception>
    public static void AddDatabase(this WebApplicationBuilder builder, DataDirectory directory)
    {
        TimeSpan? patience = builder.Configuration.GetValue<int>("Data:BusySeconds") is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null;
        var protection = builder.Services.AddDataProtection().SetApplicationName("WorkflowBk");
        if (builder.Configuration.PostgreSql() is not { } connection)
        {
            builder.Services.AddMunicipalityData(directory.Database, patience);
            protection.PersistKeysToFileSystem(new DirectoryInfo(directory.Keys));
            return;
        }

        try
        {
            builder.Services.AddPostgreSqlData(connection, patience);
        }
        catch (ArgumentException unreadable)
        {
            throw new StartRefusedException("Bad.ConnectionString", unreadable.Message);
        }

        builder.Services.AddSingleton<ProtectionKeyStore>();
        builder.Services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeyStore>((options, keys) => options.XmlRepository = keys);
    }
}
