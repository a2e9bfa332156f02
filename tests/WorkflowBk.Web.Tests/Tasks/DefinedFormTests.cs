using System.Text.Json;
using System.Text.Json.Nodes;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.Hosting;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Tests.Tasks;

public sealed class DefinedFormTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Fields = """
        [{"name":"text","kind":"Text","label":"Tekst","labelNn":"Tekst på nynorsk","help":"Hjelp","required":true},
         {"name":"long","kind":"LongText","label":"Lang"},
         {"name":"choice","kind":"Choice","label":"Valg","options":["A","B"]},
         {"name":"several","kind":"Several","label":"Flere","options":["X","Y","Z"]},
         {"name":"date","kind":"Date","label":"Dato"},
         {"name":"number","kind":"Number","label":"Tall"},
         {"name":"verdict","kind":"YesNoUnclear","label":"Svar"},
         {"name":"person","kind":"Person","label":"Person"},
         {"name":"service","kind":"Service","label":"Tjeneste"},
         {"name":"Outcome","kind":"Text","label":"Et felt som heter Outcome"}]
        """;

    [Fact]
    public async Task EveryKindOfField_IsShownFilledInAndAccepted()
    {
        var task = await StartAsync();
        var page = await (await app.SignInAsync(TaskWork.Person("Marte"))).TakeAsync(task);
        var form = Filled(page);

        var noOutcome = await form.PostAsync();
        Assert.NotNull(noOutcome.ErrorAt("Model.Outcome"));
        Assert.Equal(["X", "Z"], noOutcome.Document.QuerySelectorAll("[name='Model.Answers.several']:checked").Select(box => box.GetAttribute("value")));
        await TaskWork.DoneAsync(noOutcome.Form("answer").Set("Model.Outcome", "Videre"));

        var done = await app.TaskAsync(task.Id);
        Assert.Equal(TaskState.Done, done.State);
        Assert.Equal("Videre", done.Outcome);
    }

    [Fact]
    public async Task MissingAndWrongAnswers_AreShownAtTheirFields()
    {
        var page = await (await app.SignInAsync(TaskWork.Person("Marte"), "nn")).TakeAsync(await StartAsync());
        Assert.Contains("Tekst på nynorsk", page.Text, StringComparison.Ordinal);

        var answer = await Filled(page).Set("Model.Outcome", "Videre").Set("Model.Answers.text", " ").Set("Model.Answers.number", "mange").PostAsync();

        Assert.NotNull(answer.ErrorAt("Model.Answers.text"));
        Assert.NotNull(answer.ErrorAt("Model.Answers.number"));
        Assert.Equal("mange", answer.Form("answer")["Model.Answers.number"]);
        Assert.Null(answer.ErrorAt("Model.Outcome"));
    }

    private static Form Filled(Page page) => page.Form("answer")
        .Set("Model.Answers.text", "Noe")
        .Set("Model.Answers.long", "To\nlinjer")
        .Set("Model.Answers.choice", "B")
        .Set("Model.Answers.several", "X", "Z")
        .Set("Model.Answers.date", "24.12.2029")
        .Set("Model.Answers.number", "3,5")
        .Set("Model.Answers.verdict", "Unclear")
        .Set("Model.Answers.person", TaskWork.Person("Kari").Id.ToString())
        .Set("Model.Answers.service", TaskWork.Service("PPT").ToString())
        .Set("Model.Answers.Outcome", "Fritekst");

    /// <summary>A workflow of an inquiry and one form, made from the shipped one.</summary>
    private async Task<HumanTask> StartAsync()
    {
        const string id = "form-for-test";
        var json = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Setup.WorkflowFolder, "oppnevning-barnekoordinator.json"), TestContext.Current.CancellationToken))!;
        json["definitionId"] = id;
        json["id"] = id + "-v1";
        var activities = json["root"]!["activities"]!.AsArray();
        foreach (var step in activities.Where(step => step!["id"]!.GetValue<string>() is not ("start" or "register-inquiry" or "explain-answer" or "end")).ToList())
            activities.Remove(step);
        var form = activities.Single(step => step!["id"]!.GetValue<string>() == "explain-answer")!;
        form["fields"]!["expression"]!["value"] = Fields;
        form["outcomes"] = JsonNode.Parse("""{"typeName":"ObjectArray","expression":{"type":"Object","value":"[\"Videre\", \"Stopp\"]"}}""");
        json["root"]!["connections"] = new JsonArray(
            Connection("start", "Done", "register-inquiry"), Connection("register-inquiry", "Done", "explain-answer"),
            Connection("explain-answer", "Videre", "end"), Connection("explain-answer", "Stopp", "end"));
        var problems = await app.UseAsync<ShippedWorkflows, IReadOnlyList<DefinitionProblem>>(
            workflows => workflows.ImportFileAsync(json.ToJsonString(), TestContext.Current.CancellationToken));
        Assert.Empty(problems);

        var inquiry = (await app.OpenCaseAsync()).Inquiry;
        var started = await app.UseAsync<IWorkflowEngine, StimulusOutcome>(engine => engine.StartAsync(
            new StartWorkflow(
                id, Guid.CreateVersion7().ToString(),
                new Dictionary<string, JsonElement>
                {
                    ["inquiry"] = TaskAnswers.Write(inquiry),
                    ["reference"] = JsonSerializer.SerializeToElement(Domain.Cases.CaseReference.Draw()),
                },
                Guid.NewGuid().ToString(), "sender"),
            TestContext.Current.CancellationToken));
        return await app.OpenTaskAsync(Guid.Parse(started.CorrelationId!), TaskTypes.Form);
    }

    private static JsonNode Connection(string from, string port, string to) => JsonNode.Parse(
        $$$"""{"source":{"activity":"{{{from}}}","port":"{{{port}}}"},"target":{"activity":"{{{to}}}","port":"In"}}""")!;
}
