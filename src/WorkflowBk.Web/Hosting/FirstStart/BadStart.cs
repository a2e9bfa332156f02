using System.Resources;
using WorkflowBk.Data.Databases;
using WorkflowBk.Data.Outages;
using WorkflowBk.Domain.Families;
using WorkflowBk.Web.Frame.Languages;

namespace WorkflowBk.Web.Hosting.FirstStart;

/// <summary>
/// Says on the console what keeps the program from starting and how to mend it, instead of where in the code it happened.
/// </summary>
internal static class BadStart
{
    // Before the services are there, and also when they cannot be made.
    private static readonly ResourceManager _texts = new(typeof(StartTexts));

    /// <returns>The exit code: 1 when the start was refused. What nobody foresaw is thrown as it is.</returns>
    public static async Task<int> ExplainAsync(WebApplicationBuilder builder, TextWriter console, Func<Task> run)
    {
        try
        {
            await run();
            return 0;
        }
        catch (StartRefusedException refused)
        {
            return await SayAsync(builder, console, refused.Text, refused.Details);
        }
        catch (NewerDatabaseException newer)
        {
            var database = builder.Configuration.PostgreSql() is { } server ? PostgreSqlConnection.Describe(server) : DataDirectory.Locate(builder).Database;
            return await SayAsync(builder, console, "Bad.Newer", database, newer.Migration);
        }
        catch (Exception failure) when (DatabaseOutages.Of(failure) is { } outage)
        {
            if (builder.Configuration.PostgreSql() is { } server)
                return await SayAsync(builder, console, "Bad.Server", PostgreSqlConnection.Describe(server), failure.GetBaseException().Message);
            var database = DataDirectory.Locate(builder).Database;
            // SQLite reads a folder where the file should be as a disk that fails.
            return await SayAsync(builder, console, $"Bad.{(Directory.Exists(database) ? DatabaseOutage.CannotOpen : outage)}", database);
        }
    }

    private static async Task<int> SayAsync(WebApplicationBuilder builder, TextWriter console, string text, params object[] details)
    {
        var culture = Language.Of(builder.Configuration.GetValue<LanguageForm>("Municipality:Written")).Culture;
        await console.WriteLineAsync(string.Join(
            Environment.NewLine,
            "",
            _texts.GetString("Bad", culture),
            string.Format(culture, _texts.GetString(text, culture)!, details),
            ""));
        return 1;
    }
}
