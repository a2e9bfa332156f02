using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Notices.Delivery;

namespace WorkflowBk.Web.Tests.Hosting;

/// <summary>The example of settings knows every setting, and can be used as it stands.</summary>
public sealed partial class SettingsTests
{
    private static readonly string _root = FindRoot();

    private static readonly Dictionary<string, Type> _sections = new(StringComparer.Ordinal)
    {
        ["Mail"] = typeof(MailOptions),
        ["Municipality"] = typeof(MunicipalityProfile),
    };

    private static IConfigurationRoot Example => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(_root, "src", "WorkflowBk.Web", "appsettings.example.json"))
        .Build();

    [Fact]
    public void Example_HasEverySettingTheCodeReads()
    {
        var read = Directory.EnumerateFiles(Path.Combine(_root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(path => Reading().Matches(File.ReadAllText(path)).Select(match => match.Groups["key"].Value))
            .Distinct()
            .SelectMany(key => _sections.TryGetValue(key, out var type) ? type.GetProperties().Select(property => $"{key}:{property.Name}") : [key])
            .ToList();

        Assert.Contains("Data:Directory", read);
        Assert.Contains("Mail:SmtpHost", read);
        Assert.Empty(read.Except(Keys(Example)));
    }

    [Fact]
    public void Example_HasEverySettingThatIsShipped()
    {
        var shipped = new ConfigurationBuilder().AddJsonFile(Path.Combine(_root, "src", "WorkflowBk.Web", "appsettings.json")).Build();

        Assert.Empty(Keys(shipped).Except(Keys(Example)));
    }

    [Fact]
    public void Example_ReadAsSettings_Fits()
    {
        Assert.NotNull(Example.GetRequiredSection("Mail").Get<MailOptions>(options => options.ErrorOnUnknownConfiguration = true));
        Assert.NotNull(Example.GetRequiredSection("Municipality").Get<MunicipalityProfile>(options => options.ErrorOnUnknownConfiguration = true));
    }

    private static IEnumerable<string> Keys(IConfiguration configuration) => configuration.AsEnumerable().Select(pair => pair.Key);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "WorkflowBk.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run inside the repository.");
        return folder.FullName;
    }

    [GeneratedRegex(@"[cC]onfiguration(\[|\.GetValue<\w+>\(|\.GetSection\(|\.GetRequiredSection\()""(?<key>[\w:]+)""")]
    private static partial Regex Reading();
}
