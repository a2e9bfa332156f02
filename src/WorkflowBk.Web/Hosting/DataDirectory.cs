using WorkflowBk.Web.Demo;

namespace WorkflowBk.Web.Hosting;

/// <summary>Where everything that must survive a restart is kept: the database, keys, and mail when there is no mail server.</summary>
internal sealed record DataDirectory(string Path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const string DatabaseName = "workflowbk.db";

    public string Database => System.IO.Path.Combine(Path, DatabaseName);

    public string Keys => System.IO.Path.Combine(Path, "keys");

    public string Mail => System.IO.Path.Combine(Path, "mail");

    /// <summary>True when nobody else on the machine can look into it.</summary>
    public bool IsPrivate => OperatingSystem.IsWindows() || (File.GetUnixFileMode(Path) & ~OwnerOnly) == 0;

    /// <summary>The folder of the setting <c>Data:Directory</c>, relative to the program's content root; made when it is missing.</summary>
    public static DataDirectory Of(WebApplicationBuilder builder)
    {
        // The demo's people never get into a database that is meant for families.
        var standard = builder.Configuration.IsDemo() ? "App_Data/demo" : "App_Data";
        var setting = builder.Configuration["Data:Directory"] is { Length: > 0 } path ? path : standard;
        var directory = new DataDirectory(System.IO.Path.GetFullPath(setting, builder.Environment.ContentRootPath));
        directory.Make();
        return directory;
    }

    private void Make()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
            return;
        }

        Directory.CreateDirectory(Path, OwnerOnly);
        // A folder that is not ours alone, such as a home folder given by mistake, keeps its rights; a warning tells.
        var ours = File.Exists(Database) || !Directory.EnumerateFileSystemEntries(Path).Any();
        if (ours && !IsPrivate)
            File.SetUnixFileMode(Path, OwnerOnly);
        Directory.CreateDirectory(Keys, OwnerOnly);
        Directory.CreateDirectory(Mail, OwnerOnly);
    }
}
