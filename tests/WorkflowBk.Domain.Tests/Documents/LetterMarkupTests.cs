using System.Text.RegularExpressions;
using CsCheck;
using WorkflowBk.Domain.Documents;

namespace WorkflowBk.Domain.Tests.Documents;

public sealed partial class LetterMarkupTests
{
    [Theory]
    [InlineData("Hei!\nVi er her.\n\nTakk.", "<p>Hei!<br>Vi er her.</p>\n<p>Takk.</p>\n")]
    [InlineData("## Hvorfor\nDerfor.", "<h2>Hvorfor</h2>\n<p>Derfor.</p>\n")]
    [InlineData("- en\n- to", "<ul><li>en</li><li>to</li></ul>\n")]
    [InlineData("Svaret er **nei**, *ennå*.", "<p>Svaret er <strong>nei</strong>, <em>ennå</em>.</p>\n")]
    [InlineData("| Hva | Hvem |\n| Møter | Skolen |", "<table><thead><tr><th scope=\"col\">Hva</th><th scope=\"col\">Hvem</th></tr></thead><tbody><tr><td>Møter</td><td>Skolen</td></tr></tbody></table>\n")]
    [InlineData(@"5 \* 3 og \## ikke", "<p>5 * 3 og ## ikke</p>\n")]
    public void ToHtml_Text_IsALetter(string text, string html) => Assert.Equal(html, LetterMarkup.ToHtml(text));

    [Fact]
    public void ToHtml_PastedHtml_IsShownAsTextAndNeverRun()
    {
        var html = LetterMarkup.ToHtml("<script>alert(1)</script>\n\n## <img src=x onerror=alert(1)>\n\n- <b>x</b>\n\n| <i>a</i> | {{ b }} |");

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("{{ b }}", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_AnyText_HasNoOtherTagsThanALetterHas() => Gen.String[Gen.Char["ab <>&\"'*#-|\\\n/="], 0, 60].Sample(
        text => Assert.Empty(Tag().Matches(LetterMarkup.ToHtml(text)).Select(tag => tag.Value).Except(_tags)),
        iter: 5_000);

    [Fact]
    public void Escape_AnyLine_StandsAsItWas() => Gen.String[Gen.Char["ab <>&*#-|\\.1"], 1, 40].Where(text => text.Trim() == text && text.Length > 0).Sample(
        text => Assert.Equal(text, System.Net.WebUtility.HtmlDecode(Tag().Replace(LetterMarkup.ToHtml(LetterMarkup.Escape(text)), "").Trim('\n'))),
        iter: 5_000);

    [Fact]
    public void ToText_ALetter_GivesTheSameLetterBack()
    {
        const string html = "<p>Hei!</p>\n<p>Svaret er <strong>nei</strong>.<br>Dessverre.</p>\n<h2>Hvorfor</h2>\n<p class=\"case-text\">Fordi 2 * 2 | &lt;b&gt;4&lt;/b&gt;\nogså</p>\n"
            + "<table><caption>Hjelp</caption><thead><tr><th scope=\"col\">A</th></tr></thead><tbody><tr><td>x | y</td></tr></tbody></table>";

        var text = LetterSource.ToText(html);

        Assert.Equal(
            "<p>Hei!</p>\n<p>Svaret er <strong>nei</strong>.<br>Dessverre.</p>\n<h2>Hvorfor</h2>\n<p>Fordi 2 * 2 | &lt;b&gt;4&lt;/b&gt;<br>også</p>\n<h3>Hjelp</h3>\n"
            + "<table><thead><tr><th scope=\"col\">A</th></tr></thead><tbody><tr><td>x | y</td></tr></tbody></table>\n",
            LetterMarkup.ToHtml(text));
    }

    private static readonly string[] _tags =
    [
        .. new[] { "p", "h2", "h3", "ul", "li", "strong", "em", "table", "thead", "tbody", "tr", "td" }.SelectMany(tag => new[] { $"<{tag}>", $"</{tag}>" }),
        "<br>", "<th scope=\"col\">", "</th>",
    ];

    [GeneratedRegex("<[^>]*>?")]
    private static partial Regex Tag();
}
