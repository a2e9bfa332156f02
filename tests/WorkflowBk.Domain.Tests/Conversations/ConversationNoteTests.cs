using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Comments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Conversations;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.Conversations;

public sealed class ConversationNoteTests
{
    private static readonly Guid _case = Guid.NewGuid();
    private static readonly DateTimeOffset _now = new(2026, 9, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly ConversationDetails _details = new(Day("2026-08-31"), "Liv Solvang", ConversationWay.Phone, false, "Mor er sliten.");

    [Fact]
    public void Write_Complete_IsKeptAsItWasSaid()
    {
        var note = Write(_details with { Text = "  <b>{{ child }}</b> " }).Value;

        Assert.Equal("<b>{{ child }}</b>", note.Text);
        Assert.Null(note.CorrectsId);
    }

    [Fact]
    public void Write_NothingFilledIn_SaysEverythingAtOnce() =>
        Assert.Equal(
            [
                "conversation.date-missing", "conversation.with-missing", "conversation.way-missing", "conversation.interpreter-missing",
                "conversation.text-missing",
            ],
            Codes(Write(new ConversationDetails(null, "", null, null, ""))));

    [Fact]
    public void Write_TomorrowOrTooMuch_IsRefused()
    {
        Assert.Equal(["conversation.in-the-future"], Codes(Write(_details with { HeldOn = Day("2026-09-02") })));
        Assert.Equal(["text.too-long"], Codes(Write(_details with { Text = new string('x', InquiryRules.MaxTextLength + 1) })));
    }

    [Fact]
    public void Write_ACorrection_RefersToTheOldAndChangesItNot()
    {
        var old = Write(_details).Value;

        var correction = ConversationNote.Write(_case, _details with { Text = "Far er sliten." }, old, Guid.NewGuid(), _now).Value;

        Assert.Equal(old.Id, correction.CorrectsId);
        Assert.Equal("Mor er sliten.", old.Text);
        Assert.Equal(
            ["conversation.other-case"],
            Codes(ConversationNote.Write(Guid.NewGuid(), _details, old, Guid.NewGuid(), _now)));
    }

    [Theory]
    [InlineData("", "comment.text-missing")]
    [InlineData(" \n ", "comment.text-missing")]
    public void Comment_WithoutText_IsRefused(string text, string code) =>
        Assert.Equal([code], Codes(Comment.Write(_case, null, Guid.NewGuid(), text, _now)));

    [Fact]
    public void Comment_OfMoreThanFits_IsRefused()
    {
        Assert.True(Comment.Write(_case, null, Guid.NewGuid(), new string('x', TextRules.MaxNote), _now).Succeeded);
        Assert.Equal(["text.too-long"], Codes(Comment.Write(_case, null, Guid.NewGuid(), new string('x', TextRules.MaxNote + 1), _now)));
    }

    private static Result<ConversationNote> Write(ConversationDetails details) =>
        ConversationNote.Write(_case, details, null, Guid.NewGuid(), _now);

    private static IEnumerable<string> Codes(Result result) => result.Problems.Select(problem => problem.Code);
}
