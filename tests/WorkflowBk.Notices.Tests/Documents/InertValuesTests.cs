using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using WorkflowBk.Domain.Families;
using WorkflowBk.Notices.Documents;

namespace WorkflowBk.Notices.Tests.Documents;

/// <summary>Whatever stands in a value comes out as that text: no markup of its own, no Liquid carried out.</summary>
public class InertValuesTests
{
    private static readonly DocumentPress _press = new();

    private static readonly Gen<string> _hostile = Gen.OneOf(
        Gen.String,
        Gen.OneOf(
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</td></tr></table>", "a & b", "'\"`", "&lt;b&gt;",
            "{{ reference }}", "{% include 'x' %}", "{{ 7 | times: 6 }}", "{% raw %}", "{%", "{{", "}}", "{# x #}", "<!--", "]]>"));

    public static TheoryData<string, LanguageForm> Every { get; } =
        [.. from key in _press.Templates from language in Enum.GetValues<LanguageForm>() select (key, language)];

    [Theory]
    [MemberData(nameof(Every))]
    public void Write_HostileTextInEveryValue_ComesOutAsText(string key, LanguageForm language)
    {
        const string Hostile = "<b onclick='x'>&\"{{ reference }}{% include 'x' %}";
        const string Encoded = "&lt;b onclick=&#x27;x&#x27;&gt;&amp;&quot;{{ reference }}{% include &#x27;x&#x27; %}";
        var plain = _press.Write(key, language, SampleModels.For(key, name => $"¤{name}¤")).Value;

        var hostile = _press.Write(key, language, SampleModels.For(key, name => $"¤{name}{Hostile}¤")).Value;

        Assert.Equal(plain.Html, hostile.Html.Replace(Encoded, "", StringComparison.Ordinal));
        Assert.Equal(plain.Title, hostile.Title.Replace(Hostile, "", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(SampleModels.Keys), MemberType = typeof(SampleModels))]
    public void Write_AnyText_AddsNoMarkupAndIsReadBackWhole(string key)
    {
        var markup = Markup(_press.Write(key, LanguageForm.Nn, SampleModels.For(key)).Value.Html);

        Gen.Select(_hostile, _hostile).Select((a, b) => a + b).Sample(
            value =>
            {
                var text = "x" + value;
                var html = _press.Write(key, LanguageForm.Nn, SampleModels.For(key, _ => text)).Value.Html;
                return Markup(html).SequenceEqual(markup) && WebUtility.HtmlDecode(html).Contains(Whole(text), StringComparison.Ordinal);
            },
            iter: 200);
    }

    // A lone surrogate is no character: the encoder writes the replacement character for it.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    // A list at once: matches found as one goes along are not for several threads, and samples run on all of them.
    private static List<string> Markup(string html) => [.. Regex.Matches(html, "<[^>]*>?|>").Select(match => match.Value)];
}
