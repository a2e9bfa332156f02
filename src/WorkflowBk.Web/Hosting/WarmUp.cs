using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Web.Hosting;

/// <summary>Has what the first case would wait for compiled beside the start, which does not wait for it.</summary>
internal sealed class WarmUp(ExpressionWarmUp expressions) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(expressions.Run, stoppingToken);
}
