using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Expressions;

public sealed class ExpressionWarmUpTests
{
    [Fact]
    public void Run_InAHouse_EndsAndLeavesExpressionsAsTheyWere()
    {
        var services = new World().Services;

        services.GetRequiredService<ExpressionWarmUp>().Run();

        var evaluator = services.GetRequiredService<ExpressionEvaluator>();
        var value = evaluator.Evaluate(new Expression("JavaScript", JsonSerializer.SerializeToElement("return 1 + 1;")), new EmptyScope(DateTimeOffset.UnixEpoch));
        Assert.Equal(2, value.GetInt32());
    }
}
