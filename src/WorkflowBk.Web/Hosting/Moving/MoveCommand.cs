using System.Data.Common;
using System.Resources;
using WorkflowBk.Data.Databases;
using WorkflowBk.Data.Moving;
using WorkflowBk.Domain.Families;
using WorkflowBk.Web.Frame.Languages;
using WorkflowBk.Web.Hosting.FirstStart;

namespace WorkflowBk.Web.Hosting.Moving;

/// <summary><c>move --to CONNECTION [--data DIR]</c>: brings a SQLite installation over to PostgreSQL, and shows that all of it arrived.</summary>
internal static class MoveCommand
{
    public const string Name = "move";

    private static readonly ResourceManager _texts = new(typeof(StartTexts));

    /// <returns>The exit code: 0 only when every table is the same on both sides.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter console)
    {
        var builder = WebApplication.CreateBuilder(CommandLine.ToConfiguration(args));
        var culture = Language.Of(builder.Configuration.GetValue<LanguageForm>("Municipality:Written")).Culture;
        string Say(string text, params object[] details) => string.Format(culture, _texts.GetString($"Move.{text}", culture)!, details);

        // Said on the command line each time; no setting.
        var command = builder.Configuration;
        if (command["to"] is not { Length: > 0 } target)
        {
            await console.WriteLineAsync(Say("Usage"));
            return 1;
        }

        var directory = DataDirectory.Locate(builder);
        var place = PostgreSqlConnection.Describe(target);
        try
        {
            var tables = await DatabaseMove.RunAsync(directory.Database, directory.Keys, target, CancellationToken.None);
            await ShowAsync(tables);
            await console.WriteLineAsync(Say("Done", place, directory.Path));
            return 0;
        }
        catch (MoveRefusedException refused)
        {
            await ShowAsync(refused.Tables);
            await console.WriteLineAsync($"{Say(refused.Reason.ToString(), directory.Database, place)} {Say("Refused")}");
        }
        catch (Exception failure) when (failure is DbException or ArgumentException)
        {
            await console.WriteLineAsync($"{Say("Failed", place, failure.Message)} {Say("Refused")}");
        }

        return 1;

        async Task ShowAsync(IReadOnlyList<MovedTable> tables)
        {
            if (tables.Count == 0)
                return;
            await console.WriteLineAsync($"{Say("Table"),-28} {Say("Rows"),10} {"PostgreSQL",10}  {Say("Same"),-4} SHA-256");
            foreach (var table in tables)
            {
                await console.WriteLineAsync(
                    $"{table.Table,-28} {table.Source.Rows,10} {table.Target.Rows,10}  {Say(table.Matches ? "Yes" : "No"),-4} {table.Source.Hash}{(table.Matches ? "" : $" {table.Target.Hash}")}");
            }
        }
    }
}
