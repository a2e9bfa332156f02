using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Domain.Tests.Cases;

public sealed class InquiryRulesTests
{
    private static readonly DateTimeOffset _now = new(2030, 1, 7, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly _today = OsloTime.DateIn(_now);

    private static readonly Sender _sender = new("Liv Solvang", SenderRelation.Parent, ContactWay.Phone, "91 00 00 01", null, null);

    [Theory]
    [InlineData(ContactWay.Phone, "91 00 00 01", null, null)]
    [InlineData(ContactWay.Sms, "+47 91000001", null, null)]
    [InlineData(ContactWay.Email, null, "liv@post.example", null)]
    [InlineData(ContactWay.Letter, null, null, "Vegen 1, 0000 Fjordvik")]
    public void Check_NameAndTheWayThatIsPreferred_IsEnough(ContactWay way, string? phone, string? email, string? address) =>
        Assert.Empty(Codes(_sender with { PreferredWay = way, Phone = phone, Email = email, PostalAddress = address }));

    [Theory]
    [InlineData(ContactWay.Phone)]
    [InlineData(ContactWay.Sms)]
    [InlineData(ContactWay.Email)]
    [InlineData(ContactWay.Letter)]
    public void Check_NoWayToReach_AsksForAnyOfThem(ContactWay way) =>
        Assert.Equal(["sender.no-way-to-reach"], Codes(_sender with { PreferredWay = way, Phone = " " }));

    [Theory]
    [InlineData(ContactWay.Email, "sender.email-missing")]
    [InlineData(ContactWay.Letter, "sender.address-missing")]
    public void Check_AnotherWayIsPreferred_AsksForThat(ContactWay way, string code) =>
        Assert.Equal([code], Codes(_sender with { PreferredWay = way }));

    [Theory]
    [InlineData(ContactWay.Phone)]
    [InlineData(ContactWay.Sms)]
    public void Check_PhoneIsPreferredButNotGiven_AsksForIt(ContactWay way) =>
        Assert.Equal(["sender.phone-missing"], Codes(_sender with { PreferredWay = way, Phone = null, Email = "liv@post.example" }));

    [Fact]
    public void Check_EverythingWrong_SaysAllOfIt()
    {
        var inquiry = Inquiry(_sender with { Name = "", Phone = "ring", Email = "liv@" }) with
        {
            OwnWords = new string('x', InquiryRules.MaxTextLength + 1),
            Language = new LanguageNeeds(LanguageForm.Nb, ""),
        };

        Assert.Equal(
            ["sender.name-missing", "sender.phone-invalid", "sender.email-invalid", "text.too-long", "language.interpreter-language-missing"],
            InquiryRules.Check(inquiry).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void CheckChild_TheDayBeforeEighteen_IsAChild() =>
        Assert.True(InquiryRules.CheckChild(new Child(null, _today.AddYears(-18).AddDays(1), null), _today).Succeeded);

    [Fact]
    public void CheckChild_OnTheEighteenthBirthday_IsGrownUp() =>
        Assert.Equal("child.is-adult", Assert.Single(InquiryRules.CheckChild(new Child(null, _today.AddYears(-18), null), _today).Problems).Code);

    [Fact]
    public void CheckChild_BornToday_IsAChild() =>
        Assert.True(InquiryRules.CheckChild(new Child(null, _today, null), _today).Succeeded);

    [Fact]
    public void CheckChild_BothDates_IsOneTooMany() =>
        Assert.Equal("child.both-dates", Assert.Single(InquiryRules.CheckChild(new Child(null, _today, _today), _today).Problems).Code);

    [Theory]
    [InlineData(-61, true)]
    [InlineData(-63, false)]
    [InlineData(700, true)]
    [InlineData(800, false)]
    public void CheckChild_ExpectedDate_IsNearTheDay(int days, bool likely) =>
        Assert.Equal(likely, InquiryRules.CheckChild(new Child(null, null, _today.AddDays(days)), _today).Succeeded);

    [Fact]
    public void CheckReceived_Now_IsFine() => Assert.True(InquiryRules.CheckReceived(_now, _now).Succeeded);

    [Fact]
    public void CheckReceived_ALittleLater_IsInTheFuture() =>
        Assert.Equal("inquiry.received-in-the-future", Assert.Single(InquiryRules.CheckReceived(_now.AddSeconds(1), _now).Problems).Code);

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void CheckReceived_ALetterThatLay_IsAtMostAYearOld(int days, bool fine) =>
        Assert.Equal(fine, InquiryRules.CheckReceived(_now.AddYears(-1).AddDays(days), _now).Succeeded);

    private static IEnumerable<string> Codes(Sender sender) => InquiryRules.Check(Inquiry(sender)).Problems.Select(problem => problem.Code);

    private static Inquiry Inquiry(Sender sender) =>
        new(Channel.Web, sender, "", new Child(null, null, null), new LanguageNeeds(LanguageForm.Nb, null), _now, RegisteredBy: null);
}
