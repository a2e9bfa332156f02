using WorkflowBk.Web.Hosting;
using WorkflowBk.Web.Hosting.FirstStart;
using WorkflowBk.Web.Hosting.Moving;
using WorkflowBk.Web.WorkflowFiles;

if (args is [MoveCommand.Name, .. var move])
    return await MoveCommand.RunAsync(move, Console.Out);
if (args is [WorkflowsCommand.Name, .. var files])
    return await WorkflowsCommand.RunAsync(files, Console.Out);

var builder = WebApplication.CreateBuilder(CommandLine.ToConfiguration(args));
return await BadStart.ExplainAsync(builder, Console.Error, async () =>
{
    builder.AddWorkflowBk();

    await using var app = builder.Build();
    await app.SetUpAsync();
    app.UseWorkflowBk();
    await app.RunAsync();
});
