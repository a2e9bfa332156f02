using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Tests.Common;

public class ResultTests
{
    private static readonly Problem _first = new("test.first");
    private static readonly Problem _second = new("test.second", "Field");

    [Fact]
    public void All_Successes_Succeeds() => Assert.True(Result.All(Result.Ok, Result<int>.From(1)).Succeeded);

    [Fact]
    public void All_Nothing_Succeeds() => Assert.True(Result.All().Succeeded);

    [Fact]
    public void All_SomeFailures_HoldsEveryReasonInOrder()
    {
        var result = Result.All(Result.Fail(_first), Result.Ok, Result<int>.Fail(_second));

        Assert.False(result.Succeeded);
        Assert.Equal([_first, _second], result.Problems);
    }

    [Fact]
    public void Value_Success_IsTheValue()
    {
        Result<int> result = 7;

        Assert.True(result.Succeeded);
        Assert.Equal(7, result.Value);
    }

    [Fact]
    public void Value_Failure_ThrowsWithTheCode()
    {
        Result<int> result = _first;

        var exception = Assert.Throws<InvalidOperationException>(() => result.Value);
        Assert.Contains("test.first", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromProblem_Problem_IsAFailure()
    {
        Result result = _second;

        Assert.Equal([_second], result.Problems);
        Assert.Equal([_second], Result.FromProblem(_second).Problems);
    }
}
