using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Data.People;

internal sealed class AbsenceConfiguration : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.StandInId, row.From });
        builder.HasIndex(row => new { row.CoordinatorStandInId, row.From });
        builder.HasIndex(row => row.StaffId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(row => row.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(row => row.StandInId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(row => row.CoordinatorStandInId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AbsenceStore(MunicipalityDb db) : IAbsenceStore
{
    public void Add(Absence absence) => db.Absences.Add(absence);

    public void Remove(Absence absence) => db.Absences.Remove(absence);

    public async Task<Absence?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Absences.FindAsync([id], cancellationToken);

    public async Task<IReadOnlyList<Absence>> NotOverAsync(DateOnly on, CancellationToken cancellationToken) =>
        await db.Absences.Where(row => row.Until == null || row.Until >= on).OrderBy(row => row.From).ToListAsync(cancellationToken);

    public Task<Absence?> OfAsync(Guid person, DateOnly on, CancellationToken cancellationToken) =>
        db.Absences.FirstOrDefaultAsync(row => row.StaffId == person && row.From <= on && (row.Until == null || row.Until >= on), cancellationToken);
}
