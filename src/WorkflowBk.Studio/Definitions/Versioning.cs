using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Studio.Definitions;

/// <summary>
/// Which version a save was drawn on. The designer keeps no such mark itself; the page around it takes it from every answer and
/// sends it with every save.
/// </summary>
internal static class Versioning
{
    public static void Mark(HttpResponse response, WorkflowVersion version) =>
        response.Headers.ETag = $"\"{version.Id}@{version.Hash}\"";

    /// <summary>What was before the person who drew.</summary>
    public static DraftBasis BasisOf(HttpRequest request, JsonObject model)
    {
        if (EntityTagHeaderValue.TryParse(request.Headers.IfMatch.ToString(), out var mark)
            && mark.Tag.AsSpan().Trim('"').ToString() is var tag
            && tag.LastIndexOf('@') is > 0 and var at)
        {
            return new DraftBasis(tag[..at], tag[(at + 1)..], MayEmpty: false);
        }

        return new DraftBasis(model.Text("id") is { Length: > 0 } id ? id : null, null, MayEmpty: false);
    }
}
