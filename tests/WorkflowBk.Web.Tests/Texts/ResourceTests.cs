using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using WorkflowBk.Web.Components.Layout;
using WorkflowBk.Web.Problems;
using WorkflowBk.Web.Texts;

namespace WorkflowBk.Web.Tests.Texts;

/// <summary>Staff read bokmål and nynorsk; families and the public also English.</summary>
public sealed partial class ResourceTests
{
    public static TheoryData<string> All => [.. Resources.Names];

    public static TheoryData<string> Public => [.. PublicNames()];

    [Theory]
    [MemberData(nameof(All))]
    public void Texts_InNynorsk_AreTheSameAsInBokmal(string name) => AssertSame(name, "nn");

    [Theory]
    [MemberData(nameof(Public))]
    public void PublicTexts_InEnglish_AreTheSameAsInBokmal(string name) => AssertSame(name, "en");

    [Theory]
    [MemberData(nameof(All))]
    public void Texts_HaveAMarkerClass(string name) => Assert.NotNull(Resources.Web.GetType(name));

    private static void AssertSame(string name, string language)
    {
        var bokmal = Resources.Read(name, "nb");
        var other = Resources.Read(name, language);

        Assert.NotEmpty(bokmal);
        Assert.Empty(bokmal.Keys.Except(other.Keys));
        Assert.Empty(other.Keys.Except(bokmal.Keys));
        Assert.DoesNotContain(other, text => string.IsNullOrWhiteSpace(text.Value));
        Assert.DoesNotContain(bokmal, text => string.IsNullOrWhiteSpace(text.Value));
        Assert.DoesNotContain(bokmal.Keys, key => !Placeholders(bokmal[key]).SetEquals(Placeholders(other[key])));
    }

    /// <summary>What has English already, and what a page open to everybody takes its texts from.</summary>
    private static IEnumerable<string> PublicNames() => Resources.Names
        .Where(name => Resources.Read(name, "en").Count > 0)
        .Concat(Resources.Web.GetTypes().Where(IsPublicPage).SelectMany(TextsOf))
        .Append(typeof(SharedTexts).FullName!)
        .Append(typeof(ProblemTexts).FullName!)
        .Distinct();

    private static bool IsPublicPage(Type type) =>
        type.GetCustomAttribute<RouteAttribute>() is not null
        && type.GetCustomAttribute<AllowAnonymousAttribute>() is not null
        && type.GetCustomAttribute<LayoutAttribute>()?.LayoutType == typeof(PublicLayout);

    private static IEnumerable<string> TextsOf(Type page) => page
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IStringLocalizer<>))
        .Select(property => property.PropertyType.GenericTypeArguments[0].FullName!);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
