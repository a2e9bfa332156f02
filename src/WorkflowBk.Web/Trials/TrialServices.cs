using Microsoft.Extensions.DependencyInjection.Extensions;
using WorkflowBk.Activities;
using WorkflowBk.Data;
using WorkflowBk.Data.Scratch;
using WorkflowBk.Notices;
using WorkflowBk.Workflows;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Observing;

namespace WorkflowBk.Web.Trials;

/// <summary>The real engine and the real activities, put together around a database in memory and a clock of its own.</summary>
internal static class TrialServices
{
    public static ServiceProvider Compose(ScratchDatabase database, ActivityCatalog catalog, TrialClock clock)
    {
        var services = new ServiceCollection();
        // Whoever watches the log and the numbers must not have to ask whether a failed step was a real one.
        services.AddLogging();
        services.AddSingleton<Unobserved>();
        services.AddSingleton<TimeProvider>(clock);
        services.AddScratchData(database);
        services.AddWorkflowEngine(typeof(ActivitiesRegistration).Assembly);
        services.AddActivities();
        services.AddNotices(new ConfigurationBuilder().Build());
        // The same in every house, and it takes time to make.
        services.Replace(ServiceDescriptor.Singleton(catalog));
        var queries = services.Single(service => service.ServiceType == typeof(IWaitQueries)).ImplementationType!;
        services.AddScoped(provider => new TrialTimers(
            provider.GetRequiredService<MunicipalityDb>(), (IWaitQueries)ActivatorUtilities.CreateInstance(provider, queries)));
        services.Replace(ServiceDescriptor.Scoped<IWaitQueries>(provider => provider.GetRequiredService<TrialTimers>()));
        return services.BuildServiceProvider();
    }
}
