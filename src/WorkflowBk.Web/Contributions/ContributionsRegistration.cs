namespace WorkflowBk.Web.Contributions;

/// <summary>Where somebody without an account answers.</summary>
internal static class ContributionsRegistration
{
    public static IServiceCollection AddContributions(this IServiceCollection services) => services.AddScoped<AnswerLinks>();
}
