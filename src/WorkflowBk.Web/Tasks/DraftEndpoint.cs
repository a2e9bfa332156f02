using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using WorkflowBk.Data.Tasks;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Tasks;

/// <summary>
/// <c>POST /oppgaver/{id}/kladd</c>: keeps what has been typed. 204 when it is kept, 409 when the task is done or somebody
/// else has it, 413 when it is larger than a person types.
/// </summary>
internal static class DraftEndpoint
{
    /// <summary>Bytes of the form as it is posted.</summary>
    public const int MaxBytes = 200 * 1024;

    public static void MapDrafts(this WebApplication app) =>
        app.MapPost("/oppgaver/{id:guid}/kladd", SaveAsync).RequireAuthorization(Policies.CaseStaff);

    private static async Task<IResult> SaveAsync(
        Guid id, HttpContext http, IAntiforgery antiforgery, CurrentStaff current, TaskReads reads, TaskActions actions)
    {
        // Measured before anything reads the body, so that too much is told from a forged form.
        if (http.Request.ContentLength > MaxBytes)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaxBytes;
        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException tooLarge)
        {
            return Results.StatusCode(tooLarge.StatusCode);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or InvalidOperationException)
        {
            return Results.BadRequest();
        }

        if (!await antiforgery.IsRequestValidAsync(http))
            return Results.BadRequest();
        var person = await current.GetAsync(http.RequestAborted);
        if (await reads.NowAsync(id, http.RequestAborted) is not { } task
            || !(task.IsFor(person) || await reads.StandsInAsync(task, person.Id, http.RequestAborted)))
        {
            return Results.NotFound();
        }

        var saved = await actions.SaveDraftAsync(id, person, TaskDraft.Write(TaskInput.From(form)), http.RequestAborted);
        return saved.Succeeded ? Results.NoContent() : Results.Conflict();
    }
}
