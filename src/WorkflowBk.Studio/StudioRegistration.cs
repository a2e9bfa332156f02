using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Studio.Catalogue;
using WorkflowBk.Studio.Definitions;
using WorkflowBk.Studio.Features;
using WorkflowBk.Studio.Instances;
using WorkflowBk.Studio.Journal;
using WorkflowBk.Studio.Versions;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Studio;

/// <summary>Elsa's HTTP API, as the designer calls it, over the engine's ports.</summary>
public static class StudioRegistration
{
    /// <summary>Where the API is; the designer is told so by its page.</summary>
    public const string ApiPath = "/studio/api";

    /// <remarks>The host brings <see cref="IOptionNames"/>, the engine and its stores.</remarks>
    public static IServiceCollection AddStudio(this IServiceCollection services) => services
        .AddScoped<Refusals>()
        .AddScoped<CatalogueWords>()
        .AddScoped<OptionSource>()
        .AddScoped(provider => new ProblemSentences(
            provider.GetRequiredService<IStringLocalizer<StudioTexts>>(), provider.GetRequiredService<CatalogueWords>(), provider.GetRequiredService<IOptionNames>()))
        .AddScoped(provider => new SettingWords(
            provider.GetRequiredService<ActivityCatalog>(), provider.GetRequiredService<CatalogueWords>(), provider.GetRequiredService<OptionSource>()))
        .AddScoped<DescriptorWriter>()
        .AddScoped<DefinitionView>()
        .AddScoped<ModelReader>()
        .AddScoped<DefinitionDesk>()
        .AddScoped<VersionShelf>()
        .AddScoped(provider => new StepForms(
            provider.GetRequiredService<ActivityCatalog>(), provider.GetRequiredService<CatalogueWords>(), provider.GetRequiredService<OptionSource>()))
        .AddScoped(provider => new DraftDesk(
            provider.GetRequiredService<DefinitionLibrary>(), provider.GetRequiredService<IVersionStore>(), provider.GetRequiredService<ModelReader>()))
        .AddScoped<InstanceDesk>()
        .AddScoped<RunReader>();

    /// <param name="policy">Who may use the designer.</param>
    public static IEndpointRouteBuilder MapStudioApi(this IEndpointRouteBuilder endpoints, string policy)
    {
        var api = endpoints.MapGroup(ApiPath).RequireAuthorization(policy).DisableAntiforgery().AddEndpointFilter<OwnPagesOnly>();
        api.MapDefinitions();
        api.MapDefinitionFiles();
        api.MapVersions();
        api.MapRuns();
        api.MapInstances();
        api.MapBulkActions();
        api.MapJournal();
        api.MapExecutions();
        api.MapCatalogue();
        api.MapSmallDescriptors();
        api.MapFeatures();
        return endpoints;
    }
}
