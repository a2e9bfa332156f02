using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Data;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Web.Hosting.Pumps;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Web.Contributions;

/// <summary>Opens one-time links, remembers in the browser who has confirmed who they are, and takes in the answer.</summary>
internal sealed class AnswerLinks(
    IContributionLinkStore links, ICaseStore cases, ContributionDesk desk, MunicipalityDb db, PumpSignal pumps,
    IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long a browser keeps what was confirmed: time enough to write, and no longer.</summary>
    public static readonly TimeSpan ConfirmedFor = TimeSpan.FromHours(8);

    private const string Cookie = "bidrag";
    private const int TokenLength = 43;

    private readonly ITimeLimitedDataProtector _seal =
        protection.CreateProtector("WorkflowBk.Contributions.Confirmed.v1").ToTimeLimitedDataProtector();

    /// <summary>What the token leads to; <c>null</c> when it was never ours.</summary>
    public async Task<AskedByLink?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length != TokenLength
            || await links.FindByHashAsync(SecretToken.Hash(token), cancellationToken) is not { } link
            || await cases.FindAsync(link.CaseId, cancellationToken) is not { } theCase
            || theCase.Contributions.FirstOrDefault(asked => asked.Id == link.ContributionId) is not { } asked)
        {
            return null;
        }

        return new AskedByLink(StateOf(link, isAwaited: theCase.IsOpen && asked.IsOpen), link, theCase, asked);
    }

    public bool IsConfirmed(HttpContext http, ContributionLink link)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { Length: > 0 } sealedId && _seal.Unprotect(sealedId) == link.Id.ToString("N");
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public async Task ConfirmAsync(HttpContext http, ContributionLink link, CancellationToken cancellationToken)
    {
        link.Confirm(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        http.Response.Cookies.Append(Cookie, _seal.Protect(link.Id.ToString("N"), ConfirmedFor), new CookieOptions
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/bidrag",
            MaxAge = ConfirmedFor,
            IsEssential = true,
        });
    }

    public async Task<StimulusOutcome> AnswerAsync(ContributionLink link, AnswerForm typed, CancellationToken cancellationToken)
    {
        var outcome = await desk.AnswerAsync(link, typed.Answer, typed.Name, cancellationToken);
        if (outcome.Status == StimulusStatus.Applied)
            pumps.Ring();
        return outcome;
    }

    private LinkState StateOf(ContributionLink link, bool isAwaited) => link.Check(clock.GetUtcNow()) switch
    {
        { Succeeded: true } when isAwaited => LinkState.Open,
        _ when link.UsedAt is not null => LinkState.Used,
        _ when !isAwaited => LinkState.NotNeeded,
        _ when link.ReplacedAt is not null => LinkState.Replaced,
        _ => LinkState.Expired,
    };
}
