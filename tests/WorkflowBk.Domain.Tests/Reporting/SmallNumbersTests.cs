using CsCheck;
using WorkflowBk.Domain.Reporting;

namespace WorkflowBk.Domain.Tests.Reporting;

public sealed class SmallNumbersTests
{
    [Fact]
    public void HideParts_OfAnyWhole_HidesEverySmallOneAndNeverOneAloneBesideOthers() => Gen.Int[0, 12].Array[1, 8].Sample(counts =>
    {
        var shown = SmallNumbers.HideParts(counts);

        for (var index = 0; index < counts.Length; index++)
        {
            Assert.True(shown[index] is null || shown[index] == counts[index]);
            if (counts[index] is > 0 and < SmallNumbers.Least)
                Assert.Null(shown[index]);
        }

        if (shown.Count(count => count is null) == 1)
            Assert.DoesNotContain(shown, count => count > 0);
    });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, null)]
    [InlineData(4, null)]
    [InlineData(5, 5)]
    public void Hide_ANumber_WhenItIsFromOneToFour(int count, int? expected) => Assert.Equal(expected, SmallNumbers.Hide(count));
}
