using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using WorkflowBk.Studio.Catalogue;

namespace WorkflowBk.Studio.Tests.Catalogue;

public sealed partial class TextTests
{
    [Theory]
    [InlineData(typeof(StudioTexts))]
    [InlineData(typeof(CatalogueTexts))]
    public void Texts_InNynorsk_AreTheSameAsInBokmal(Type texts)
    {
        var bokmal = Read(texts, CultureInfo.InvariantCulture);
        var nynorsk = Read(texts, CultureInfo.GetCultureInfo("nn"));

        Assert.NotEmpty(bokmal);
        Assert.Equal(bokmal.Keys.Order(StringComparer.Ordinal), nynorsk.Keys.Order(StringComparer.Ordinal));
        Assert.All(bokmal.Values.Concat(nynorsk.Values), text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.DoesNotContain(bokmal.Keys, key => !Places(bokmal[key]).SetEquals(Places(nynorsk[key])));
    }

    private static Dictionary<string, string> Read(Type texts, CultureInfo culture) =>
        new ResourceManager(texts.FullName!, texts.Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
