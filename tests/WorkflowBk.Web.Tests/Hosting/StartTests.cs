using WorkflowBk.Web.Hosting;
using WorkflowBk.Web.Hosting.FirstStart;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Hosting;

public sealed class StartTests
{
    [Theory]
    [InlineData("http://localhost:5080", "http://localhost:5080")]
    [InlineData("http://[::]:8080", "http://localhost:8080")]
    [InlineData("http://0.0.0.0:80", "http://localhost:80")]
    [InlineData("https://+:443/", "https://localhost:443")]
    public void ListeningAddress_OfAnyKind_CanBeOpenedHere(string listening, string expected) =>
        Assert.Equal(expected, ListeningAddress.Of([listening]));

    [Fact]
    public void ListeningAddress_NotListening_IsNone() => Assert.Null(ListeningAddress.Of([]));

    [Fact]
    public void CommandLine_OwnOptions_BecomeSettings() => Assert.Equal(
        ["--Demo:Enabled=true", "--Demo:Families=true", "--Data:Directory=/srv/data", "--Data:Directory=elsewhere", "--urls", "http://localhost:1"],
        CommandLine.ToConfiguration(["--demo", "--data", "/srv/data", "--data=elsewhere", "--urls", "http://localhost:1"]));

    [Fact]
    public void DataDirectory_AfterStart_IsForItsOwnerAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps rights differently.");
        using var app = new TestApp();
        _ = app.Services;
        var folder = Path.GetDirectoryName(app.MailFolder)!;

        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(folder);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, mode);
        Assert.True(Directory.Exists(Path.Combine(folder, "keys")));
    }

    [Fact]
    [Trait("Database", "SQLite")]
    public async Task Demo_OnADatabaseThatWasUsedWithoutIt_IsRefused()
    {
        var folder = Directory.CreateTempSubdirectory("workflowbk-").FullName;
        try
        {
            using (var real = TestApp.With(KeyValuePair.Create("Demo:Enabled", "false"), KeyValuePair.Create("Data:Directory", folder)))
                await real.NewBrowser().GetAsync("/logg-inn");

            using var demo = TestApp.With(KeyValuePair.Create("Data:Directory", folder));

            var refused = Assert.ThrowsAny<Exception>(() => demo.Services);
            Assert.Contains("data directory of its own", refused.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
