using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Calendars;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Data.Calendars;

/// <inheritdoc/>
internal sealed class CalendarFeeds(MunicipalityDb db, TimeProvider clock) : ICalendarFeeds
{
    public async Task<string> OpenAsync(CalendarOwner owner, LanguageForm language, CancellationToken cancellationToken)
    {
        var secret = SecretToken.Draw();
        db.CalendarFeeds.RemoveRange(await Of(owner).ToListAsync(cancellationToken));
        db.CalendarFeeds.Add(new CalendarFeed(owner, secret, language, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }

    public async Task ShutAsync(CalendarOwner owner, CancellationToken cancellationToken)
    {
        db.CalendarFeeds.RemoveRange(await Of(owner).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task<DateTimeOffset?> OpenSinceAsync(CalendarOwner owner, CancellationToken cancellationToken) =>
        Of(owner).Select(row => (DateTimeOffset?)row.CreatedAt).MaxAsync(cancellationToken);

    public Task<CalendarFeed?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = SecretToken.Hash(secret);
        return db.CalendarFeeds.AsNoTracking().FirstOrDefaultAsync(row => row.Hash == hash, cancellationToken);
    }

    private IQueryable<CalendarFeed> Of(CalendarOwner owner) => db.CalendarFeeds.Where(
        row => row.PersonId == owner.PersonId && row.CaseId == owner.CaseId && row.ContactId == owner.ContactId);
}
