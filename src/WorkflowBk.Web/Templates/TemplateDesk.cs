using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Templates;

/// <summary>Shows, tries out and keeps the municipality's own texts.</summary>
internal sealed class TemplateDesk(
    ITemplateStore store, ITemplateCatalogue catalogue, IMunicipality municipality, CurrentStaff staff, TimeProvider clock)
{
    /// <summary>The text in use; <c>null</c> when there is no such template.</summary>
    public async Task<TemplateInUse?> FindAsync(TemplateId id, CancellationToken cancellationToken)
    {
        if (catalogue.Shipped(id) is not { } shipped)
            return null;
        return await store.NewestAsync(id, cancellationToken) is { } own
            ? new TemplateInUse(id, own.Number, own.Text)
            : new TemplateInUse(id, TemplateVersion.Shipped, shipped);
    }

    /// <summary>The text of one version; <c>null</c> when there is none of that number.</summary>
    public async Task<TemplateText?> TextAsync(TemplateId id, int number, CancellationToken cancellationToken) =>
        number == TemplateVersion.Shipped ? catalogue.Shipped(id) : (await store.FindAsync(id, number, cancellationToken))?.Text;

    public async Task<Result<TemplatePreview>> PreviewAsync(TemplateId id, TemplateText text, CancellationToken cancellationToken) =>
        catalogue.Preview(id, text, await municipality.GetAsync(cancellationToken));

    /// <summary>Makes the next version. The same form sent twice has one effect.</summary>
    /// <param name="basedOn">Number of the version that the page showed as the one in use.</param>
    public async Task<Result<int>> SaveAsync(
        TemplateId id, int basedOn, TemplateText text, string? comment, CancellationToken cancellationToken)
    {
        var current = await FindAsync(id, cancellationToken) ?? throw new InvalidOperationException($"There is no template {id}.");
        if (await IsSavedAsync(current, basedOn, text, comment, cancellationToken))
            return current.Number;
        var next = TemplateVersion.Next(current, basedOn, text, comment, staff.Id, clock.GetUtcNow());
        IEnumerable<Problem> problems = next.Problems;
        if (text.IsComplete().Succeeded)
            problems = problems.Concat(catalogue.Check(id, text, await municipality.GetAsync(cancellationToken)).Problems);
        if (problems.ToList() is { Count: > 0 } refused)
            return Result<int>.Fail(refused);
        if (await store.TryAddAsync(next.Value, cancellationToken))
            return next.Value.Number;
        // Somebody was faster by a moment: what they saved is now the one in use.
        return await FindAsync(id, cancellationToken) is { } newest && await IsSavedAsync(newest, basedOn, text, comment, cancellationToken)
            ? newest.Number
            : new Problem("template.changed-meanwhile", null, next.Value.Number);
    }

    private async Task<bool> IsSavedAsync(
        TemplateInUse current, int basedOn, TemplateText text, string? comment, CancellationToken cancellationToken) =>
        current.Number == basedOn + 1 && current.Text == text
        && await store.FindAsync(current.Id, current.Number, cancellationToken) is { } saved
        && saved.Author == staff.Id && saved.Comment == comment?.Trim();
}
