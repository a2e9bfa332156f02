using Microsoft.Extensions.Options;
using WorkflowBk.Data;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Hosting;

/// <summary>What must be in place before the first request: the database, the municipality, and the shipped workflows.</summary>
internal sealed class Setup(DatabaseSetup database, MunicipalityStore municipality, ShippedWorkflows workflows, IConfiguration configuration)
{
    /// <summary>The shipped definitions, beside the program.</summary>
    public static string WorkflowFolder { get; } = Path.Combine(AppContext.BaseDirectory, "workflows");

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await database.RunAsync(cancellationToken);
        if (await municipality.FindAsync(cancellationToken) is null)
            await municipality.SaveAsync(Configured(), cancellationToken);
        await workflows.ImportAsync(WorkflowFolder, cancellationToken);
    }

    /// <summary>The settings are only how it begins; from then on the administrator's page counts.</summary>
    private MunicipalityProfile Configured() =>
        configuration.GetRequiredSection("Municipality").Get<MunicipalityProfile>()
        ?? throw new OptionsValidationException("Municipality", typeof(MunicipalityProfile), ["The settings lack the section Municipality."]);
}
