namespace WorkflowBk.Web.Trials;

/// <summary>What those who own the processes need to try one before it goes live.</summary>
internal static class TrialsRegistration
{
    public static WebApplicationBuilder AddTrials(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TrialHouses>();
        builder.Services.AddScoped<TrialRooms>();
        builder.Services.AddScoped<TrialDesk>();
        builder.Services.AddScoped<TrialWords>();
        builder.Services.AddScoped<ReplayDesk>();
        return builder;
    }
}
