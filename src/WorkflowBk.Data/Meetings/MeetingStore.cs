using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Meetings;

namespace WorkflowBk.Data.Meetings;

internal sealed class MeetingStore(MunicipalityDb db) : IMeetingStore
{
    public void Add(Meeting meeting) => db.Meetings.Add(meeting);

    public void Add(MeetingLink link) => db.MeetingLinks.Add(link);

    public async Task<Meeting?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Meetings.FindAsync([id], cancellationToken);

    public async Task<IReadOnlyList<Meeting>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        return await db.Meetings.Where(row => row.CaseId == caseId).OrderBy(row => row.CalledAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<Meeting>> AroundAsync(MeetingTime time, Guid except, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        var (from, to) = (time.StartsAt, time.EndsAt);
        return await db.Meetings
            .Where(row => row.StartsAt < to && row.EndsAt > from && row.Id != except)
            .Where(row => row.State == MeetingState.Called || row.State == MeetingState.Invited || row.State == MeetingState.Ready)
            .OrderBy(row => row.StartsAt)
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<Meeting>> ComingAsync(DateTimeOffset after, DateTimeOffset until, CancellationToken cancellationToken) =>
        await db.Meetings.AsNoTracking()
            .Where(row => row.StartsAt > after && row.StartsAt <= until)
            .Where(row => row.State == MeetingState.Invited || row.State == MeetingState.Ready)
            .OrderBy(row => row.StartsAt)
            .ToListAsync(cancellationToken);

    public async Task<MeetingLink?> FindLinkAsync(string tokenHash, CancellationToken cancellationToken) =>
        await db.MeetingLinks.FirstOrDefaultAsync(link => link.TokenHash == tokenHash, cancellationToken);
}
