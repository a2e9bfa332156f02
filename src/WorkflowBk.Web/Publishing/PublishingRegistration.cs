namespace WorkflowBk.Web.Publishing;

/// <summary>What those who own the processes need to check a draft and publish it.</summary>
internal static class PublishingRegistration
{
    public static WebApplicationBuilder AddPublishing(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<PublishDesk>();
        return builder;
    }
}
