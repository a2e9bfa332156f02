using WorkflowBk.Data;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Web.CaseFiles;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Post;

/// <summary>Where what families have written is taken care of.</summary>
internal sealed class MessageDesk(MunicipalityDb db, CaseFileDoor door, IFamilyMessageStore messages, CurrentStaff staff, TimeProvider clock)
{
    /// <returns>False when there is no such message that this person may open.</returns>
    public async Task<bool> HandleAsync(Guid caseId, Guid messageId, CancellationToken cancellationToken)
    {
        if (await door.OpenAsync(caseId) is null
            || await messages.FindAsync(messageId, cancellationToken) is not { } message
            || message.CaseId != caseId)
        {
            return false;
        }

        message.Handle(staff.Id, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
