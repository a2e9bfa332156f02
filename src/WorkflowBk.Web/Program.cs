using WorkflowBk.Web.Hosting;
using WorkflowBk.Web.Hosting.FirstStart;
using WorkflowBk.Web.Hosting.Moving;

if (args is [MoveCommand.Name, .. var rest])
    return await MoveCommand.RunAsync(rest, Console.Out);

var builder = WebApplication.CreateBuilder(CommandLine.ToConfiguration(args));
return await BadStart.ExplainAsync(builder, Console.Error, async () =>
{
    builder.AddWorkflowBk();

    await using var app = builder.Build();
    await app.SetUpAsync();
    app.UseWorkflowBk();
    await app.RunAsync();
});
