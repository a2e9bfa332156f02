namespace WorkflowBk.Web.Hosting.Observability;

/// <summary>
/// Every logger of the program, the framework's own included, and for every place that log lines are sent to: see
/// <see cref="Redaction"/>.
/// </summary>
internal sealed class RedactingLoggerFactory(LoggerFactory inner) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new RedactingLogger(inner.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();
}
