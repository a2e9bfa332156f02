namespace WorkflowBk.Web.Intake;

/// <summary>Where inquiries come in: the public form and the staff's.</summary>
internal static class IntakeRegistration
{
    public static IServiceCollection AddIntake(this IServiceCollection services)
    {
        services.AddScoped<InquiryIntake>();
        services.AddScoped(typeof(IntakeProblems<>));
        services.AddSingleton<FirstContactTarget>();
        services.AddSingleton<Receipts>();
        services.AddSingleton<PublicFormLimit>();
        return services;
    }
}
