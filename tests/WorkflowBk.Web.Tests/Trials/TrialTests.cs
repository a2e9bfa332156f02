using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Trials;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Web.Tests.Trials;

public sealed class TrialTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Trial_WholeProcess_EndsAndTellsInOrder()
    {
        var sheet = await app.TryAsync(TrialWork.Process, null, TrialWork.WholeRoad);

        Assert.Empty(sheet.Problems);
        var story = sheet.Story!;
        Assert.Equal(WorkflowStatus.Finished, story.Status);
        Assert.True(story.IsOver);
        Assert.Empty(story.Open);
        Assert.Empty(story.Incidents);
        Assert.Equal(story.Moments.Select(moment => moment.At).Order(), story.Moments.Select(moment => moment.At));
        var letters = story.Moments.SelectMany(moment => moment.Letters).Select(letter => letter.Title).ToList();
        Assert.Contains(letters, title => title.StartsWith("Vi har fått henvendelsen", StringComparison.Ordinal));
        Assert.Equal(6, letters.Count);
        Assert.Contains(
            story.Moments.SelectMany(moment => moment.Messages),
            message => message.Audience == NoticeAudience.Family && message.Body.Contains("/status/…", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Trial_OfWholeProcess_LeavesNothingInTheHouseAndSendsNothing()
    {
        var before = await CountsAsync();

        await app.TryAsync(TrialWork.Process, null, TrialWork.WholeRoad);
        await app.TryAsync(TrialWork.Complaint, null, "t:review:Changed");

        Assert.Equal(before, await CountsAsync());
        Assert.Equal(0, await app.DeliverAsync());
        Assert.Empty(Directory.EnumerateFiles(app.MailFolder));
    }

    [Fact]
    public async Task Trial_TimePasses_RemindsAndEscalatesAtTheTimes()
    {
        var story = (await app.TryAsync(
            TrialWork.Process, null, "t:first-contact:GoesOn", "t:initial-assessment:Met", "t:choose-contributors:Asked", "d:40")).Story!;

        var clock = story.Moments.Where(moment => moment.Cause.Kind == TrialCauseKind.Clock).ToList();
        Assert.Contains(clock, moment => moment.Messages.Any(message => message.Subject.Contains("nærmer seg", StringComparison.Ordinal)));
        Assert.Contains(story.Open, task => task.Task.Type == "contribution-late" && task.Outcomes.Count == 3);
        Assert.Contains(story.Moments, moment => moment.Cause.Kind == TrialCauseKind.TargetPassed);
        Assert.Equal(new DateTimeOffset(2027, 1, 2, 11, 0, 0, TimeSpan.Zero), story.Now);
    }

    [Fact]
    public async Task Trial_ToTheNextThing_StopsThere()
    {
        var story = (await app.TryAsync(TrialWork.Process, null, "n")).Story!;

        Assert.Equal(TrialCauseKind.Clock, story.Moments[^1].Cause.Kind);
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 7, 0, 0, TimeSpan.Zero), story.Now, TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("w:FamilyWish")]
    [InlineData("w:Moved")]
    [InlineData("w:ChildDied")]
    [InlineData("w:Joined")]
    public async Task Trial_CaseIsLeft_IsOver(string move)
    {
        var sheet = await app.TryAsync(TrialWork.Process, null, "t:first-contact:GoesOn", move);

        Assert.Empty(sheet.Problems);
        Assert.True(sheet.Story!.IsOver);
        Assert.Equal(TrialCauseKind.Withdrawn, sheet.Story.Moments[^1].Cause.Kind);
    }

    [Fact]
    public async Task Trial_GoesOnWithoutContributions_IsNextStep()
    {
        var sheet = await app.TryAsync(
            TrialWork.Process, null, "t:first-contact:GoesOn", "t:initial-assessment:Unclear", "t:choose-contributors:Asked", "x");

        Assert.Empty(sheet.Problems);
        Assert.Equal(["summarise"], sheet.Story!.Open.Select(task => task.StepId));
    }

    [Fact]
    public async Task Trial_ChildIsExpectedAndCannotWait_GetsAnInterimCoordinator()
    {
        var sheet = await app.TryAsync(
            TrialWork.Process, TrialWork.Facts with { Age = null, IsExpected = true, IsPalliative = true, NeedsInterpreter = true },
            "t:choose-interim:Chosen", "t:first-contact:GoesOn");

        Assert.Empty(sheet.Problems);
        Assert.Equal(["initial-assessment"], sheet.Story!.Open.Select(task => task.StepId));
    }

    [Fact]
    public async Task Trial_OfLateComplaint_GoesToItsEnd()
    {
        var sheet = await app.TryAsync(
            TrialWork.Complaint, TrialWork.Facts with { IsLate = true }, "t:consider-late:Taken", "t:review:Forwarded", "t:send-file:Done", "d:30", "t:record-answer:Changed");

        Assert.Empty(sheet.Problems);
        Assert.Equal(WorkflowStatus.Finished, sheet.Story!.Status);
    }

    [Theory]
    [InlineData("t:first-contact:GoesOn,tull", "trial.unreadable")]
    [InlineData("t:nope:Done", "trial.not-open")]
    [InlineData("t:first-contact:Nope", "trial.no-such-way")]
    [InlineData("t:first-contact:GoesOn:7", "trial.not-open")]
    [InlineData("u:2020-01-01", "trial.day-passed")]
    [InlineData("u:2999-01-01", "trial.too-far")]
    [InlineData("e:noe", "trial.not-waiting")]
    [InlineData("x", "contribution.none-open")]
    public async Task Trial_Nonsense_IsSaidAndWhatCameBeforeStands(string moves, string code)
    {
        var sheet = await app.TryAsync(TrialWork.Process, null, moves);

        Assert.Equal(code, Assert.Single(sheet.Problems).Code);
        Assert.NotEmpty(sheet.Story!.Moments);
    }

    [Fact]
    public async Task Trial_TooManyMoves_IsSaid()
    {
        var sheet = await app.TryAsync(TrialWork.Process, null, Enumerable.Repeat("n", TrialMoves.Max + 1));

        Assert.Equal("trial.too-many", Assert.Single(sheet.Problems).Code);
    }

    private async Task<IReadOnlyList<(string Table, int Rows)>> CountsAsync() => await app.UseAsync<MunicipalityDb, IReadOnlyList<(string, int)>>(async db =>
    {
        List<(string, int)> counts = [];
        await db.Database.OpenConnectionAsync(Cancellation);
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"""SELECT COUNT(*) FROM "{table}";""";
            counts.Add((table, Convert.ToInt32(await command.ExecuteScalarAsync(Cancellation), CultureInfo.InvariantCulture)));
        }

        return counts;
    });
}
