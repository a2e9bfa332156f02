using System.Text.Json.Nodes;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Studio.Definitions;

/// <summary>Stores what was changed without the drawing, in the same way and through the same checks as what is drawn.</summary>
public sealed class DraftDesk
{
    private readonly DefinitionLibrary _library;
    private readonly IVersionStore _store;
    private readonly ModelReader _models;

    internal DraftDesk(DefinitionLibrary library, IVersionStore store, ModelReader models) => (_library, _store, _models) = (library, store, models);

    /// <summary>Makes or goes on with a draft.</summary>
    /// <param name="json">The definition as it was changed.</param>
    /// <param name="basis">The version it was changed from.</param>
    /// <param name="hash">What that version said then.</param>
    /// <param name="author">Who changed it.</param>
    public async Task<LibraryOutcome> SaveAsync(string json, WorkflowVersion basis, string hash, string author, CancellationToken cancellationToken)
    {
        try
        {
            return await StoreAsync(json, basis, hash, author, cancellationToken);
        }
        catch (VersionConflictException)
        {
            // Somebody stored at the same moment: looked at again, it is either the same, or a reason to refuse.
            return await StoreAsync(json, basis, hash, author, cancellationToken);
        }
    }

    private async Task<LibraryOutcome> StoreAsync(string json, WorkflowVersion basis, string hash, string author, CancellationToken cancellationToken)
    {
        var history = await _store.HistoryAsync(basis.DefinitionId, cancellationToken);
        var model = (JsonObject)JsonNode.Parse(json, documentOptions: StudioJson.Strict)!;
        var stored = _models.ToStored(model, basis.DefinitionId, basis.Name, history is [.., var latest] ? latest : null);
        return await _library.SaveAsync(stored, author, new DraftBasis(basis.Id, hash, MayEmpty: false), cancellationToken);
    }
}
