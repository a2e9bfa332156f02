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
            await Console.Error.WriteLineAsync("Usage: WorkflowBk.Crash FOLDER [--finish]. The folder must exist.");
            return 2;
        }

        await using var house = await CrashHouse.OpenAsync(folder);
        var mover = new Mover(house, finish: args.Contains("--finish"));
        Console.WriteLine("ready");
        await mover.RunAsync();
        Console.WriteLine("done");
        return 0;
    }
}
