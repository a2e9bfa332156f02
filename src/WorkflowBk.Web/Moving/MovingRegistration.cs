namespace WorkflowBk.Web.Moving;

/// <summary>What those who own the processes need to move cases to another version.</summary>
internal static class MovingRegistration
{
    public static WebApplicationBuilder AddMoving(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<MoveDesk>();
        return builder;
    }
}
