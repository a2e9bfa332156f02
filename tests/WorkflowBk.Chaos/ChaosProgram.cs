using System.Globalization;

namespace WorkflowBk.Chaos;

/// <summary>
/// Several processes move cases on one PostgreSQL database; every few seconds one of them is killed, or stopped for a while as
/// a machine that hangs. Afterwards every case must have ended, and every effect be there once.
/// </summary>
public static class ChaosProgram
{
    public static async Task<int> Main(string[] args)
    {
        if (Option(args, "--postgresql") is not { } connection)
        {
            await Console.Error.WriteLineAsync(
                "Usage: WorkflowBk.Chaos --postgresql CONNECTION [--nodes 3] [--seconds 60] [--kill-every 6]. The database must be empty.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("workflowbk-chaos-");
        var chaos = new Commotion(folder.FullName, connection, Number(args, "--nodes", 3), TimeSpan.FromSeconds(Number(args, "--kill-every", 6)));
        var found = await chaos.RunAsync(TimeSpan.FromSeconds(Number(args, "--seconds", 60)));
        folder.Delete(recursive: true);

        Console.WriteLine($"{chaos.Kills} killed, {chaos.Stops} stopped for a while, {chaos.Clashes} moves tried again");
        foreach (var (what, count) in found.Counts)
            Console.WriteLine($"{count,8}  {what}");
        foreach (var wrong in found.Wrong)
            Console.WriteLine($"WRONG: {wrong}");
        Console.WriteLine(found.Wrong.Count == 0 ? "every case has ended, every effect is there once" : "something is lost or there twice");
        return found.Wrong.Count == 0 ? 0 : 1;
    }

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static int Number(string[] args, string name, int usual) =>
        int.TryParse(Option(args, name), CultureInfo.InvariantCulture, out var number) && number > 0 ? number : usual;
}
