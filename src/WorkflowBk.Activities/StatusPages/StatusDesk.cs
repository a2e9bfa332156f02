using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Changes;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Notices;
using WorkflowBk.Activities.Plans;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Workflows.Bursts;

namespace WorkflowBk.Activities.StatusPages;

/// <summary>What a family can do on its status page. Each is one transaction, like all else that changes a case.</summary>
public sealed partial class StatusDesk(
    IBurstFactory bursts, WithdrawalDesk withdrawals, ChangeDesk changes, PlanDesk plans, ContributionDesk contributions, TimeProvider clock)
{
    /// <summary>The template of the notice that brings a link somebody asked for.</summary>
    public const string LinkTemplate = "new-link";

    /// <summary>The link leads nowhere: it has expired, or the contact is no longer one.</summary>
    public const string Expired = "status.link-expired";

    /// <summary>Keeps what a contact has written. The same words from the same form are kept once.</summary>
    /// <param name="formKey">Drawn when the form was shown.</param>
    /// <returns>Success; or <see cref="Expired"/>, or the reasons of <see cref="FamilyMessage.Write"/>.</returns>
    public Task<Result> WriteAsync(
        string secret, FamilyMessageKind kind, string? text, string? formKey, CancellationToken cancellationToken) =>
        bursts.RunAsync(burst => WriteAsync(burst, secret, kind, text, formKey, cancellationToken), cancellationToken);

    private async Task<Result> WriteAsync(
        IBurst burst, string secret, FamilyMessageKind kind, string? text, string? formKey, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await OpenAsync(burst, secret, now, cancellationToken) is not var (theCase, contact))
            return new Problem(Expired);

        var messages = burst.Services.GetRequiredService<IFamilyMessageStore>();
        Guid id;
        for (var time = 0; ; time++)
        {
            id = IdOf(contact.Id, kind, text, formKey, time);
            var before = await messages.FindAsync(id, cancellationToken);
            if (before is { HandledAt: null })
                return Result.Ok;
            // What was taken care of and is said once more, is said anew.
            if (before is null)
                break;
        }

        var message = FamilyMessage.Write(id, theCase.Id, contact.Id, contact.Name, kind, text, now);
        if (!message.Succeeded)
            return message;
        messages.Add(message.Value);
        await burst.CommitAsync(cancellationToken);
        return Result.Ok;
    }

    /// <summary>
    /// Leaves the case where this contact alone can say so, or else asks somebody to call. The same form sent twice has one
    /// effect.
    /// </summary>
    /// <param name="reason">Why, if they want to say so.</param>
    /// <param name="formKey">Drawn when the form was shown.</param>
    /// <returns>Whether the case has ended; or <see cref="Expired"/> or <c>text.too-long</c>.</returns>
    public async Task<Result<bool>> WithdrawAsync(string secret, string? reason, string? formKey, CancellationToken cancellationToken)
    {
        Guid? toLeave = null;
        await using (var burst = await bursts.BeginAsync(cancellationToken))
        {
            if (await OpenAsync(burst, secret, clock.GetUtcNow(), cancellationToken) is var (theCase, contact) && StopRules.EndsAtOnce(theCase, contact))
                toLeave = theCase.Id;
        }

        if (reason?.Length > FamilyMessage.MaxTextLength)
            return new Problem("text.too-long", "Text", FamilyMessage.MaxTextLength);
        if (toLeave is { } caseId)
        {
            var left = await withdrawals.WithdrawAsync(
                caseId, new WithdrawalAnswer(WithdrawalReason.FamilyWish, reason ?? ""), WithdrawalDesk.Family,
                Guid.TryParse(formKey, out var key) ? key : Guid.NewGuid(), cancellationToken);
            if (left.Succeeded)
                return true;
        }

        // A process from before it could be left by itself, or a wish that somebody must speak with the family about.
        var written = await WriteAsync(secret, FamilyMessageKind.Withdrawal, reason, formKey, cancellationToken);
        return written.Succeeded ? false : Result<bool>.Fail(written.Problems);
    }

    /// <summary>Asks for another coordinator. The same form sent twice is one wish, and no reason is asked for.</summary>
    /// <param name="wish">What the family wishes for in the next one; may be empty.</param>
    /// <param name="formKey">Drawn when the form was shown.</param>
    /// <returns>Success; or <see cref="Expired"/>, or the reasons of <see cref="ChangeRequest.Ask"/>.</returns>
    public async Task<Result> AskForChangeAsync(string secret, string? wish, string? formKey, CancellationToken cancellationToken)
    {
        if (await CaseOfAsync(secret, cancellationToken) is not var (caseId, earlier))
            return new Problem(Expired);
        // It is under way, as was wished: sent twice, or by the other parent at the same time.
        if (earlier.Any(change => change.IsOpen))
            return Result.Ok;
        if (wish?.Length > FamilyMessage.MaxTextLength)
            return new Problem("text.too-long", "Wish", FamilyMessage.MaxTextLength);
        return await changes.AskAsync(
            caseId, new ChangeFacts(ChangeAsker.Family, "", wish ?? ""), WithdrawalDesk.Family,
            // A browser keeps its form's key for a day, and a family can ask, think again and ask once more in a day.
            $"{(Guid.TryParse(formKey, out var key) ? key : Guid.NewGuid()):N}:{earlier.Count}", cancellationToken);
    }

    /// <summary>The family has thought again, and keeps the coordinator it has.</summary>
    /// <param name="changeId">The change as the page showed it.</param>
    /// <inheritdoc cref="AskForChangeAsync"/>
    public async Task<Result> KeepCoordinatorAsync(string secret, Guid changeId, string? formKey, CancellationToken cancellationToken) =>
        await CaseOfAsync(secret, cancellationToken) is var (caseId, _)
            ? await changes.TakeBackAsync(
                changeId, caseId, null, WithdrawalDesk.Family, Guid.TryParse(formKey, out var key) ? key : Guid.NewGuid(), cancellationToken)
            : new Problem(Expired);

    /// <summary>Writes how the family sees its year, before it is gone through. Written once more, it is changed.</summary>
    /// <param name="reviewId">The review as the page showed it.</param>
    /// <returns>Success; or <see cref="Expired"/>, or the reasons of <see cref="YearlyReview.Write"/>.</returns>
    public Task<Result> WriteViewAsync(string secret, Guid reviewId, string? text, CancellationToken cancellationToken) =>
        bursts.RunAsync(burst => WriteViewAsync(burst, secret, reviewId, text, cancellationToken), cancellationToken);

    private async Task<Result> WriteViewAsync(IBurst burst, string secret, Guid reviewId, string? text, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await OpenAsync(burst, secret, now, cancellationToken) is not var (theCase, contact))
            return new Problem(Expired);
        var review = await burst.Services.GetRequiredService<IReviewStore>().FindAsync(reviewId, cancellationToken);
        if (review?.CaseId != theCase.Id)
            return new Problem("review.closed");
        var written = review.Write(contact, text, now);
        if (written.Succeeded)
            await burst.CommitAsync(cancellationToken);
        return written;
    }

    /// <summary>The case behind a link whose contact can speak for the family in this, and its changes; <c>null</c> when there is none.</summary>
    private async Task<(Guid CaseId, IReadOnlyList<ChangeRequest> Earlier)?> CaseOfAsync(string secret, CancellationToken cancellationToken)
    {
        await using var burst = await bursts.BeginAsync(cancellationToken);
        return await OpenAsync(burst, secret, clock.GetUtcNow(), cancellationToken) is var (theCase, contact) && ChangeRules.CanAsk(contact)
            ? (theCase.Id, await burst.Services.GetRequiredService<IChangeStore>().OfCaseAsync(theCase.Id, cancellationToken))
            : null;
    }

    /// <summary>
    /// Sends new links to the contacts that fit: by the case's reference, by e-mail address, or by both. A link goes only to
    /// the address that is kept for the contact, and nobody is told whether any fitted.
    /// </summary>
    public Task SendNewLinkAsync(string? reference, string? email, CancellationToken cancellationToken) =>
        bursts.RunAsync(burst => SendNewLinkAsync(burst, reference, email, cancellationToken), cancellationToken);

    private async Task<bool> SendNewLinkAsync(IBurst burst, string? reference, string? email, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var links = burst.Services.GetRequiredService<IFamilyLinkStore>();
        var notices = burst.Services.GetRequiredService<FamilyNotices>();
        foreach (var (theCase, contact) in await FittingAsync(burst, reference, email, cancellationToken))
        {
            if (await links.CountAskedAsync(contact.Id, now - FamilyLink.AskedWithin, cancellationToken) >= FamilyLink.MaxAsked)
                continue;
            var holdsUntil = OsloTime.DateIn(now + FamilyLink.Lifetime);
            await notices.WriteAsync(theCase, contact, LinkTemplate, holdsUntil, asked: true, now, cancellationToken);
        }

        await burst.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>The case and the contact behind a link that holds.</summary>
    private static async Task<(Case Case, Contact Contact)?> OpenAsync(
        IBurst burst, string secret, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var link = await burst.Services.GetRequiredService<IFamilyLinkStore>().FindAsync(secret, cancellationToken);
        if (link?.HoldsAt(now) is not true)
            return null;
        var theCase = await burst.Services.GetRequiredService<ICaseStore>().FindAsync(link.CaseId, cancellationToken);
        return theCase?.Contacts.FirstOrDefault(contact => contact.Id == link.ContactId) is { } contact ? (theCase, contact) : null;
    }

    private static async Task<IReadOnlyList<(Case Case, Contact Contact)>> FittingAsync(
        IBurst burst, string? reference, string? email, CancellationToken cancellationToken)
    {
        var cases = burst.Services.GetRequiredService<ICaseStore>();
        if (!string.IsNullOrWhiteSpace(reference))
        {
            var found = await cases.FindByReferenceAsync(reference.Trim().ToUpperInvariant(), cancellationToken);
            return found is null ? [] : [.. found.Contacts.Where(contact => email is null || Has(contact, email)).Select(contact => (found, contact))];
        }

        if (string.IsNullOrWhiteSpace(email))
            return [];
        List<(Case, Contact)> fitting = [];
        foreach (var (caseId, contactId) in await burst.Services.GetRequiredService<IFamilyLinkStore>().ContactsAtAsync(email, cancellationToken))
        {
            var found = await cases.FindAsync(caseId, cancellationToken);
            // Links went to this address once; only whoever still has it is sent another.
            if (found?.Contacts.FirstOrDefault(contact => contact.Id == contactId && Has(contact, email)) is { } contact)
                fitting.Add((found, contact));
        }

        return fitting;
    }

    private static bool Has(Contact contact, string email) =>
        string.Equals(contact.Email?.Trim(), email.Trim(), StringComparison.OrdinalIgnoreCase);

    private static Guid IdOf(Guid contactId, FamilyMessageKind kind, string? text, string? formKey, int time) =>
        Guid.TryParse(formKey, out var key)
            ? new Guid(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { contactId, kind, text, key, time })).AsSpan(0, 16))
            : Guid.NewGuid();
}
