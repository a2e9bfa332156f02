using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Editing;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Validation;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows;

/// <summary>Puts the engine into a host.</summary>
public static class WorkflowsRegistration
{
    /// <param name="activities">Assemblies whose activities workflows may use, besides the engine's own.</param>
    /// <remarks>
    /// The host brings <see cref="TimeProvider"/>, <see cref="Bursts.IBurstFactory"/>, <see cref="Bursts.IWaitQueries"/> and
    /// <see cref="IVersionStore"/>.
    /// </remarks>
    public static IServiceCollection AddWorkflowEngine(this IServiceCollection services, params Assembly[] activities)
    {
        services.AddSingleton(ActivityCatalog.Of(activities));
        services.AddSingleton(provider => new DefinitionEditor(provider.GetRequiredService<ActivityCatalog>()));
        services.AddSingleton<ExpressionEvaluator>();
        services.AddSingleton(provider => new ExpressionWarmUp(
            provider.GetRequiredService<ExpressionEvaluator>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DefinitionCache>();
        services.AddSingleton<EngineParts>();
        services.AddScoped<DefinitionValidator>();
        services.AddScoped<IWorkflowEngine, WorkflowEngine>();
        services.AddScoped<IDefinitionCheck, FactCheck>();
        services.AddScoped<IDefinitionCheck, MeetingCheck>();
        services.AddScoped<IDefinitionCheck, LoopCheck>();
        services.AddScoped<IDefinitionCheck, WayCheck>();
        services.AddScoped<IDefinitionCheck, ChildCheck>();
        services.AddScoped(provider => new DefinitionReview(
            provider.GetRequiredService<DefinitionValidator>().Validate,
            provider.GetRequiredService<IVersionStore>(),
            provider.GetServices<IDefinitionCheck>()));
        services.AddScoped(provider => new DefinitionLibrary(
            provider.GetRequiredService<IVersionStore>(),
            provider.GetRequiredService<DefinitionReview>(),
            provider.GetRequiredService<EngineParts>(),
            provider));
        services.AddScoped(provider => new ShippedWorkflows(
            provider.GetRequiredService<IVersionStore>(),
            provider.GetRequiredService<DefinitionValidator>(),
            provider.GetRequiredService<DefinitionLibrary>(),
            provider.GetRequiredService<ILogger<ShippedWorkflows>>()));
        return services;
    }
}
