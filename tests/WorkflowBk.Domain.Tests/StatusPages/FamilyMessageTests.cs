using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.StatusPages;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.StatusPages;

public class FamilyMessageTests
{
    private static readonly DateTimeOffset _now = Utc("2026-03-02T09:00");

    [Theory]
    [InlineData(FamilyMessageKind.Message, "", "family-message.text-missing", "Text")]
    [InlineData(FamilyMessageKind.Message, "  \n", "family-message.text-missing", "Text")]
    [InlineData(FamilyMessageKind.Interpreter, null, "family-message.language-missing", "Language")]
    public void Write_Nothing_AsksForIt(FamilyMessageKind kind, string? text, string code, string field)
    {
        var problem = Assert.Single(Write(kind, text).Problems);

        Assert.Equal((code, field), (problem.Code, problem.Field));
    }

    [Fact]
    public void Write_WishToStopWithoutAReason_IsTaken() => Assert.True(Write(FamilyMessageKind.Withdrawal, null).Succeeded);

    [Theory]
    [InlineData(FamilyMessageKind.Message, 4000)]
    [InlineData(FamilyMessageKind.Interpreter, 200)]
    [InlineData(FamilyMessageKind.Withdrawal, 4000)]
    public void Write_TooLong_SaysHowLongItCanBe(FamilyMessageKind kind, int longest)
    {
        Assert.True(Write(kind, new string('æ', longest)).Succeeded);
        var problem = Assert.Single(Write(kind, new string('æ', longest + 1)).Problems);

        Assert.Equal("text.too-long", problem.Code);
        Assert.Equal(longest, problem.Args[0]);
    }

    [Fact]
    public void Handle_Twice_KeepsTheFirst()
    {
        var message = Write(FamilyMessageKind.Message, "Ring oss").Value;
        var first = Guid.NewGuid();

        message.Handle(first, _now);
        message.Handle(Guid.NewGuid(), _now.AddDays(1));

        Assert.Equal((first, _now), (message.HandledBy, message.HandledAt));
    }

    private static Result<FamilyMessage> Write(FamilyMessageKind kind, string? text) =>
        FamilyMessage.Write(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "Liv Solvang", kind, text, _now);
}
