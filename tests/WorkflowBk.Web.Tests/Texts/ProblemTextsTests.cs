using System.Text.RegularExpressions;
using WorkflowBk.Web.Problems;

namespace WorkflowBk.Web.Tests.Texts;

public sealed partial class ProblemTextsTests
{
    /// <summary>Reasons why rule data is refused: read by whoever edits the files, never by a person at a form.</summary>
    private const string NotShown = "rulebook.";

    public static TheoryData<string> Languages => ["nb", "nn", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryProblemOfDomainAndActivities_HasASentence(string language)
    {
        var codes = Codes();
        var texts = Resources.Read(typeof(ProblemTexts).FullName!, language);

        Assert.Contains("sender.name-missing", codes);
        Assert.Empty(codes.Except(texts.Keys));
    }

    private static HashSet<string> Codes() =>
    [
        .. new[] { "WorkflowBk.Domain", "WorkflowBk.Activities" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(SourceFolder(), project), "*.cs", SearchOption.AllDirectories))
            .SelectMany(path => ProblemCode().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups["code"].Value)
            .Where(code => !code.StartsWith(NotShown, StringComparison.Ordinal)),
    ];

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "WorkflowBk.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run inside the repository.");
        return Path.Combine(folder.FullName, "src");
    }

    [GeneratedRegex(@"new (?:Problem|Rejection)\(\s*""(?<code>[^""]+)""")]
    private static partial Regex ProblemCode();
}
