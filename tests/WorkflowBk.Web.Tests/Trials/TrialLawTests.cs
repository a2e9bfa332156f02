using CsCheck;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Trials;

namespace WorkflowBk.Web.Tests.Trials;

/// <summary>What holds for any trial.</summary>
[Trait("Database", "SQLite")]
public sealed class TrialLawTests(TestApp app) : IClassFixture<TestApp>
{
    private const int MostMoves = 10;

    /// <summary>Numbers that say which of what is possible is done; so a trial is drawn that makes sense.</summary>
    private static readonly Gen<int[]> _choices = Gen.Int[0, 1000].Array[1, MostMoves];

    [Fact]
    public async Task SameMoves_TellTheSameStory_AndFewerMovesItsBeginning() => await _choices.SampleAsync(
        async choices =>
        {
            var moves = await DrawAsync(choices);
            var story = (await PlayAsync(moves)).Story!;
            var again = (await PlayAsync(moves)).Story!;
            var shorter = (await PlayAsync([.. moves.Take(moves.Count / 2)])).Story!;

            Assert.Equal(TrialWork.Told(story), TrialWork.Told(again));
            Assert.Equal(
                TrialWork.Told(shorter),
                TrialWork.Told(story with { Moments = [.. story.Moments.Take(shorter.Moments.Count)] }));
        },
        iter: 5, threads: 1);

    [Fact]
    public void Moves_WrittenAndRead_AreTheSame() => Gen.OneOf<TrialMove>(
            Gen.Select(Gen.String[1, 20], Gen.String[1, 20], Gen.Int[0, 9], TrialMove (step, outcome, index) => new TrialMove.Complete(step, outcome, index)),
            Gen.Int[1, 9999].Select(TrialMove (days) => new TrialMove.Days(days)),
            Gen.String[1, 30].Select(TrialMove (name) => new TrialMove.Happen(name)),
            Gen.Const<TrialMove>(new TrialMove.Next()),
            Gen.Const<TrialMove>(new TrialMove.GoOnWithout()))
        .Where(move => TrialMoves.Write([move]).IsNormalized())
        .Array[1, 20]
        .Where(moves => TrialMoves.Write(moves).Length <= TrialMoves.MaxLength && moves.All(move => TrialMove.Read(move.ToString()) is not null))
        .Sample(moves => Assert.Equal(moves, TrialMoves.Read(TrialMoves.Write(moves)).Value));

    /// <summary>Moves that can be made, one after the other.</summary>
    private async Task<IReadOnlyList<TrialMove>> DrawAsync(int[] choices)
    {
        List<TrialMove> moves = [];
        var story = (await PlayAsync(moves)).Story!;
        foreach (var choice in choices)
        {
            IReadOnlyList<TrialMove> possible =
            [
                .. story.Open.SelectMany(task => task.Outcomes.Select(outcome => new TrialMove.Complete(task.StepId, outcome, task.Index))),
                new TrialMove.Next(),
                new TrialMove.Days(1 + (choice % 30)),
            ];
            moves.Add(possible[choice % possible.Count]);
            var sheet = await PlayAsync(moves);
            if (sheet.Problems.Count > 0)
                moves.RemoveAt(moves.Count - 1);
            else
                story = sheet.Story!;
            if (story.IsOver)
                break;
        }

        return moves;
    }

    private Task<TrialSheet> PlayAsync(IReadOnlyList<TrialMove> moves) =>
        app.TryAsync(TrialWork.Process, null, moves.Select(move => move.ToString()));
}
