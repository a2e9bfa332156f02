namespace WorkflowBk.Crash;

/// <summary>
/// Moves cases through the five phases until it is killed, or, with <c>--finish</c>, until every case has ended. It writes
/// "ready" when it begins to move them, and "moved" after each round.
/// </summary>
public static class CrashProgram
{
    public static async Task<int> Main(string[] args)
    {
        if (args is not [var folder, ..] || !Directory.Exists(folder))
        {
            await Console.Error.WriteLineAsync(
                "Usage: WorkflowBk.Crash FOLDER [--finish] [--postgresql CONNECTION [--setup]]. The folder must exist.");
            return 2;
        }

        var at = Array.IndexOf(args, "--postgresql") + 1;
        var setsUp = args.Contains("--setup");
        await using var house = await CrashHouse.OpenAsync(folder, at > 0 && at < args.Length ? args[at] : null, setsUp);
        var mover = new Mover(house, finish: args.Contains("--finish"));
        if (setsUp)
        {
            await mover.BeginAllAsync();
            return 0;
        }

        Console.WriteLine("ready");
        await mover.RunAsync();
        Console.WriteLine("done");
        return 0;
    }
}
