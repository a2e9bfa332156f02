using System.Text.RegularExpressions;

namespace WorkflowBk.Architecture.Tests;

/// <summary>What can be seen in the source itself.</summary>
public sealed partial class SourceTests
{
    private const int MaxLines = 400;

    private static readonly string _root = FindRoot();

    [Fact]
    public void Files_AreSmall() =>
        Assert.DoesNotContain(Sources("src", "tests"), path => File.ReadLines(path).Count() > MaxLines);

    [Fact]
    public void Product_ReadsTheTime_FromTimeProviderOnly() =>
        Assert.DoesNotContain(Sources("src"), path => WallClock().IsMatch(File.ReadAllText(path)));

    [Fact]
    public void Tests_NeverSleep() =>
        Assert.DoesNotContain(
            Sources("tests"), path => !path.EndsWith("SourceTests.cs", StringComparison.Ordinal) && Sleep().IsMatch(File.ReadAllText(path)));

    private static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(_root, folder), "*.cs", SearchOption.AllDirectories))
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !path.Contains("Migrations", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "WorkflowBk.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run inside the repository.");
        return folder.FullName;
    }

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?(Now|Today)")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"Thread\.Sleep")]
    private static partial Regex Sleep();
}
