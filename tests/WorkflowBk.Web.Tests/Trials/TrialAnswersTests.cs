using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Trials;

namespace WorkflowBk.Web.Tests.Trials;

/// <summary>
/// Every way out of every task of the shipped workflows, found by walking them: from each task each way is tried, and the first
/// way that leads somewhere new is followed.
/// </summary>
[Trait("Database", "SQLite")]
public sealed class TrialAnswersTests(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>Conditions that are not met cannot lead to a children's coordinator (pbrl § 2-5 c); the domain says so here too.</summary>
    private const string NotMet = "initial-assessment:NotMet";

    private const int Most = 400;

    [Theory]
    [InlineData(TrialWork.Process, false, false)]
    [InlineData(TrialWork.Process, true, false)]
    [InlineData(TrialWork.Complaint, false, false)]
    [InlineData(TrialWork.Complaint, false, true)]
    public async Task EveryWayOutOfEveryTask_IsAnsweredAndAccepted(string version, bool isUrgentAndNotified, bool isLate)
    {
        var facts = TrialWork.Facts with
        {
            IsLate = isLate,
            IsPalliative = isUrgentAndNotified,
            NeedsInterpreter = isUrgentAndNotified,
            Sender = isUrgentAndNotified ? Domain.Inquiries.SenderRelation.Service : Domain.Inquiries.SenderRelation.Parent,
        };
        HashSet<string> done = [];
        HashSet<string> taken = [];
        Queue<IReadOnlyList<string>> roads = new([[]]);
        for (var count = 0; count < Most && roads.TryDequeue(out var road); count++)
        {
            var sheet = await app.TryAsync(version, facts, road);
            if (road is [.., "n"] && sheet.Problems is [{ Code: "trial.nothing-next" }])
                continue;
            Assert.True(sheet.Problems.Count == 0, $"{string.Join(',', road)}: {string.Join(", ", sheet.Problems.Select(problem => problem.Code))}");
            Assert.Empty(sheet.Story!.Incidents);
            if (road is [.., var last])
                taken.Add(last);
            foreach (var task in sheet.Story.Open)
            {
                foreach (var outcome in task.Outcomes.Where(outcome => MayTake(task, outcome, road)))
                {
                    if (done.Add($"{task.Task.Type}:{task.StepId}:{outcome}"))
                        roads.Enqueue([.. road, new TrialMove.Complete(task.StepId, outcome, task.Index).ToString()]);
                }
            }

            // Where nobody has anything left to do, or a service is late, time brings the next task.
            if (sheet.Story is { IsOver: false, Next: not null } && road.Count(move => move == "n") < 5 && done.Add($"{string.Join(',', road.Where(move => move != "n"))}:n{road.Count(move => move == "n")}"))
                roads.Enqueue([.. road, "n"]);
        }

        if (version == TrialWork.Process)
            Assert.Superset(ExpectedOfProcess.ToHashSet(), taken.Select(Shortened).ToHashSet());
    }

    private static IEnumerable<string> ExpectedOfProcess =>
    [
        "first-contact:GoesOn", "first-contact:FamilySaysNo", "first-contact:GuidedElsewhere", "first-contact:NotReached", "warm-handover:Done",
        "initial-assessment:Plain", "initial-assessment:Met", "initial-assessment:NotMet", "initial-assessment:Unclear", "choose-contributors:Asked",
        "choose-contributors:NobodyToAsk", "collect-contributions:Done", "summarise:Done", "summarise:Unclear", "clarification-meeting:Done",
        "family-review:Done", "decide:ChildCoordinator", "decide:Coordinator", "decide:NotNow", "decide:Refused", "letter-not-now:Done",
        "letter-refused:Done", "explain-answer:Done", "choose-coordinator:Done", "set-time-aside:Confirmed", "set-time-aside:NotPossible",
        "decide-disagreement:Stands", "decide-disagreement:ChooseAnother", "accept:Accepted", "accept:Declined", "appointment-letter:Done",
        "training:Done", "first-meeting:Done",
    ];

    private static bool MayTake(TrialTask task, string outcome, IReadOnlyList<string> road) =>
        task.StepId != "decide" || outcome != "ChildCoordinator" || road.All(move => Shortened(move) != NotMet);

    private static string Shortened(string move) => move is ['t', ':', .. var rest] ? string.Join(':', rest.Split(':').Take(2)) : move;
}
