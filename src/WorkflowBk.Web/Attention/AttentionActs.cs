using WorkflowBk.Activities.Cases;
using WorkflowBk.Data;
using WorkflowBk.Data.Attention;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Web.Hosting.Pumps;
using WorkflowBk.Web.Tasks;

namespace WorkflowBk.Web.Attention;

/// <summary>
/// The steps that resolve what needs attention, taken from the list itself. What the person is not shown, they cannot resolve: it
/// is another's, or somebody has resolved it meanwhile.
/// </summary>
internal sealed class AttentionActs(AttentionList list, TaskActions tasks, CaseTurn turn, PumpSignal pumps)
{
    public async Task<Result> ClaimAsync(Guid taskId, StaffMember by, CancellationToken cancellationToken) =>
        await OffersAsync(AttentionStep.Claim, item => item.Task?.Id == taskId, by, cancellationToken)
            ? await tasks.ClaimAsync(taskId, by, cancellationToken)
            : Gone;

    public async Task<Result> GiveAsync(Guid taskId, Guid? to, StaffMember by, CancellationToken cancellationToken) =>
        await OffersAsync(AttentionStep.Give, item => item.Task?.Id == taskId, by, cancellationToken)
            ? await tasks.AssignAsync(taskId, to, by, cancellationToken)
            : Gone;

    public async Task<Result> RetryAsync(Guid noticeId, StaffMember by, CancellationToken cancellationToken)
    {
        if (!await OffersAsync(AttentionStep.Retry, item => item.NoticeId == noticeId, by, cancellationToken))
            return Gone;
        var retried = await ChangeAsync(noticeId, (notice, now) => notice.Retry(now), cancellationToken);
        if (retried.Succeeded)
            pumps.Ring();
        return retried;
    }

    public async Task<Result> MarkPostedAsync(Guid noticeId, StaffMember by, CancellationToken cancellationToken) =>
        await OffersAsync(AttentionStep.MarkPosted, item => item.NoticeId == noticeId, by, cancellationToken)
            ? await ChangeAsync(noticeId, (notice, now) => notice.MarkPosted(OsloTime.DateIn(now), by.Id, OsloTime.DateIn(now)), cancellationToken)
            : Gone;

    private static Result Gone => new Problem("attention.resolved");

    private async Task<bool> OffersAsync(
        AttentionStep step, Func<AttentionItem, bool> isMeant, StaffMember by, CancellationToken cancellationToken) =>
        (await list.ReadAsync(by, cancellationToken)).Any(item => item.Step == step && isMeant(item));

    /// <summary>The notice itself tells whether it has been done: a key of its own for each try is enough.</summary>
    private Task<Result> ChangeAsync(Guid noticeId, Func<Notice, DateTimeOffset, Result> change, CancellationToken cancellationToken) =>
        turn.TakeAsync<MunicipalityDb>(
            $"notice:{Guid.NewGuid():N}", noticeId,
            async (db, now) => await db.Notices.FindAsync([noticeId], cancellationToken) is { } notice ? change(notice, now) : Gone,
            cancellationToken);
}
