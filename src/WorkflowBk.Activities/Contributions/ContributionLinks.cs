using WorkflowBk.Activities.Notices;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Activities.Contributions;

/// <summary>Makes one-time links and sends them. The token is in the e-mail alone, until it has left.</summary>
internal sealed class ContributionLinks(IContributionLinkStore links, StaffMail mail)
{
    /// <param name="id">Id of the link.</param>
    /// <param name="taskId">The task that it answers.</param>
    /// <param name="template">What the e-mail says.</param>
    public async Task SendAsync(
        Guid id, Case theCase, Contribution asked, Guid taskId, string template, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var token = SecretToken.Draw();
        links.Add(new ContributionLink(id, theCase.Id, asked.Id, taskId, SecretToken.Hash(token), now, asked.PromisedOn ?? asked.Due));
        await mail.SendLinkAsync(template, theCase, asked.Outside!, token, asked.PromisedOn ?? asked.Due, now, cancellationToken);
    }

    public Task SendFirstAsync(Case theCase, Contribution asked, Guid taskId, DateTimeOffset now, CancellationToken cancellationToken) =>
        SendAsync(Guid.CreateVersion7(now), theCase, asked, taskId, StaffNotices.ContributionAsked, now, cancellationToken);

    /// <summary>A reminder has a link of its own, since the first is known to nobody but its reader; the first still works.</summary>
    public Task RemindAsync(Case theCase, Contribution asked, Guid taskId, DateTimeOffset now, CancellationToken cancellationToken) =>
        SendAsync(Guid.CreateVersion7(now), theCase, asked, taskId, StaffNotices.ContributionReminder, now, cancellationToken);

    /// <summary>A new link takes the place of those before it. The same id twice sends one.</summary>
    public async Task SendNewAsync(
        Guid id, Case theCase, Contribution asked, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var earlier = await links.OfContributionAsync(asked.Id, cancellationToken);
        if (earlier.Any(link => link.Id == id))
            return;
        foreach (var link in earlier)
            link.Replace(now);
        await SendAsync(id, theCase, asked, earlier[^1].TaskId, StaffNotices.ContributionAsked, now, cancellationToken);
    }
}
