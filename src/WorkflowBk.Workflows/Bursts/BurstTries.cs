namespace WorkflowBk.Workflows.Bursts;

/// <summary>Bursts of different nodes can be in each other's way; the database then undoes one, and it is run again.</summary>
public static class BurstTries
{
    /// <summary>What is undone this often because others went first is given up; whoever asked for it is told.</summary>
    public const int MaxClashes = 5;

    /// <param name="work">Depends on the burst alone, so that it can be done again from the beginning. It commits by itself.</param>
    public static async Task<T> RunAsync<T>(this IBurstFactory bursts, Func<IBurst, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            await using var burst = await bursts.BeginAsync(cancellationToken);
            try
            {
                return await work(burst);
            }
            catch (Exception clash) when (tries < MaxClashes && burst.IsClash(clash))
            {
                // Again, on what the other one left.
            }
        }
    }
}
