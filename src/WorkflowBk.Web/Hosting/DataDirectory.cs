using WorkflowBk.Web.Demo;
using WorkflowBk.Web.Hosting.FirstStart;

namespace WorkflowBk.Web.Hosting;

/// <summary>Where everything that must survive a restart is kept: the database, keys, attachments, and mail when there is no mail server.</summary>
internal sealed record DataDirectory(string Path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const string DatabaseName = "workflowbk.db";

    public string Database => System.IO.Path.Combine(Path, DatabaseName);

    public string Keys => System.IO.Path.Combine(Path, "keys");

    public string Mail => System.IO.Path.Combine(Path, "mail");

    /// <summary>Files that people have added to cases; never under what is served.</summary>
    public string Attachments => System.IO.Path.Combine(Path, "attachments");

    /// <summary>True when nobody else on the machine can look into it.</summary>
    public bool IsPrivate => OperatingSystem.IsWindows() || (File.GetUnixFileMode(Path) & ~OwnerOnly) == 0;

    /// <summary>The folder of the setting <c>Data:Directory</c>, relative to the program's content root; made when it is missing.</summary>
    /// <exception cref="StartRefusedException">It cannot be used.</exception>
    public static DataDirectory Of(WebApplicationBuilder builder)
    {
        var directory = Locate(builder);
        try
        {
            return directory.Made(isOurs: string.IsNullOrEmpty(builder.Configuration["Data:Directory"]));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException("Bad.Folder", directory.Path, refused.Message);
        }
    }

    /// <summary>The same folder, whether it is there or not.</summary>
    public static DataDirectory Locate(WebApplicationBuilder builder)
    {
        var root = builder.Environment.ContentRootPath;
        if (builder.Configuration["Data:Directory"] is { Length: > 0 } path)
            return new DataDirectory(System.IO.Path.GetFullPath(path, root));
        var standard = System.IO.Path.Combine(root, "App_Data");
        // The demo's people never get into a database that is meant for families.
        return new DataDirectory(builder.Configuration.IsDemo() ? System.IO.Path.Combine(standard, "demo") : standard);
    }

    /// <param name="isOurs">False for a folder somebody named: one that holds other things too, such as a home folder given by
    /// mistake, keeps its rights, and a warning tells.</param>
    private DataDirectory Made(bool isOurs)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
            return this;
        }

        Directory.CreateDirectory(Path, OwnerOnly);
        if (!IsPrivate && (isOurs || File.Exists(Database) || !Directory.EnumerateFileSystemEntries(Path).Any()))
            File.SetUnixFileMode(Path, OwnerOnly);
        Directory.CreateDirectory(Keys, OwnerOnly);
        Directory.CreateDirectory(Mail, OwnerOnly);
        Directory.CreateDirectory(Attachments, OwnerOnly);
        return this;
    }
}
