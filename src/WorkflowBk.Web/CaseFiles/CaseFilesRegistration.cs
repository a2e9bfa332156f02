namespace WorkflowBk.Web.CaseFiles;

internal static class CaseFilesRegistration
{
    public static IServiceCollection AddCaseFiles(this IServiceCollection services) => services
        .AddScoped<CaseFileDoor>()
        .AddScoped<CaseWords>()
        .AddScoped<StepWords>()
        .AddScoped<CaseHistory>()
        .AddScoped<CaseCare>();
}
