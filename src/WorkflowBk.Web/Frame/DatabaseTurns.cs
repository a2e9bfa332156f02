namespace WorkflowBk.Web.Frame;

/// <summary>
/// One request has one session with the database, and a session answers one question at a time. Components begin together and
/// would ask at once; they take turns, in the order they came.
/// </summary>
public sealed class DatabaseTurns
{
    private Task _last = Task.CompletedTask;

    /// <returns>What to dispose when the turn is over.</returns>
    public async ValueTask<IDisposable> TakeAsync()
    {
        var turn = new Turn();
        await Interlocked.Exchange(ref _last, turn.Over);
        return turn;
    }

    private sealed class Turn : IDisposable
    {
        private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Over => _over.Task;

        public void Dispose() => _over.TrySetResult();
    }
}
