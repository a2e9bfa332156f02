namespace WorkflowBk.Web.Operations;

/// <summary>What those who run the processes need when one has stopped.</summary>
internal static class OperationsRegistration
{
    public static WebApplicationBuilder AddOperations(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IncidentWords>();
        builder.Services.AddScoped<MendingDesk>();
        return builder;
    }
}
