using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.StatusPages;

/// <summary>Reads what a link leads to. An unknown link, one that has expired and one whose contact is gone are alike.</summary>
public sealed class StatusPageQuery(MunicipalityDb db, IFamilyLinkStore links)
{
    /// <summary>The status page behind a secret, or <c>null</c> when it leads nowhere.</summary>
    public async Task<StatusPageFile?> FindAsync(string secret, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await OpenAsync(secret, now, cancellationToken) is not var (theCase, contact))
            return null;
        var openTasks = db.Tasks.Where(task => task.CaseId == theCase.Id && task.State == TaskState.Open).Select(task => (Guid?)task.Id);
        var coordinator = await db.Appointments.AsNoTracking()
            .Where(row => row.CaseId == theCase.Id && row.State == AppointmentState.InForce)
            .OrderByDescending(row => row.InForceSince)
            .Select(row => (Guid?)row.CoordinatorId)
            .FirstOrDefaultAsync(cancellationToken);
        return new StatusPageFile(
            theCase,
            contact,
            await db.Deadlines.AsNoTracking()
                .Where(row => row.CaseId == theCase.Id && openTasks.Contains(row.TaskId))
                .ToListAsync(cancellationToken),
            await NameAsync(theCase.CaseworkerId, cancellationToken),
            await NameAsync(coordinator, cancellationToken),
            await LettersAsync(theCase.Id, cancellationToken))
        {
            CaseworkerAway = await AwayAsync(theCase.CaseworkerId, StaffRole.Caseworker, cancellationToken),
            CoordinatorAway = await AwayAsync(coordinator, StaffRole.Coordinator, cancellationToken),
            Change = await ChangeAsync(theCase.Id, cancellationToken),
            MayAskForChange = theCase.Withdrawal is null && ChangeRules.CanAsk(contact)
                && await db.Appointments.AnyAsync(row => row.CaseId == theCase.Id && row.State == AppointmentState.InForce && !row.IsInterim, cancellationToken),
        };
    }

    /// <summary>The language of whoever a link was sent to, or <c>null</c> when it leads nowhere.</summary>
    public async Task<LanguageForm?> LanguageAsync(string secret, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await OpenAsync(secret, now, cancellationToken))?.Contact.Language;

    /// <summary>Keeps that a contact has opened the page: what had been sent by then is read.</summary>
    public async Task MarkReadAsync(Guid contactId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var unread = await db.Notices
            .Where(row => row.ContactId == contactId && row.ReadAt == null
                && (row.State == NoticeState.Sent || row.State == NoticeState.Posted))
            .ToListAsync(cancellationToken);
        foreach (var notice in unread)
            notice.MarkRead(now);
        if (unread.Count > 0)
            await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<(Case Case, Contact Contact)?> OpenAsync(string secret, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(secret, cancellationToken) is not { } link || !link.HoldsAt(now))
            return null;
        var theCase = await db.Cases.AsNoTracking().FirstAsync(row => row.Id == link.CaseId, cancellationToken);
        return theCase.Contacts.FirstOrDefault(contact => contact.Id == link.ContactId) is { } contact ? (theCase, contact) : null;
    }

    private async Task<FamilyChange?> ChangeAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var open = await db.Changes.AsNoTracking()
            .Where(row => row.CaseId == caseId && (row.State == ChangeState.Asked || row.State == ChangeState.Overlapping))
            .OrderBy(row => row.AskedAt)
            .LastOrDefaultAsync(cancellationToken);
        if (open is null)
            return null;
        var last = await db.Appointments.Where(row => row.Id == open.AppointmentId).Select(row => row.LastDay).FirstOrDefaultAsync(cancellationToken);
        return new FamilyChange(open.Id, await NameAsync(open.CoordinatorId, cancellationToken) ?? "", last);
    }

    private async Task<FamilyAbsence?> AwayAsync(Guid? staffId, StaffRole role, CancellationToken cancellationToken)
    {
        if (await db.AwayToday().FirstOrDefaultAsync(row => row.StaffId == staffId, cancellationToken) is not { } absence)
            return null;
        var standIn = absence.StandInFor(role);
        var isThere = !await db.AwayToday().AnyAsync(row => row.StaffId == standIn, cancellationToken);
        return new FamilyAbsence(absence.Until, isThere ? await NameAsync(standIn, cancellationToken) : null);
    }

    private async Task<string?> NameAsync(Guid? staffId, CancellationToken cancellationToken) => staffId is null
        ? null
        : await db.Staff.Where(row => row.Id == staffId).Select(row => row.Name).FirstOrDefaultAsync(cancellationToken);

    private async Task<List<DateOnly>> LettersAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var issued = await db.Documents.AsNoTracking()
            .Where(row => row.CaseId == caseId)
            .OrderByDescending(row => row.IssuedAt)
            .Select(row => new { row.Template, row.IssuedAt })
            .ToListAsync(cancellationToken);
        return [.. issued.Where(letter => !DocumentAudience.IsOwn(letter.Template)).Select(letter => OsloTime.DateIn(letter.IssuedAt)).Distinct()];
    }
}
