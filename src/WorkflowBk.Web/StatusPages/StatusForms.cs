using Microsoft.Extensions.Localization;
using WorkflowBk.Activities.StatusPages;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Web.Hosting.Pumps;
using WorkflowBk.Web.Intake;
using WorkflowBk.Web.Plans;
using WorkflowBk.Web.Problems;

namespace WorkflowBk.Web.StatusPages;

/// <summary>Takes what is sent from the status pages.</summary>
internal sealed class StatusForms(
    StatusDesk desk, StatusLimit limit, IMunicipality municipality, PumpSignal pumps, ProblemTexts problems, IStringLocalizer<StatusTexts> texts)
{
    /// <summary>Keeps something a contact has written.</summary>
    /// <param name="prefix">What the form's fields begin with.</param>
    public async Task<StatusAnswer> WriteAsync(
        HttpContext http, string secret, FamilyMessageKind kind, string? text, string? formKey, string prefix)
    {
        if (await TooManyAsync(http) is { } tooMany)
            return new StatusAnswer([tooMany]);
        var written = await desk.WriteAsync(secret, kind, TypedText.Several(text), formKey, http.RequestAborted);
        return Answer(written, prefix);
    }

    /// <summary>Leaves the case, or asks to be called about it.</summary>
    /// <returns>The answer, and whether the case has ended.</returns>
    public async Task<(StatusAnswer Answer, bool HasEnded)> StopAsync(HttpContext http, string secret, MessageModel typed, string prefix)
    {
        if (await TooManyAsync(http) is { } tooMany)
            return (new StatusAnswer([tooMany]), false);
        var left = await desk.WithdrawAsync(secret, TypedText.Several(typed.Text), typed.Key, http.RequestAborted);
        pumps.Ring();
        return (Answer(left, prefix), left.Succeeded && left.Value);
    }

    /// <summary>Asks for somebody else to talk to.</summary>
    public async Task<StatusAnswer> AskForChangeAsync(HttpContext http, string secret, ChangeWishModel typed, string prefix)
    {
        if (await TooManyAsync(http) is { } tooMany)
            return new StatusAnswer([tooMany]);
        var asked = await desk.AskForChangeAsync(secret, TypedText.Several(typed.Wish), typed.Key, http.RequestAborted);
        pumps.Ring();
        return Answer(asked, prefix);
    }

    /// <summary>Keeps whom one has.</summary>
    public async Task<StatusAnswer> KeepAsync(HttpContext http, string secret, KeepModel typed, string prefix)
    {
        if (await TooManyAsync(http) is { } tooMany)
            return new StatusAnswer([tooMany]);
        var kept = await desk.KeepCoordinatorAsync(secret, typed.ChangeId, typed.Key, http.RequestAborted);
        pumps.Ring();
        return Answer(kept, prefix);
    }

    /// <summary>Asks for the plan to be looked at sooner.</summary>
    public async Task<StatusAnswer> AskForPlanSoonerAsync(HttpContext http, string secret, PlanSoonerModel typed, string prefix)
    {
        if (await TooManyAsync(http) is { } tooMany)
            return new StatusAnswer([tooMany]);
        var asked = await desk.AskForPlanSoonerAsync(secret, typed.PlanId, TypedText.Several(typed.Text), typed.Key, http.RequestAborted);
        pumps.Ring();
        return Answer(asked, prefix);
    }

    /// <summary>Takes back a consent.</summary>
    public async Task<StatusAnswer> WithdrawConsentAsync(HttpContext http, string secret, Guid consentId)
    {
        if (await TooManyAsync(http) is { } tooMany)
            return new StatusAnswer([tooMany]);
        var withdrawn = await desk.WithdrawConsentAsync(secret, consentId, http.RequestAborted);
        pumps.Ring();
        return Answer(withdrawn, "");
    }

    /// <summary>Keeps how the family sees its year.</summary>
    public async Task<StatusAnswer> WriteViewAsync(HttpContext http, string secret, ViewModel typed, string prefix)
    {
        if (await TooManyAsync(http) is { } tooMany)
            return new StatusAnswer([tooMany]);
        return Answer(await desk.WriteViewAsync(secret, typed.ReviewId, TypedText.Several(typed.Text), http.RequestAborted), prefix);
    }

    /// <summary>Sends a new link where one is due. The answer is the same whether or not there is a case.</summary>
    public async Task<StatusAnswer> SendNewLinkAsync(HttpContext http, NewLinkModel typed)
    {
        var (reference, email) = (TypedText.Line(typed.Reference), TypedText.Line(typed.Email));
        if (reference is null && email is null)
            return new StatusAnswer([new FormProblem(texts["Link.Missing"], "NewLink.Reference")]);
        if (await TooManyAsync(http) is { } tooMany)
            return new StatusAnswer([tooMany]);
        if (string.IsNullOrEmpty(typed.Website))
        {
            await desk.SendNewLinkAsync(reference, email, http.RequestAborted);
            pumps.Ring();
        }

        return new StatusAnswer([]);
    }

    private StatusAnswer Answer(Result result, string prefix) =>
        result.Problems.Any(problem => problem.Code == StatusDesk.Expired)
            ? new StatusAnswer([], LinkIsGone: true)
            : new StatusAnswer([.. result.Problems.Select(problem => problems.Say(problem, prefix))]);

    private async Task<FormProblem?> TooManyAsync(HttpContext http)
    {
        if (limit.Allows(http.Connection.RemoteIpAddress))
            return null;
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return new FormProblem(texts["Limit", (await municipality.GetAsync(http.RequestAborted)).ContactPhone]);
    }
}

/// <summary>What became of a form.</summary>
/// <param name="Problems">What must be mended; empty when it was taken.</param>
/// <param name="LinkIsGone">The link has expired since the page was shown.</param>
internal sealed record StatusAnswer(IReadOnlyList<FormProblem> Problems, bool LinkIsGone = false)
{
    public bool IsTaken => Problems.Count == 0 && !LinkIsGone;
}
