namespace WorkflowBk.Web.Hosting;

/// <summary>Where everything that must survive a restart is kept: the database, keys, and mail when there is no mail server.</summary>
internal sealed record DataDirectory(string Path)
{
    public string Database => System.IO.Path.Combine(Path, "workflowbk.db");

    public string Keys => System.IO.Path.Combine(Path, "keys");

    public string Mail => System.IO.Path.Combine(Path, "mail");

    /// <summary>The folder of the setting <c>Data:Directory</c>, relative to the program's content root; made when it is missing.</summary>
    public static DataDirectory Of(WebApplicationBuilder builder)
    {
        var setting = builder.Configuration["Data:Directory"] is { Length: > 0 } path ? path : "App_Data";
        var full = System.IO.Path.GetFullPath(setting, builder.Environment.ContentRootPath);
        Directory.CreateDirectory(full);
        return new DataDirectory(full);
    }
}
