using System.Diagnostics.Metrics;
using WorkflowBk.Data.Notices;

namespace WorkflowBk.Web.Hosting.Observability;

/// <summary>How long the oldest mail in the outbox has waited. It asks the database now and then, and only where somebody listens.</summary>
internal sealed class OutboxAge(IMeterFactory meters, TimeProvider clock)
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(30);

    private readonly Gauge<double> _age = meters.Create(ObservabilityRegistration.MeterName).CreateGauge<double>(
        "workflowbk.mail.oldest_waiting.age", "s", "How long the oldest mail in the outbox has waited; 0 when none waits.");

    private DateTimeOffset _next;

    public async Task RecordAsync(OutboxQuery outbox, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!_age.Enabled || now < _next)
            return;
        _next = now + _interval;
        var oldest = await outbox.OldestWaitingAsync(cancellationToken);
        _age.Record(oldest is { } since ? (now - since).TotalSeconds : 0);
    }
}
