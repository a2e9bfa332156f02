using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using WorkflowBk.Web.Hosting;

namespace WorkflowBk.Web.Tests.Hosting;

/// <summary>What an operator is told when the program cannot start: what is wrong and how to mend it, and nothing else.</summary>
[Trait("Database", "SQLite")]
public sealed class BadStartTests : IDisposable
{
    private const string Process = "oppnevning-barnekoordinator.json";
    private const string Complaint = "klage.json";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workflowbk-");

    private string Database => Path.Combine(_folder.FullName, "workflowbk.db");

    private string Workflows => Path.Combine(_folder.FullName, "workflows");

    [Fact]
    public async Task Start_DataFolderIsAFile_SaysSo()
    {
        var file = Path.Combine(_folder.FullName, "data");
        await File.WriteAllTextAsync(file, "noe annet", TestContext.Current.CancellationToken);

        AssertTold(await StartedProgram.RunAsync(file), "får ikke brukt datamappen", file, "--data MAPPE");
        Assert.Equal("noe annet", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Start_DataFolderIsReadOnly_SaysSo()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Rights are kept differently elsewhere.");
        foreach (var name in (string[])["keys", "mail", "attachments"])
            _folder.CreateSubdirectory(name);
        Protect(_folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        AssertTold(await StartedProgram.RunAsync(_folder.FullName), "får ikke åpnet databasen", Database, "kan lage og endre filer");
    }

    [Fact]
    public async Task Start_DatabaseIsReadOnly_SaysSo()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Rights are kept differently elsewhere.");
        await File.WriteAllBytesAsync(Database, [], TestContext.Current.CancellationToken);
        Protect(Database, UnixFileMode.UserRead);

        AssertTold(
            await StartedProgram.RunAsync(_folder.FullName, "--Municipality:Written=Nn"), "får ikkje skrive i databasen", Database, "rett til å skrive");
    }

    [Fact]
    public async Task Start_DatabaseIsAFolder_SaysSo()
    {
        Directory.CreateDirectory(Database);

        AssertTold(await StartedProgram.RunAsync(_folder.FullName), "får ikke åpnet databasen", Database, "vanlig fil");
    }

    [Fact]
    public async Task Start_DatabaseIsHeldByAnotherProcess_GivesUpAndSaysSo()
    {
        await using SqliteConnection other = new($"Data Source={Database};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync(other, "PRAGMA journal_mode=WAL; CREATE TABLE Theirs (Id INTEGER); BEGIN IMMEDIATE;");

        AssertTold(await StartedProgram.RunAsync(_folder.FullName), "er i bruk av et annet program", Database, "sikkerhetskopi");
    }

    [Fact]
    public async Task Start_DatabaseOfANewerVersion_SaysSoAndLeavesItAlone()
    {
        await using SqliteConnection other = new($"Data Source={Database};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync(other, """
            CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0.0');
            """);

        AssertTold(await StartedProgram.RunAsync(_folder.FullName), "hører til en nyere versjon", Database, "29990101000000_Later", "sikkerhetskopien");

        await using var tables = other.CreateCommand();
        tables.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table'";
        Assert.Equal(1L, await tables.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Start_DatabaseIsSomethingElse_SaysSoAndLeavesItAlone()
    {
        var text = string.Join('\n', Enumerable.Repeat("Dette er et brev og ingen database.", 100));
        await File.WriteAllTextAsync(Database, text, TestContext.Current.CancellationToken);

        AssertTold(await StartedProgram.RunAsync(_folder.FullName), "er ikke en database", Database, "sikkerhetskopien");
        Assert.Equal(text, await File.ReadAllTextAsync(Database, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Start_FirstTimeWithBrokenWorkflows_NamesFileStepAndReasonAndTakesNone()
    {
        Ship();
        Break(Process, UnknownActivity);
        await File.WriteAllTextAsync(Path.Combine(Workflows, Complaint), "{ klage", TestContext.Current.CancellationToken);

        var told = await StartedProgram.RunAsync(_folder.FullName, $"--Workflows:Folder={Workflows}");

        AssertTold(told, $"{Process}: Step “", "Bk.Gone", $"{Complaint}: The file is not JSON", Workflows);
        Assert.Equal(0L, await CountVersionsAsync());
    }

    [Fact]
    public async Task Start_WithoutAnyWorkflow_SaysWhichIsMissing() => AssertTold(
        await StartedProgram.RunAsync(_folder.FullName, $"--Workflows:Folder={Workflows}"), "Prosessen oppnevning-barnekoordinator finnes ikke", Workflows);

    [Fact]
    public async Task Start_BrokenWorkflowLater_GoesOnWithWhatIsPublishedAndShowsIt()
    {
        Ship();
        using (var before = Kit.TestApp.With(Settings()))
            await before.NewBrowser().GetAsync("/");
        Break(Process, UnknownActivity);
        Break(Complaint, root => root["root"]!["start"] = "ingen");

        using var app = Kit.TestApp.With(Settings());
        var page = await (await app.SignInAsync("process-owner", "nn")).GetAsync("/prosesser");

        Assert.Contains("vart ikkje teken inn", page.Text, StringComparison.Ordinal);
        Assert.Contains($"{Process}: Step “", page.Text, StringComparison.Ordinal);
        Assert.Contains("Bk.Gone", page.Text, StringComparison.Ordinal);
        var receipt = await (await Intake.ContactForm.OpenAsync(app.NewBrowser(), "Går Videre")).PostAsync();
        Assert.True(receipt.IsRedirect, receipt.Text);
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _folder.Delete(recursive: true);
    }

    private static void AssertTold(StartedProgram program, params IEnumerable<string> words)
    {
        Assert.Equal(1, program.ExitCode);
        Assert.All(words, word => Assert.Contains(word, program.Errors, StringComparison.Ordinal));
        Assert.Matches("^\\s*Programmet start(et ikke|a ikkje)\\.", program.Errors);
        Assert.Contains("Start så på nytt", program.Errors, StringComparison.Ordinal);
        foreach (var trace in (string[])["   at ", "Exception"])
            Assert.DoesNotContain(trace, program.Errors + program.Output, StringComparison.Ordinal);
    }

    private static void UnknownActivity(JsonNode root) =>
        root["root"]!["activities"]!.AsArray().First(step => step!["type"]!.GetValue<string>().StartsWith("Bk.", StringComparison.Ordinal))!["type"] = "Bk.Gone";

    private static void Protect(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private KeyValuePair<string, string>[] Settings() =>
        [KeyValuePair.Create("Data:Directory", _folder.FullName), KeyValuePair.Create("Workflows:Folder", Workflows)];

    private void Ship()
    {
        Directory.CreateDirectory(Workflows);
        foreach (var path in Directory.EnumerateFiles(Setup.WorkflowFolder, "*.json"))
            File.Copy(path, Path.Combine(Workflows, Path.GetFileName(path)));
    }

    private void Break(string file, Action<JsonNode> how)
    {
        var path = Path.Combine(Workflows, file);
        var root = JsonNode.Parse(File.ReadAllText(path))!;
        how(root);
        File.WriteAllText(path, root.ToJsonString());
    }

    private async Task<long> CountVersionsAsync()
    {
        await using SqliteConnection connection = new($"Data Source={Database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM WorkflowVersions";
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
