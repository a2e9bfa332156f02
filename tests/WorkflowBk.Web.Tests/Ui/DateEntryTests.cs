using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.Tests.Ui;

public sealed class DateEntryTests
{
    [Theory]
    [InlineData("24.12.2019")]
    [InlineData("24.12.19")]
    [InlineData("24. 12. 2019")]
    [InlineData("24,12,2019")]
    [InlineData("24/12/2019")]
    [InlineData("24-12-2019")]
    [InlineData(" 24 12 2019 ")]
    [InlineData("24122019")]
    [InlineData("241219")]
    [InlineData("2019-12-24")]
    [InlineData("24. desember 2019")]
    [InlineData("24 december 2019")]
    [InlineData("24 Dec 2019")]
    public void TryRead_AsPeopleTypeIt_IsThatDay(string text)
    {
        Assert.True(DateEntry.TryRead(text, out var date));
        Assert.Equal(new DateOnly(2019, 12, 24), date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void TryRead_Nothing_IsNoDate(string? text)
    {
        Assert.True(DateEntry.TryRead(text, out var date));
        Assert.Null(date);
    }

    [Theory]
    [InlineData("31.02.2020")]
    [InlineData("29.02.2019")]
    [InlineData("12.24.2019")]
    [InlineData("24.12.0019")]
    [InlineData("24.12")]
    [InlineData("24121912345")]
    [InlineData("i fjor")]
    [InlineData("<script>")]
    public void TryRead_NoSuchDay_IsRefused(string text)
    {
        Assert.False(DateEntry.TryRead(text, out var date));
        Assert.Null(date);
    }
}
