using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Templates;

namespace WorkflowBk.Domain.Tests.Templates;

public class TemplateVersionTests
{
    private static readonly TemplateText _shipped = new("Hei", "<p>Hei</p>");
    private static readonly TemplateInUse _current = new(new TemplateId(TemplateKind.Document, "receipt", LanguageForm.Nn), 2, _shipped);
    private static readonly TemplateText _other = new("Hei", "<p>Hallo</p>");

    [Fact]
    public void Next_HasTheNextNumberAndSaysWhoAndWhy()
    {
        var author = Guid.NewGuid();

        var made = TemplateVersion.Next(_current, 2, _other, " Kortare ", author, DateTimeOffset.UnixEpoch).Value;

        Assert.Equal((3, _other, "Kortare", author), (made.Number, made.Text, made.Comment, made.Author));
        Assert.Equal(_current.Id, new TemplateId(made.Kind, made.Key, made.Language));
    }

    [Fact]
    public void Next_OnWhatAnotherHasReplaced_IsRefused() =>
        Assert.Equal(["template.changed-meanwhile"], Codes(TemplateVersion.Next(_current, 1, _other, "x", Guid.NewGuid(), default)));

    [Fact]
    public void Next_SameTextOrNoReason_IsRefused() =>
        Assert.Equal(
            ["template.comment-missing", "template.unchanged"], Codes(TemplateVersion.Next(_current, 2, _shipped, " ", Guid.NewGuid(), default)));

    [Fact]
    public void Of_TidiesWhatWasPasted() =>
        Assert.Equal(new TemplateText("Hei du", "a\nb"), TemplateText.Of(" Hei\r\n du\u000b", "\r\na\u0000\r\nb  \r\n\r\n"));

    [Theory]
    [InlineData(" ", "x", "template.heading-missing")]
    [InlineData("x", " \n", "template.body-missing")]
    public void IsComplete_SaysWhatIsMissing(string heading, string body, string code) =>
        Assert.Equal([code], Codes(TemplateText.Of(heading, body).IsComplete()));

    [Fact]
    public void IsComplete_LongerThanWhatIsKept_IsRefused() =>
        Assert.Equal(["text.too-long", "text.too-long"], Codes(new TemplateText(new string('a', 201), new string('a', 20_001)).IsComplete()));

    private static IEnumerable<string> Codes(Result result) => result.Problems.Select(problem => problem.Code);
}
