using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.Families;
using WorkflowBk.Web.Frame.Languages;
using WorkflowBk.Web.Hosting;
using WorkflowBk.Web.Hosting.FirstStart;

namespace WorkflowBk.Web.WorkflowFiles;

/// <summary>
/// <c>workflows export|import|validate|diff</c>: for those who keep their workflows in git. Nothing is published from here.
/// </summary>
internal static class WorkflowsCommand
{
    public const string Name = "workflows";

    /// <summary>The command could not be carried out, as <c>diff</c> and <c>grep</c> have it.</summary>
    public const int Trouble = 2;

    /// <returns>
    /// The exit code: 0 for done, sound or the same; 1 for a file that would be refused, or for a difference; 2 when it could not
    /// be carried out.
    /// </returns>
    public static async Task<int> RunAsync(string[] args, TextWriter console)
    {
        var command = FileCommand.Read(args);
        var builder = WebApplication.CreateBuilder(CommandLine.ToConfiguration(command.Settings));
        builder.Logging.ClearProviders();
        CultureInfo.CurrentUICulture = Language.Of(builder.Configuration.GetValue<LanguageForm>("Municipality:Written")).Culture;
        var hasDatabase = builder.Configuration.PostgreSql() is not null || File.Exists(DataDirectory.Locate(builder).Database);
        var elsewhere = hasDatabase ? null : Directory.CreateTempSubdirectory("workflowbk-");
        if (elsewhere is not null)
            builder.Configuration["Data:Directory"] = elsewhere.FullName;
        try
        {
            builder.AddWorkflowBk();
            builder.Services.AddScoped<WorkflowFileStore>();
            await using var app = builder.Build();
            await using var scope = app.Services.CreateAsyncScope();
            return await RunAsync(command, hasDatabase, scope.ServiceProvider, console);
        }
        catch (Exception failure) when (failure is DbException or StartRefusedException)
        {
            await console.WriteLineAsync(failure.Message);
            return Trouble;
        }
        finally
        {
            elsewhere?.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(FileCommand command, bool hasDatabase, IServiceProvider services, TextWriter console)
    {
        var texts = services.GetRequiredService<IStringLocalizer<FileTexts>>();
        try
        {
            if (!hasDatabase && command.Verb is "export" or "import")
                throw new FileRefusedException(texts["NoDatabase"]);
            return command.Verb switch
            {
                "export" => await ActivatorUtilities.CreateInstance<FileExport>(services).RunAsync(command, console),
                "import" => await ActivatorUtilities.CreateInstance<FileImport>(services).RunAsync(command, console),
                "validate" => await ActivatorUtilities.CreateInstance<FileValidation>(services).RunAsync(command, hasDatabase, console),
                "diff" => await ActivatorUtilities.CreateInstance<FileDifference>(services).RunAsync(command, hasDatabase, console),
                _ => throw new FileRefusedException(texts["Usage"]),
            };
        }
        catch (FileRefusedException refused)
        {
            await console.WriteLineAsync(refused.Message);
            return Trouble;
        }
    }
}

/// <summary>The command cannot be carried out; the message says why, in the reader's language.</summary>
internal sealed class FileRefusedException(string message) : Exception(message);
