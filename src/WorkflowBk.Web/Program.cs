using WorkflowBk.Web.Hosting;
using WorkflowBk.Web.Hosting.FirstStart;

var builder = WebApplication.CreateBuilder(CommandLine.ToConfiguration(args));
return await BadStart.ExplainAsync(builder, Console.Error, async () =>
{
    builder.AddWorkflowBk();

    await using var app = builder.Build();
    await app.SetUpAsync();
    app.UseWorkflowBk();
    await app.RunAsync();
});
