using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Studio.Versions;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Studio.Definitions;

/// <summary>Lists of versions as the designer asks for them.</summary>
internal static class DefinitionListing
{
    private const int MaxPage = 100;

    private static readonly IReadOnlyList<Link> _links =
    [
        new("/bulk-actions/publish/workflow-definitions/by-definition-ids", "bulk-publish", "POST"),
        new("/bulk-actions/retract/workflow-definitions/by-definition-ids", "bulk-retract", "POST"),
        new("/bulk-actions/delete/workflow-definitions/by-definition-id", "bulk-delete", "POST"),
    ];

    public static async Task<IResult> ListAsync(HttpRequest request, VersionShelf shelf, IVersionStore store, CancellationToken cancellationToken)
    {
        var query = request.Query;
        var fits = VersionChoice.Read(query["versionOptions"]);
        var definitionIds = query["DefinitionIds"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        var ids = query["Ids"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        var term = query["SearchTerm"].ToString();
        var found = (await shelf.AllAsync(cancellationToken))
            .Where(version => fits(version)
                && (definitionIds.Count == 0 || definitionIds.Contains(version.Summary.DefinitionId))
                && (ids.Count == 0 || ids.Contains(version.Summary.Id))
                && (term.Length == 0 || version.Summary.Name.Contains(term, StringComparison.CurrentCultureIgnoreCase)
                    || version.Summary.DefinitionId.Contains(term, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        var ordered = Order(found, query["OrderBy"], query["OrderDirection"].ToString() == "Descending");
        if (Number(query["Page"]) is not { } page)
            return Answer([.. ordered.Select(version => DefinitionSummary.Of(version.Summary, version.IsLatest, null))], found.Count);

        var size = Math.Clamp(Number(query["PageSize"]) ?? MaxPage, 1, MaxPage);
        List<DefinitionSummary> items = [];
        foreach (var version in ordered.Skip(page * size).Take(size))
            items.Add(DefinitionSummary.Of(version.Summary, version.IsLatest, await DescriptionAsync(version.Summary.Id, store, cancellationToken)));
        return Answer(items, found.Count);
    }

    private static IResult Answer(IReadOnlyList<DefinitionSummary> items, int total) =>
        StudioJson.Answer(new ItemPage<DefinitionSummary>(items, total, _links));

    private static IEnumerable<ShelvedVersion> Order(IReadOnlyList<ShelvedVersion> versions, string? by, bool descending)
    {
        var ordered = by switch
        {
            "Version" => versions.OrderBy(version => version.Summary.Version),
            "Created" or "CreatedAt" => versions.OrderBy(version => version.Summary.CreatedAt),
            _ => versions.OrderBy(version => version.Summary.Name, StringComparer.Create(CultureInfo.GetCultureInfo("nb-NO"), ignoreCase: true)),
        };
        return descending ? ordered.Reverse() : ordered;
    }

    private static async Task<string?> DescriptionAsync(string versionId, IVersionStore store, CancellationToken cancellationToken) =>
        await store.FindAsync(versionId, cancellationToken) is { } version
        && JsonNode.Parse(version.Json, documentOptions: StudioJson.Strict) is JsonObject json ? json.Text("description") : null;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000 ? number : null;
}
