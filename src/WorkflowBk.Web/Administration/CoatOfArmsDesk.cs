using WorkflowBk.Data.Municipalities;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Municipalities;

namespace WorkflowBk.Web.Administration;

/// <summary>Takes in the image of a municipality's letters, and takes it away again.</summary>
internal sealed class CoatOfArmsDesk(CoatOfArmsStore store)
{
    /// <param name="content">Can be read from any place.</param>
    public async Task<Result> SaveAsync(Stream content, CancellationToken cancellationToken)
    {
        var kind = CoatOfArms.Check(content);
        if (!kind.Succeeded)
            return Result.Fail(kind.Problems);
        var image = new byte[content.Length];
        await content.ReadExactlyAsync(image, cancellationToken);
        await store.SaveAsync(kind.Value, image, cancellationToken);
        return Result.Ok;
    }

    public Task RemoveAsync(CancellationToken cancellationToken) => store.RemoveAsync(cancellationToken);
}
