using Microsoft.EntityFrameworkCore;

namespace WorkflowBk.Data.Databases;

/// <summary>
/// The same model on PostgreSQL. A type of its own because EF Core finds migrations by the context's type, and because a page's
/// save must answer at once here too (<see cref="AnswersAtOnce"/>); everything else asks for <see cref="MunicipalityDb"/>.
/// </summary>
internal sealed class PostgreSqlDb(DbContextOptions<PostgreSqlDb> options) : MunicipalityDb(options)
{
    /// <summary>
    /// The provider sends several rows beside what it does otherwise, and reads what comes back by a reader of its own: on a busy
    /// machine a save would wait for either while another part of the page asks. So the whole save holds its thread, and has
    /// ended before anybody else is let in.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        IsOfBurst ? await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken) : SaveChanges(acceptAllChangesOnSuccess);
}
