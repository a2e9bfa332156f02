using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Notices.Checking;
using WorkflowBk.Notices.Composition;
using WorkflowBk.Notices.Documents;
using WorkflowBk.Notices.Guarding;

namespace WorkflowBk.Notices.Tests.Checking;

/// <summary>What a municipality may and may not make of a letter.</summary>
public class DocumentTextTests
{
    private static readonly PrivacyGuard _guard = new();
    private static readonly NoticeTemplates _notices = new(_guard);
    private static readonly TemplateCatalogue _catalogue = new(new DocumentPress(), new NoticePress(_notices, _guard), _notices, _guard);
    private static readonly TemplateId _receipt = new(TemplateKind.Document, "receipt", LanguageForm.Nb);

    public static TheoryData<TemplateKind, string, LanguageForm> Every { get; } =
    [
        .. from kind in Enum.GetValues<TemplateKind>()
           from key in _catalogue.Keys(kind)
           from language in Enum.GetValues<LanguageForm>()
           select (kind, key, language),
    ];

    [Theory]
    [MemberData(nameof(Every))]
    public void Preview_ShippedText_IsWholeAndPasses(TemplateKind kind, string key, LanguageForm language)
    {
        TemplateId id = new(kind, key, language);

        var preview = _catalogue.Preview(id, _catalogue.Shipped(id)!, SampleValues.Profile);

        Assert.Empty(preview.Problems);
        Assert.Contains("H-7K2M9Q", preview.Value.Heading, StringComparison.Ordinal);
        Assert.DoesNotContain("{", preview.Value.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OrdinaryText_Passes() => Assert.Empty(
        Check("<h2>Hei</h2>\n{% if child %}<p>{{ child }} &amp; <em>vi</em><br>her</p>{% else %}<p>Her</p>{% endif %}\n<ul>\n<li>Én</li>\n</ul>"));

    [Theory]
    [InlineData("<p>Hei</p>\n<script>alert(1)</script>", "template.tag-not-allowed", 2)]
    [InlineData("<p onclick=\"alert(1)\">Hei</p>", "template.tag-not-allowed", 1)]
    [InlineData("<p style=\"color:red\">Hei</p>", "template.tag-not-allowed", 1)]
    [InlineData("<p class=\"{{ child }}\">Hei</p>", "template.tag-not-allowed", 1)]
    [InlineData("<p>Hei <a href=\"https://ond.example\">her</a></p>", "template.tag-not-allowed", 1)]
    [InlineData("<p>Hei <img src=x onerror=alert(1)></p>", "template.tag-not-allowed", 1)]
    [InlineData("<p>Hei</p>\n<!-- gjemt -->", "template.tag-not-allowed", 2)]
    [InlineData("<P>Hei</P>", "template.tag-not-allowed", 1)]
    [InlineData("<p>1 < 2</p>", "template.bracket", 1)]
    [InlineData("<p>barn & unge</p>", "template.ampersand", 1)]
    [InlineData("<p>Hei</p>\n<p>{{ reference }</p>", "template.braces", 2)]
    [InlineData("<p>Hei</p>\n\n<p>{{ diagnosis }}</p>", "template.name-unknown", 3)]
    [InlineData("<p>{{ child.name }}</p>", "template.name-unknown", 1)]
    [InlineData("<p>{{ child | upcase }}</p>", "template.output-not-allowed", 1)]
    [InlineData("<p>{{ '<script>' }}</p>", "template.output-not-allowed", 1)]
    [InlineData("<p>{% raw %}</p>", "template.logic-not-allowed", 1)]
    [InlineData("{% include 'x' %}", "template.logic-not-allowed", 1)]
    [InlineData("{% assign x = 1 %}", "template.logic-not-allowed", 1)]
    [InlineData("<p>{% if child %}Hei</p>", "template.tag-not-begun", 1)]
    [InlineData("<p>Hei</p>\n{% if child %}<p>Hei</p>", "template.logic-open", 2)]
    [InlineData("<p>Hei</p>{% endif %}", "template.logic-not-begun", 1)]
    [InlineData("<p>Hei</p>{% else %}", "template.logic-not-begun", 1)]
    [InlineData("{% if child %}<p>{% else %}<p>{% endif %}Hei</p>", "template.tag-open-in-branch", 1)]
    [InlineData("<p>Hei\n<h2>Der</h2>", "template.tag-misplaced", 2)]
    [InlineData("Hei {{ unit }}", "template.text-outside", 1)]
    [InlineData("<p>{{ child }}</p>", "template.may-be-empty", null)]
    [InlineData("{% unless hears_more_date %}<p>{{ hears_more_date }}</p>{% endunless %}", "template.may-be-empty", null)]
    public void Check_WhatMustNotBeInALetter_IsRefusedWithItsLine(string body, string code, int? line)
    {
        var problems = Check(body);

        var problem = problems.First(problem => problem.Code == code);
        Assert.Equal("Body", problem.Field);
        Assert.Equal(line, problem.Args.ElementAtOrDefault(1));
    }

    [Fact]
    public void Check_Heading_IsPlainText()
    {
        Assert.Equal("template.tag-in-heading", Check("<p>Hei</p>", "<b>Hei</b>")[0].Code);
        Assert.Equal("template.name-unknown", Check("<p>Hei</p>", "{{ nobody }}")[0].Code);
        Assert.Equal("template.heading-missing", Check("<p>Hei</p>", "")[0].Code);
        Assert.Empty(Check("<p>Hei</p>", "Dette & hint"));
    }

    [Fact]
    public void Check_TooLong_IsRefused() => Assert.Equal("text.too-long", Check($"<p>{new string('a', 20_000)}</p>")[0].Code);

    [Fact]
    public void Check_TableOfHelp_KnowsItsRows()
    {
        TemplateId id = new(TemplateKind.Document, "appointment-letter", LanguageForm.Nb);
        const string End = "<p>{{ complaint_period }} {{ complaint_receiver }}</p>";

        Assert.Empty(Check(id, $"<ul>{{% for h in help %}}<li>{{{{ h.help }}}}</li>{{% endfor %}}</ul>{End}"));
        Assert.Equal("template.name-unknown", Check(id, $"<ul>{{% for h in help %}}<li>{{{{ h.age }}}}</li>{{% endfor %}}</ul>{End}")[0].Code);
        Assert.Equal("template.name-is-list", Check(id, $"<p>{{{{ help }}}}</p>{End}")[0].Code);
        Assert.Equal("template.name-is-truth", Check(id, $"<p>{{{{ dedicated }}}}</p>{End}")[0].Code);
        Assert.Equal("template.name-is-no-list", Check(id, $"{{% for h in child %}}{{% endfor %}}{End}")[0].Code);
    }

    [Fact]
    public void Check_DecisionWithoutTheWayToComplain_IsRefused()
    {
        TemplateId id = new(TemplateKind.Document, "decision-letter-refused", LanguageForm.Nn);

        var problems = Check(id, "<p>Nei. {{ reason }}</p>");

        Assert.Equal(
            [("template.left-out", "complaint_period"), ("template.left-out", "complaint_receiver")],
            problems.Select(problem => (problem.Code, (string)problem.Args[0])));
    }

    private static IReadOnlyList<Problem> Check(string body, string heading = "Hei") => Check(_receipt, body, heading);

    private static IReadOnlyList<Problem> Check(TemplateId id, string body, string heading = "Hei") =>
        _catalogue.Check(id, TemplateText.Of(heading, body), SampleValues.Profile).Problems;
}
