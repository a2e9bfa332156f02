namespace WorkflowBk.Web.Absences;

internal static class AbsenceRegistration
{
    public static IServiceCollection AddAbsences(this IServiceCollection services) => services.AddScoped<WhoIsAway>().AddScoped<StandInChoices>();
}
