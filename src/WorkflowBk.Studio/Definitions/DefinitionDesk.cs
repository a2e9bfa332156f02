using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Studio.Catalogue;
using WorkflowBk.Studio.Versions;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Studio.Definitions;

/// <summary>Takes in what was drawn.</summary>
internal sealed class DefinitionDesk(
    DefinitionLibrary library, IVersionStore store, VersionShelf shelf, ModelReader models, DefinitionView view, Refusals refusals)
{
    private static readonly string[] _roots = ["Elsa.Flowchart", "Elsa.Sequence"];

    /// <summary>Who draws: the name that stands beside the version.</summary>
    public static string AuthorOf(HttpContext context) => context.User.Identity?.Name ?? "";

    public async Task<IResult> SaveAsync(HttpContext context, JsonObject model, bool publish, CancellationToken cancellationToken)
    {
        if (Unusable(model) is { } refused)
            return refused;
        if (DrawnSteps.All((JsonObject)model["root"]!).Any(step => step.Text("type") == ActivityShapes.StateMachine))
            return refusals.Say("Refused.InnerType");
        var (outcome, refusal) = await OnceMoreAsync(() => model.Text("definitionId") is { Length: > 0 }
            ? SaveKnownAsync(context, model, cancellationToken)
            : CreateAsync(context, model, cancellationToken));
        if (refusal is not null || outcome?.Version is not { } saved)
            return refusal ?? refusals.Say("Refused.Outdated");
        return publish && !saved.IsPublished
            ? refusals.SendToPublishing(context, saved)
            : Answer(context, saved, alreadyPublished: publish);
    }

    public async Task<IResult> ImportAsync(HttpContext context, JsonObject model, CancellationToken cancellationToken)
    {
        if (Unusable(model) is { } refused)
            return refused;
        var name = model.Text("name")!.Trim();
        var id = model.Text("definitionId") is { Length: > 0 } given ? given : DefinitionNames.IdOf(name);
        if (!ModelReader.IsUsableId(id))
            return refusals.Say("Refused.Id");
        var history = await store.HistoryAsync(id, cancellationToken);
        var json = models.ToStored(model, id, await FreeNameAsync(name, id, cancellationToken), history.Count > 0 ? history[^1] : null);
        var (outcome, _) = await OnceMoreAsync(async () =>
            (await library.ImportAsync(json, AuthorOf(context), refusals.Text("Comment.Imported"), cancellationToken), null));
        if (outcome is not { Status: LibraryStatus.Done, Version: { } version })
            return outcome is null ? refusals.Say("Refused.Outdated") : refusals.Say(outcome.Problems);
        var missing = view.MissingIn(version);
        if (missing.Count > 0)
            refusals.Tell(context, "Told.Missing", string.Join(", ", missing));
        return Answer(context, version);
    }

    /// <summary>The definition itself, as the designer takes it.</summary>
    public IResult Answer(HttpContext context, WorkflowVersion version)
    {
        Versioning.Mark(context.Response, version);
        return StudioJson.Answer(view.ForDesigner(version, isLatest: true));
    }

    /// <summary>What the designer is told after it saved or published.</summary>
    public IResult Answer(HttpContext context, WorkflowVersion version, bool alreadyPublished)
    {
        Versioning.Mark(context.Response, version);
        return StudioJson.Answer(new JsonObject
        {
            ["workflowDefinition"] = view.ForDesigner(version, isLatest: true),
            ["alreadyPublished"] = alreadyPublished,
            ["consumingWorkflowCount"] = 0,
        });
    }

    private IResult? Unusable(JsonObject model)
    {
        var name = model.Text("name")?.Trim();
        if (model["root"] is not JsonObject root)
            return refusals.Say(model.ContainsKey("activities") ? "Refused.Elsa2" : "Refused.NotAWorkflow");
        if (string.IsNullOrEmpty(name))
            return refusals.Say("Refused.NoName");
        if (name.Length > ModelReader.MaxNameLength)
            return refusals.Say("Refused.LongName", ModelReader.MaxNameLength);
        return _roots.Contains(root.Text("type")) ? null : refusals.Say("Refused.RootType");
    }

    private async Task<(LibraryOutcome? Outcome, IResult? Refused)> SaveKnownAsync(HttpContext context, JsonObject model, CancellationToken cancellationToken)
    {
        var id = model.Text("definitionId")!;
        var name = model.Text("name")!.Trim();
        var history = await store.HistoryAsync(id, cancellationToken);
        if (history.Count == 0)
            return (null, refusals.Say("Refused.Gone"));
        if (name != history[^1].Name && !await shelf.IsFreeAsync(name, id, cancellationToken))
            return (null, refusals.Say("Refused.NameTaken", name));
        var json = models.ToStored(model, id, name, history[^1]);
        var outcome = await library.SaveAsync(json, AuthorOf(context), Versioning.BasisOf(context.Request, model), cancellationToken);
        return outcome.Status switch
        {
            LibraryStatus.Done => (outcome, null),
            LibraryStatus.Outdated => (null, refusals.Say("Refused.Outdated")),
            LibraryStatus.WouldEmpty => (null, refusals.Say("Refused.WouldEmpty")),
            _ => (null, refusals.Say(outcome.Problems)),
        };
    }

    private async Task<(LibraryOutcome? Outcome, IResult? Refused)> CreateAsync(HttpContext context, JsonObject model, CancellationToken cancellationToken)
    {
        var name = model.Text("name")!.Trim();
        if (await shelf.OwnerOfAsync(name, cancellationToken) is { } owner)
        {
            var repeated = await library.CreateAsync(models.ToStored(model, owner, name, null), AuthorOf(context), cancellationToken);
            return repeated.Status == LibraryStatus.Done ? (repeated, null) : (null, refusals.Say("Refused.NameTaken", name));
        }

        var id = DefinitionNames.IdOf(name);
        for (var number = 2; ; number++)
        {
            var outcome = await library.CreateAsync(models.ToStored(model, id, name, null), AuthorOf(context), cancellationToken);
            if (outcome.Status == LibraryStatus.Refused)
                return (null, refusals.Say(outcome.Problems));
            if (outcome.Status == LibraryStatus.Done)
                return (outcome, null);
            id = $"{DefinitionNames.IdOf(name)}-{number}";
        }
    }

    private async Task<string> FreeNameAsync(string name, string definitionId, CancellationToken cancellationToken)
    {
        var free = name;
        for (var number = 2; !await shelf.IsFreeAsync(free, definitionId, cancellationToken); number++)
            free = $"{name} {number}";
        return free;
    }

    /// <summary>Somebody stored at the same moment: looked at again, it is either the same, or a reason to refuse.</summary>
    private async Task<(LibraryOutcome? Outcome, IResult? Refused)> OnceMoreAsync(Func<Task<(LibraryOutcome?, IResult?)>> save)
    {
        try
        {
            return await save();
        }
        catch (VersionConflictException)
        {
            shelf.Forget();
            try
            {
                return await save();
            }
            catch (VersionConflictException)
            {
                return (null, null);
            }
        }
    }
}
