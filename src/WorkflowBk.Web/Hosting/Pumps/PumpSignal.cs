namespace WorkflowBk.Web.Hosting.Pumps;

/// <summary>Tells the pumps of this process that there may be something to do now, so that they need not wait for their next look.</summary>
internal sealed class PumpSignal : IDisposable
{
    private readonly SemaphoreSlim _work = new(0, 1);

    public void Ring()
    {
        try
        {
            _work.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody rang before and nobody has looked yet; one look serves both.
        }
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _work.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _work.Dispose();
}
