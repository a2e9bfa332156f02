using WorkflowBk.Web.Hosting;

var builder = WebApplication.CreateBuilder(CommandLine.ToConfiguration(args));
builder.AddWorkflowBk();

var app = builder.Build();
await app.SetUpAsync();
app.UseWorkflowBk();
app.Run();
