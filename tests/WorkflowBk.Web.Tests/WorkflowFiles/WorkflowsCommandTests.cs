using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.WorkflowFiles;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Web.Tests.WorkflowFiles;

public sealed class WorkflowsCommandTests : IDisposable
{
    private readonly TestApp _app = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("workflowbk-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _app.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Export_ThenImport_IsIdentical()
    {
        var (exitCode, told) = await RunAsync("export", _folder);
        Assert.Equal(0, exitCode);
        Assert.Contains("Klage, versjon 1: skrevet til", told, StringComparison.Ordinal);
        var stored = (await _app.RowsAsync(db => db.WorkflowVersions)).OrderBy(version => version.DefinitionId).ToList();

        foreach (var version in stored)
        {
            var file = await File.ReadAllTextAsync(Path.Combine(_folder, $"{version.DefinitionId}.json"), Cancellation);
            Assert.True(Drawing.SaysTheSame(version.Json, file));
            var json = JsonNode.Parse(file)!;
            // What Elsa needs to open it.
            Assert.Equal((version.Id, version.Version, "Elsa.Flowchart"), ((string)json["id"]!, (int)json["version"]!, (string)json["root"]!["type"]!));
            Assert.All(
                ((JsonArray)json["root"]!["activities"]!).Select(step => (JsonObject)step!),
                step => Assert.True(step.ContainsKey("nodeId") && step["metadata"]!["designer"]!["position"] is not null));
        }

        (exitCode, told) = await RunAsync("import", _folder);
        Assert.Equal((0, stored.Count), (exitCode, told.Split("Ingenting er lagret").Length - 1));
        Assert.Equal(stored.Count, (await _app.RowsAsync(db => db.WorkflowVersions)).Count);
    }

    [Fact]
    public async Task Import_ChangedFileAndABadOne_MakesADraftAndSaysWhatIsWrong()
    {
        await RunAsync("export", _folder, "klage");
        var file = Path.Combine(_folder, "klage.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Cancellation)).Replace("\"Klage\"", "\"Klagesak\"", StringComparison.Ordinal), Cancellation);
        await File.WriteAllTextAsync(Path.Combine(_folder, "elsa2.json"), """{"activities":[]}""", Cancellation);

        var (difference, changes) = await RunAsync("diff", file);
        var (exitCode, told) = await RunAsync("import", _folder);

        Assert.Equal(1, difference);
        Assert.Contains("«Klage» heter nå «Klagesak»", changes, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
        Assert.Contains("elsa2.json: kan ikke brukes.", told, StringComparison.Ordinal);
        Assert.Contains("/prosesser/klage-v2/publiser", told, StringComparison.Ordinal);
        var draft = (await _app.RowsAsync(db => db.WorkflowVersions.Where(version => version.Id == "klage-v2"))).Single();
        Assert.Equal((false, "Lest inn fra klage.json"), (draft.IsPublished, draft.Comment));
        Assert.Equal(0, (await RunAsync("diff", "klage-v2", file)).ExitCode);
    }

    [Fact]
    public async Task Validate_WithAndWithoutAnInstallation_SaysWhatThePublishingPageSays()
    {
        await RunAsync("export", _folder);
        var file = Path.Combine(_folder, "klage.json");

        var (exitCode, told) = await RunAsync("validate", _folder);
        Assert.Equal(0, exitCode);
        Assert.Contains("Merk: «Svar fra Statsforvalteren»", told, StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Cancellation)).Replace("\"complaint-received\"", "\"nothing\"", StringComparison.Ordinal), Cancellation);
        (exitCode, told) = await RunElsewhereAsync("validate", file);
        Assert.Equal(1, exitCode);
        Assert.Contains("Malen finnes ikke", told, StringComparison.Ordinal);
        Assert.Contains("uten database", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Slik bruker du")]
    [InlineData("Slik bruker du", "validate")]
    [InlineData("Slik bruker du", "diff", "a", "b", "c")]
    [InlineData("finnes ikke", "import", "nowhere.json")]
    [InlineData("verken en fil", "diff", "nowhere")]
    [InlineData("Det finnes ingen arbeidsflyt med id nowhere. De som finnes: ansvarsgruppemote, arlig-gjennomgang, avslutning, bytte-av-koordinator, individuell-plan, klage,", "export", ".", "nowhere")]
    public async Task Run_WhatCannotBeDone_IsSaid(string expected, params string[] args)
    {
        var (exitCode, told) = await RunAsync(args);

        Assert.Equal(WorkflowsCommand.Trouble, exitCode);
        Assert.Contains(expected, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithoutADatabase_LeavesNothingBehind()
    {
        var (exitCode, told) = await RunElsewhereAsync("export", _folder);

        Assert.Equal(WorkflowsCommand.Trouble, exitCode);
        Assert.Contains("ingen database", told, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    private Task<(int ExitCode, string Told)> RunElsewhereAsync(params string[] args) => RunPlainAsync([.. args, "--data", Path.Combine(_folder, "none")]);

    private Task<(int ExitCode, string Told)> RunAsync(params string[] args)
    {
        var settings = _app.Services.GetRequiredService<IConfiguration>();
        return RunPlainAsync([.. args, "--data", settings["Data:Directory"]!, $"--Data:PostgreSql={settings["Data:PostgreSql"]}"]);
    }

    private static async Task<(int ExitCode, string Told)> RunPlainAsync(string[] args)
    {
        await using StringWriter console = new();
        return (await WorkflowsCommand.RunAsync(args, console), console.ToString());
    }
}
