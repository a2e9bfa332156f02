namespace WorkflowBk.Web.WorkflowFiles;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Verb"><c>export</c>, <c>import</c>, <c>validate</c> or <c>diff</c>; <c>null</c> when nothing was.</param>
/// <param name="Names">Files, folders, and ids of workflows or versions.</param>
/// <param name="Drafts">The latest versions are meant, and not those that are published.</param>
/// <param name="Settings">All else: settings of the program.</param>
internal sealed record FileCommand(string? Verb, IReadOnlyList<string> Names, bool Drafts, IReadOnlyList<string> Settings)
{
    public static FileCommand Read(IReadOnlyList<string> args)
    {
        List<string> names = [], settings = [];
        var drafts = false;
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--drafts")
                drafts = true;
            else if (!args[i].StartsWith("--", StringComparison.Ordinal))
                names.Add(args[i]);
            else if (args[i].Contains('=', StringComparison.Ordinal) || i + 1 == args.Count)
                settings.Add(args[i]);
            else
                settings.AddRange([args[i], args[++i]]);
        }

        return new FileCommand(names.FirstOrDefault(), [.. names.Skip(1)], drafts, settings);
    }
}
