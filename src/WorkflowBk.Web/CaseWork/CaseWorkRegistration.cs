using WorkflowBk.Web.Tasks.Forms;

namespace WorkflowBk.Web.CaseWork;

internal static class CaseWorkRegistration
{
    public static IServiceCollection AddCaseWork(this IServiceCollection services) => services
        .AddScoped<WorkHistory>()
        .AddSingleton<ITaskForm, AdHocForm>();
}
