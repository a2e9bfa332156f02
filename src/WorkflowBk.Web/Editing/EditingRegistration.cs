namespace WorkflowBk.Web.Editing;

/// <summary>What the pages need where a process is changed without the drawing.</summary>
internal static class EditingRegistration
{
    public static WebApplicationBuilder AddEditing(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<EditDesk>();
        builder.Services.AddScoped<EditWords>();
        builder.Services.AddScoped<StepFormReader>();
        return builder;
    }
}
