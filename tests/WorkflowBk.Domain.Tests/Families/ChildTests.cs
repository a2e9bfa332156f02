using WorkflowBk.Domain.Families;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.Families;

public class ChildTests
{
    [Theory]
    [InlineData("2010-06-15", "2010-06-15", 0)]
    [InlineData("2010-06-15", "2028-06-14", 17)]
    [InlineData("2010-06-15", "2028-06-15", 18)]
    [InlineData("2010-12-31", "2011-01-01", 0)]
    // Born on a leap day: 28 February in ordinary years, 29 February in leap years.
    [InlineData("2008-02-29", "2026-02-27", 17)]
    [InlineData("2008-02-29", "2026-02-28", 18)]
    [InlineData("2008-02-29", "2024-02-28", 15)]
    [InlineData("2008-02-29", "2024-02-29", 16)]
    [InlineData("2012-02-29", "2028-02-28", 15)]
    [InlineData("2012-02-29", "2028-02-29", 16)]
    public void AgeOn_Born_IsWholeYears(string born, string on, int expected) =>
        Assert.Equal(expected, new Child("Kari", Day(born), null).AgeOn(Day(on)));

    [Fact]
    public void AgeOn_ExpectedOrNotYetBornThatDay_IsUnknown()
    {
        Assert.Null(new Child(null, null, Day("2026-06-01")).AgeOn(Day("2026-03-02")));
        Assert.Null(new Child("Kari", null, null).AgeOn(Day("2026-03-02")));
        Assert.Null(new Child("Kari", Day("2026-03-03"), null).AgeOn(Day("2026-03-02")));
    }
}
