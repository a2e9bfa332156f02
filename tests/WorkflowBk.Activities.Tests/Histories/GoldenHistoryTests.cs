using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Consents;
using WorkflowBk.Activities.Meetings;
using WorkflowBk.Activities.Plans;
using WorkflowBk.Activities.Reviews;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Changes;
using WorkflowBk.Activities.Tests.Complaints;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Activities.Tests.Meetings;
using WorkflowBk.Activities.Tests.Plans;
using WorkflowBk.Activities.Tests.Reviews;
using WorkflowBk.Activities.Tests.Transitions;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Activities.Tests.Histories;

/// <summary>
/// Every shipped version of a workflow has runs that were recorded when it was new, and today's engine must do the same with
/// them. A version that is changed gets new recordings beside the old ones:
/// <c>WORKFLOWBK_RECORD=1 dotnet test tests/WorkflowBk.Activities.Tests --filter GoldenHistoryTests</c>
/// </summary>
public sealed class GoldenHistoryTests
{
    private static readonly Dictionary<string, Func<House, Task>> _stories = new()
    {
        ["hans-til-oppnevning"] = async house => await new Hans(house).UntilAppointedAsync(),
        ["avslag-og-klage-som-far-medhold"] = async house =>
        {
            var road = await ComplaintRoad.RefusedAsync(house);
            await road.RegisterAsync();
            await road.DoAsync(TaskTypes.ReviewComplaint, Town.Leader, ComplaintRoad.Changed);
        },
        ["ikke-na-som-kommer-tilbake"] = async house =>
        {
            var hans = await new Hans(house).UntilDecisionAsync();
            await hans.DoAsync(TaskTypes.Decision, Town.Caseworker, Hans.Decision(DecisionOutcome.NotNow));
            await hans.SendLetterAsync();
            await house.PassUntilAsync(new DateOnly(2027, 3, 2));
        },
        ["mote-til-det-neste"] = async house =>
        {
            var road = await MeetingRoad.SharedAsync(house, parentsCame: false);
            await road.DoAsync(TaskTypes.MeetingTakeThrough, new TakeThroughAnswer([(await road.MotherAsync()).Id], MeetingRoad.Day, false, "Enig"));
            await road.DoAsync(TaskTypes.MeetingEvaluate, new EvaluateMeetingAnswer(null, null, null, "", 3, 1));
            await house.PassUntilAsync(new DateOnly(2026, 12, 5));
            await road.DoAsync(TaskTypes.MeetingNext, new NextMeetingAnswer(false, "Vi venter til våren"));
        },
        ["bidrag-som-uteblir"] = async house =>
        {
            await Investigation.BeginAsync(house);
            await house.PassUntilAsync(new DateOnly(2026, 11, 1));
        },
        ["overgang-der-dagen-kommer-og-noe-mangler"] = async house =>
        {
            var road = await TransitionRoad.AppointedAsync(house);
            await road.UntilPlannedAsync();
            await house.PassUntilAsync(TransitionRoad.Day);
        },
        ["bytte-av-koordinator"] = async house =>
        {
            var road = await ChangeRoad.CompletedAsync(house);
            var today = house.Clock.Today();
            await road.AskAsync();
            await road.UntilAcceptedAsync();
            await road.HandOverAsync(today.AddDays(2), today.AddDays(9));
            await house.PassUntilAsync(today.AddDays(3));
            await road.SendLetterAsync();
            await house.PassUntilAsync(today.AddDays(11));
        },
        ["individuell-plan-som-fornyes-og-flyttes"] = async house =>
        {
            var road = await PlanRoad.RaisedAsync(house);
            await road.UntilFollowedHereAsync();
            await house.PassUntilAsync((await road.PlanAsync()).NextRevision!.Value);
            await road.AnswerAsync(TaskTypes.RevisePlan, road.Revised);
            await road.AnswerAsync(TaskTypes.EvaluatePlan, road.Evaluated(EvaluationChoice.Moves));
            var next = road.Today.AddDays(60);
            await road.AnswerAsync(TaskTypes.PlacePlan, PlanRoad.Elsewhere(next));
            await house.PassUntilAsync(next.AddDays(25));
        },
        ["samtykke-som-gar-ut-uten-svar"] = async house =>
        {
            var hans = new Hans(house);
            await hans.CallAsync();
            await hans.DoAsync(TaskTypes.FirstContact, Town.Caseworker, Hans.FirstContact with { ConsentUntil = new DateOnly(2026, 9, 20) });
            await house.DoAsync(scope => scope.GetRequiredService<ConsentDesk>().RaiseDueAsync(TestContext.Current.CancellationToken));
            await house.PassUntilAsync(new DateOnly(2026, 9, 23));
        },
        ["arlig-gjennomgang-der-noe-endres"] = async house =>
        {
            var road = await ReviewRoad.RaisedAsync(house);
            await road.RecordAsync(ReviewOutcome.ChangesWanted, ReviewChange.NewPlan);
            await road.Change.DoAsync(TaskTypes.ReviewFollowUp, Town.Operative, new ReviewFollowUpAnswer("Møte om planen er avtalt."));
        },
        ["familien-flytter-midt-i-et-bytte"] = async house =>
        {
            var road = await ChangeRoad.CompletedAsync(house);
            await road.AskAsync();
            await house.WithdrawAsync(road.CaseId, new WithdrawalAnswer(
                WithdrawalReason.Moved, "", Facts: new LeavingFacts(house.Clock.Today()) { Municipality = "Nabovik", MayHandOn = true }));
        },
    };

    public static TheoryData<string> Stories => [.. _stories.Keys];

    public static TheoryData<string> Recorded => [.. Directory.EnumerateFiles(History.Folder, "*.json").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task Story_OfTheShippedVersions_IsRecorded(string story)
    {
        var (history, definitions) = await HistoryHouse.RecordAsync(_stories[story]);
        var file = $"{story}-{Together(history)}.json";
        if (Environment.GetEnvironmentVariable("WORKFLOWBK_RECORD") == "1")
            await SaveAsync(file, history, definitions);

        var recorded = Path.Combine(History.Folder, file);
        Assert.True(
            File.Exists(recorded) || Environment.GetEnvironmentVariable("WORKFLOWBK_RECORD") == "1",
            $"The workflows have changed and “{story}” is not recorded for what they say now. Record it with WORKFLOWBK_RECORD=1, and look at what differs.");
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task History_PlayedOnTodaysEngine_EndsTheSame(string file)
    {
        var recorded = History.Read(Path.Combine(History.Folder, file));

        var played = await HistoryHouse.PlayAsync(recorded);

        Assert.Equal(recorded.Journal, played.Journal);
        Assert.Equal(recorded.Written, played.Written);
        Assert.Equal(recorded.Standing, played.Standing);
    }

    [Fact]
    public void Versions_ThatWereRecorded_SayWhatTheySaid() => Assert.All(
        Directory.EnumerateFiles(History.VersionFolder, "*.json"),
        path => Assert.EndsWith($"-{ContentHash.Of(File.ReadAllText(path))[..12]}.json", path, StringComparison.Ordinal));

    /// <summary>A short name for what all the workflows said together.</summary>
    private static string Together(History history) => string.Join('-', history.Versions.Values.Select(hash => hash[..6]));

    private static async Task SaveAsync(string file, History history, IReadOnlyDictionary<string, string> definitions, [CallerFilePath] string source = "")
    {
        var folder = Path.GetDirectoryName(source)!;
        Directory.CreateDirectory(Path.Combine(folder, "recorded"));
        Directory.CreateDirectory(Path.Combine(folder, "versions"));
        await File.WriteAllTextAsync(Path.Combine(folder, "recorded", file), history.Write(), TestContext.Current.CancellationToken);
        foreach (var (name, json) in definitions)
            await File.WriteAllTextAsync(Path.Combine(folder, "versions", name), json, TestContext.Current.CancellationToken);
    }
}
