using WorkflowBk.Data.CaseWork;
using WorkflowBk.Domain.Attachments;
using WorkflowBk.Web.SignIn;
using WorkflowBk.Web.Tasks;

namespace WorkflowBk.Web.CaseWork;

/// <summary>
/// <c>GET /saker/{id}/vedlegg/{file}</c>: a file to save, never to be shown in the browser. For those who may open the case; a
/// task's files also for those who may open the task. Everybody else is told that there is none.
/// </summary>
internal static class AttachmentDownload
{
    public static WebApplication MapAttachments(this WebApplication app)
    {
        app.MapGet("/saker/{caseId:guid}/vedlegg/{id:guid}", GetAsync).RequireAuthorization(Policies.CaseStaff);
        return app;
    }

    private static async Task<IResult> GetAsync(
        Guid caseId, Guid id, HttpContext http, CurrentStaff current, CaseWorkQuery query, TaskSights sights, IAttachmentFiles files)
    {
        var cancellation = http.RequestAborted;
        if (await query.FindAttachmentAsync(caseId, id, cancellation) is not { } attachment
            || !(await query.MayOpenCaseAsync(caseId, current.Id, cancellation) || await MayOpenTaskAsync(attachment, current, sights, cancellation))
            || files.Open(attachment.StoredName) is not { } content)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        // With a name it is sent as an attachment; whatever it holds, no page of ours runs it.
        return Results.Stream(content, attachment.Kind.MediaType(), attachment.FileName);
    }

    private static async Task<bool> MayOpenTaskAsync(
        Attachment attachment, CurrentStaff current, TaskSights sights, CancellationToken cancellationToken) =>
        attachment.TaskId is { } task
        && await sights.OpenAsync(task, await current.GetAsync(cancellationToken), cancellationToken) is not null;
}
