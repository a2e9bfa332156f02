using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using WorkflowBk.Data;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Trials;

/// <summary>Opens rooms for trials, with the municipality's own settings and texts. Nothing of anybody's case is read for it.</summary>
internal sealed class TrialRooms(MunicipalityDb db, IMunicipality municipality, TrialHouses houses, IStringLocalizer<TrialTexts> texts)
{
    public async Task<TrialRoom> OpenAsync(WorkflowVersion version, CancellationToken cancellationToken)
    {
        var others = await db.WorkflowVersions.AsNoTracking()
            .Where(other => other.IsPublished && other.DefinitionId != version.DefinitionId)
            .OrderBy(other => other.DefinitionId)
            .Select(other => other.Json)
            .ToListAsync(cancellationToken);
        var templates = await db.TemplateVersions.AsNoTracking().OrderBy(template => template.Id).ToListAsync(cancellationToken);
        TrialSetting setting = new(
            version.DefinitionId, version.Json, others, await municipality.GetAsync(cancellationToken), templates, CultureInfo.CurrentUICulture.Name);
        return await houses.OpenAsync(setting, new TrialTown(texts), cancellationToken);
    }
}
