using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Accounts;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Attention;

/// <summary>
/// Open tasks that nobody can do: no open account has the role, or none in the service, or whoever has the task cannot sign in.
/// The register of staff is read whole; of the tasks only those that are found, each way by an index.
/// </summary>
internal sealed class UnableTasks(MunicipalityDb db)
{
    /// <summary>Their ids, at most as many as asked for.</summary>
    /// <param name="within">Narrows down which tasks are meant.</param>
    public async Task<List<Guid>> IdsAsync(
        int max, Func<IQueryable<HumanTask>, IQueryable<HumanTask>> within, CancellationToken cancellationToken) =>
        // Ordered by what no index is ordered by: otherwise the database walks all open tasks in that order to find these few.
        await within(await QueryAsync(cancellationToken)).OrderBy(task => task.Type).Take(max).Select(task => task.Id).ToListAsync(cancellationToken);

    private async Task<IQueryable<HumanTask>> QueryAsync(CancellationToken cancellationToken)
    {
        var able = await db.StaffWhoCanSignInAsync(cancellationToken);
        var ableIds = able.Select(person => person.Id).ToHashSet();
        var gone = (await db.Staff.AsNoTracking().Select(person => person.Id).ToListAsync(cancellationToken)).Where(id => !ableIds.Contains(id)).ToList();
        var services = await db.Services.AsNoTracking().Select(service => service.Id).ToListAsync(cancellationToken);

        var open = db.Tasks.Where(task => task.State == TaskState.Open);
        var found = open.Where(task => task.AssigneeId != null && gone.Contains(task.AssigneeId.Value));
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            var has = able.Where(person => person.Has(role)).ToList();
            if (has.Count == 0)
            {
                found = found.Concat(open.Where(task => task.Role == role && task.AssigneeId == null));
                continue;
            }

            var without = services.Where(service => has.All(person => person.ServiceId != service)).ToList();
            if (without.Count > 0)
                found = found.Concat(open.Where(task => task.Role == role && task.AssigneeId == null && task.ServiceId != null && without.Contains(task.ServiceId.Value)));
        }

        return found;
    }
}
