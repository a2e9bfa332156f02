namespace WorkflowBk.Web.Hosting;

/// <summary>The program's own options, turned into configuration: <c>--demo</c> and <c>--data DIR</c>.</summary>
internal static class CommandLine
{
    public static string[] ToConfiguration(IReadOnlyList<string> args)
    {
        List<string> translated = [];
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--demo")
                translated.AddRange(["--Demo:Enabled=true", "--Demo:Families=true"]);
            else if (args[i] == "--data" && i + 1 < args.Count)
                translated.Add($"--Data:Directory={args[++i]}");
            else if (args[i].StartsWith("--data=", StringComparison.Ordinal))
                translated.Add($"--Data:Directory={args[i]["--data=".Length..]}");
            else
                translated.Add(args[i]);
        }

        return [.. translated];
    }
}
