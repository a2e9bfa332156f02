using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Complaints;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Activities.Tests.Complaints;

/// <summary>A family that has got a no, and complains.</summary>
internal sealed class ComplaintRoad(House house, Hans hans)
{
    public const string Words = "Vi er ikke enige. <b>Hans</b> trenger {{ dette }}.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Guid CaseId => hans.CaseId;

    /// <summary>A case that Marte has refused, explained and closed.</summary>
    public static Task<ComplaintRoad> RefusedAsync(House house) => AnsweredAsync(house, DecisionOutcome.Refused);

    /// <summary>A case where Marte has said "not now", until 1 March 2027.</summary>
    public static Task<ComplaintRoad> NotNowAsync(House house) => AnsweredAsync(house, DecisionOutcome.NotNow);

    private static async Task<ComplaintRoad> AnsweredAsync(House house, DecisionOutcome outcome)
    {
        var hans = await new Hans(house).UntilDecisionAsync();
        await hans.DoAsync(TaskTypes.Decision, Town.Caseworker, Hans.Decision(outcome));
        await hans.SendLetterAsync();
        var road = new ComplaintRoad(house, hans);
        await road.ExplainAsync();
        return road;
    }

    public Task ExplainAsync() => hans.DoAsync(
        TaskTypes.Form, Town.Caseworker,
        Form(("toldOn", house.Clock.Today().ToString("yyyy-MM-dd", null)), ("how", "Telefon"), ("complaint", "Yes")));

    public ComplaintFacts Facts(DateOnly? receivedOn = null) => new(
        receivedOn ?? house.Clock.Today(), ComplaintWay.Phone, "Liv Solvang", "Avslaget", "En barnekoordinator", Words,
        new DateOnly(2026, 9, 1));

    public Task<StimulusOutcome> RegisterAsync(ComplaintFacts? facts = null) => house.DoAsync(scope =>
        scope.GetRequiredService<ComplaintDesk>().RegisterAsync(CaseId, facts ?? Facts(), Town.Caseworker.Id, Cancellation));

    public static FormTaskAnswer Form(params (string Name, string Value)[] answers) =>
        new("Done", answers.ToDictionary(answer => answer.Name, IReadOnlyList<string> (answer) => [answer.Value]));

    public static NewDecision ChildCoordinator { get; } =
        new(DecisionOutcome.ChildCoordinator, [new HelpItem("Samle tjenestene", "Når planen er laget", "Skolen")], null);

    public static ReviewComplaintAnswer Changed { get; } = new(ReviewOutcome.Changed, "Vilkårene er oppfylt.", ChildCoordinator, true);

    public static ReviewComplaintAnswer Stands { get; } = new(ReviewOutcome.Forwarded, "Vi kommer til det samme.", null, true);

    public Task DoAsync<T>(string type, Domain.People.StaffMember person, T answer) => hans.DoAsync(type, person, answer);

    public Task<Domain.Cases.Case> CaseAsync() => house.ReadAsync(db => db.Cases.AsNoTracking().SingleAsync(row => row.Id == CaseId, Cancellation));

    public Task<Complaint> ComplaintAsync() => house.ReadAsync(db => db.Complaints.AsNoTracking().SingleAsync(row => row.CaseId == CaseId, Cancellation));

    public Task<List<string>> LettersAsync() => house.ReadAsync(db => db.Documents.AsNoTracking()
        .Where(row => row.CaseId == CaseId).OrderBy(row => row.IssuedAt).ThenBy(row => row.Id).Select(row => row.Template).ToListAsync(Cancellation));

    public Task<string> LetterAsync(string template) => house.ReadAsync(db => db.Documents.AsNoTracking()
        .Where(row => row.CaseId == CaseId && row.Template == template).Select(row => row.Html).SingleAsync(Cancellation));

    /// <summary>A process of the same case that waits for the decision to change, as the case's own does.</summary>
    public async Task<Guid> ListenAsync()
    {
        const string json = """
            {"id":"listener-v1","definitionId":"listener","name":"listener","version":1,"variables":[],"root":{"id":"flow","name":"flow",
             "type":"Elsa.Flowchart","version":1,"activities":[{"id":"wait","name":"wait","type":"Elsa.Event","version":1,
             "eventName":{"typeName":"String","expression":{"type":"Literal","value":"decision-changed"}}}],"connections":[]}}
            """;
        return await house.DoAsync(async scope =>
        {
            Assert.Empty(await scope.GetRequiredService<ShippedWorkflows>().ImportFileAsync(json, Cancellation));
            var started = await scope.GetRequiredService<IWorkflowEngine>().StartAsync(
                new StartWorkflow("listener", CaseId.ToString(), new Dictionary<string, JsonElement>(), "listener", null), Cancellation);
            return started.InstanceId!.Value;
        });
    }

    public Task<Workflows.Instances.WorkflowStatus> StandingAsync(Guid instance) =>
        house.ReadAsync(db => db.Instances.Where(row => row.Id == instance).Select(row => row.Status).SingleAsync(Cancellation));
}
