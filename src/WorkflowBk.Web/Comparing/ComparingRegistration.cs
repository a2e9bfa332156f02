namespace WorkflowBk.Web.Comparing;

/// <summary>What the page that compares two versions of a process needs.</summary>
internal static class ComparingRegistration
{
    public static WebApplicationBuilder AddComparing(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<CompareDesk>();
        builder.Services.AddScoped<ChangeWords>();
        return builder;
    }
}
