using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Validation;

namespace WorkflowBk.Activities.Tests.Checking;

/// <summary>What the check says of the shipped processes, and of changes that people make by mistake.</summary>
public sealed class DraftCheckTests : IAsyncLifetime
{
    private House _house = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await House.BuildAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Check_OfTheShippedProcesses_FindsNothingButWhatHasNoDayToBeDoneBy()
    {
        Assert.Empty(await CheckAsync("oppnevning-barnekoordinator", _ => { }));
        // When Statsforvalteren answers is not for the municipality to say.
        Assert.Equal(["no-deadline record-answer"], Told(await CheckAsync("klage", _ => { })));
        Assert.Empty(await CheckAsync("bytte-av-koordinator", _ => { }));
        // A family that has lost its child is not held to a date, and neither is whoever is there for it.
        Assert.Equal(["no-deadline take-over-contact"], Told(await CheckAsync("avslutning", _ => { })));
        Assert.Empty(await CheckAsync("livsfaseovergang", _ => { }));
        Assert.Empty(await CheckAsync("arlig-gjennomgang", _ => { }));
        Assert.Empty(await CheckAsync("tiltak", _ => { }));
        Assert.Empty(await CheckAsync("ansvarsgruppemote", _ => { }));
        Assert.Empty(await CheckAsync("individuell-plan", _ => { }));
        Assert.Empty(await CheckAsync("samtykke", _ => { }));
    }

    [Fact]
    public async Task Check_NoticeTakenOutOfAPhase_WarnsWhereThePhaseBegins() => Assert.Equal(
        ["phase-untold phase-3"],
        Told(await CheckAsync("oppnevning-barnekoordinator", drawing =>
        {
            foreach (var step in (string[])["notify-investigation", "notify-summary"])
                Of(drawing, step)["type"] = "Elsa.WriteLine";
            foreach (var step in (string[])["notify-investigation", "notify-summary"])
                Of(drawing, step)["text"] = JsonNode.Parse("""{"typeName":"String","expression":{"type":"Literal","value":"x"}}""");
        })));

    [Fact]
    public async Task Check_TaskWithoutDeadlineOrPeople_Warns()
    {
        await _house.DoAsync(async scope =>
        {
            var db = scope.GetRequiredService<Data.MunicipalityDb>();
            foreach (var person in db.Staff.Where(person => true).ToList().Where(person => person.Has(Domain.People.StaffRole.ServiceLeader)))
                person.Change(person.Name, person.Title, person.Phone, person.ServiceId, person.Roles.Except([Domain.People.StaffRole.ServiceLeader]));
            await db.SaveChangesAsync(Cancel);
        });

        var told = Told(await CheckAsync("oppnevning-barnekoordinator", drawing => Of(drawing, "summarise").Remove("deadlineRule")));

        Assert.Contains("no-deadline summarise", told);
        Assert.Contains("nobody-has-role set-time-aside", told);
    }

    [Fact]
    public async Task Check_WaitsThatNothingEnds_Blocks()
    {
        var problems = await CheckAsync("klage", drawing =>
        {
            Of(drawing, "withdrawn")["eventName"]!["expression"]!["value"] = "case-withdrwan";
            var waits = Of(drawing, "send-file");
            waits["type"] = "Elsa.RunTask";
            waits["taskName"] = JsonNode.Parse("""{"typeName":"String","expression":{"type":"Literal","value":"x"}}""");
        });

        Assert.Equal(["nobody-answers send-file", "never-told withdrawn"], Told(problems.Where(problem => !problem.IsWarning)));
    }

    [Fact]
    public async Task Check_NoticeOfWhichTheOwnTextSaysTooMuch_Blocks()
    {
        await _house.DoAsync(async scope =>
        {
            TemplateId id = new(TemplateKind.Notice, "complaint-received", LanguageForm.Nb);
            var shipped = scope.GetRequiredService<ITemplateCatalogue>().Shipped(id)!;
            var version = TemplateVersion.Next(
                new TemplateInUse(id, 0, shipped), 0, new TemplateText(shipped.Heading, $"{shipped.Body}\nDiagnosen er bekreftet."), "prøve", Guid.NewGuid(), _house.Clock.GetUtcNow());
            Assert.True(await scope.GetRequiredService<ITemplateStore>().TryAddAsync(version.Value, Cancel));
        });

        Assert.Contains("notice-refused notify-received", Told(await CheckAsync("klage", _ => { })));
    }

    [Fact]
    public async Task Check_ExpressionThatAsksForWhatNoCaseHas_Blocks() => Assert.Equal(
        ["unknown-fact cannot-wait"],
        Told(await CheckAsync(
            "oppnevning-barnekoordinator", drawing => Of(drawing, "cannot-wait")["condition"]!["expression"]!["value"] = "facts.diagnosis === 'x'")));

    private static List<string> Told(IEnumerable<DefinitionProblem> problems) => [.. problems.Select(problem => $"{problem.Code} {problem.StepId}")];

    private static JsonObject Of(JsonObject drawing, string step) =>
        (JsonObject)((JsonArray)drawing["root"]!["activities"]!).Single(activity => (string)activity!["id"]! == step)!;

    private async Task<IReadOnlyList<DefinitionProblem>> CheckAsync(string definitionId, Action<JsonObject> change)
    {
        var drawing = (JsonObject)JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "workflows", $"{definitionId}.json"), Cancel))!;
        change(drawing);
        return await _house.DoAsync(scope => scope.GetRequiredService<DefinitionReview>().ReviewAsync(drawing.ToJsonString(), Cancel));
    }
}
