using Microsoft.Extensions.Options;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Data;
using WorkflowBk.Data.Bursts;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Web.Hosting.FirstStart;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Hosting;

/// <summary>What must be in place before the first request: the database, the municipality, and the shipped workflows.</summary>
internal sealed class Setup(
    DatabaseSetup database, MunicipalityStore municipality, ProcessVersions versions, ShippedWorkflows workflows,
    RefusedWorkflows refused, IConfiguration configuration)
{
    /// <summary>The shipped definitions, beside the program.</summary>
    public static string WorkflowFolder { get; } = Path.Combine(AppContext.BaseDirectory, "workflows");

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await database.RunAsync(cancellationToken);
        if (await municipality.FindAsync(cancellationToken) is null)
            await municipality.SaveAsync(Configured(), cancellationToken);
        await ImportAsync(configuration["Workflows:Folder"] is { Length: > 0 } folder ? folder : WorkflowFolder, cancellationToken);
    }

    /// <summary>
    /// A shipped file that is no good does not stop a municipality that has something published: it goes on with that, and the
    /// process owners are shown what was refused. Where there is nothing to go on with, the start is refused.
    /// </summary>
    private async Task ImportAsync(string folder, CancellationToken cancellationToken)
    {
        if ((await versions.ListAsync(cancellationToken)).Any(version => version.IsPublished))
            refused.Files = await workflows.ImportAsync(folder, cancellationToken);
        else if (await workflows.ImportAllOrNoneAsync(folder, cancellationToken) is { Count: > 0 } files)
            throw new StartRefusedException("Bad.Workflows", RefusedWorkflows.Lines(files), folder);

        if (!(await versions.ListAsync(cancellationToken)).Any(version => version.IsPublished && version.DefinitionId == InquiryDesk.WorkflowId))
            throw new StartRefusedException("Bad.NoProcess", InquiryDesk.WorkflowId, folder);
    }

    /// <summary>The settings are only how it begins; from then on the administrator's page counts.</summary>
    private MunicipalityProfile Configured() =>
        configuration.GetRequiredSection("Municipality").Get<MunicipalityProfile>()
        ?? throw new OptionsValidationException("Municipality", typeof(MunicipalityProfile), ["The settings lack the section Municipality."]);
}
