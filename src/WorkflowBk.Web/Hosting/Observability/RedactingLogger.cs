using System.Collections;

namespace WorkflowBk.Web.Hosting.Observability;

/// <summary>Hands log lines and scopes on with their addresses redacted; most have none, and go on as they are.</summary>
internal sealed class RedactingLogger(ILogger inner) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull =>
        state is IEnumerable<KeyValuePair<string, object?>> values && Redacted(values) is { } redacted
            ? inner.BeginScope(new Line(redacted, Redaction.Of(state.ToString() ?? "")))
            : state is string text ? inner.BeginScope(Redaction.Of(text))
            : inner.BeginScope(state);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!inner.IsEnabled(logLevel))
            return;
        var plain = formatter(state, exception);
        var text = Redaction.Of(plain);
        var values = (state as IEnumerable<KeyValuePair<string, object?>>)?.ToList() ?? [];
        if (ReferenceEquals(text, plain) && Redacted(values) is null)
            inner.Log(logLevel, eventId, state, exception, formatter);
        else
            inner.Log(logLevel, eventId, new Line(Redacted(values) ?? values, text), exception, static (line, _) => line.ToString());
    }

    /// <summary>The values with what opens a door taken out; <c>null</c> when there was nothing to take out.</summary>
    private static List<KeyValuePair<string, object?>>? Redacted(IEnumerable<KeyValuePair<string, object?>> values)
    {
        var changed = false;
        List<KeyValuePair<string, object?>> result = [];
        foreach (var (name, value) in values)
        {
            // An address is a string here and there, and elsewhere a type of its own.
            var text = value is string or PathString or QueryString or Uri ? value.ToString() : null;
            var redacted = text is null ? null : Redaction.Of(text);
            changed |= text != redacted;
            result.Add(KeyValuePair.Create(name, redacted == text ? value : redacted));
        }

        return changed ? result : null;
    }

    private sealed class Line(List<KeyValuePair<string, object?>> values, string text) : IReadOnlyList<KeyValuePair<string, object?>>
    {
        public int Count => values.Count;

        public KeyValuePair<string, object?> this[int index] => values[index];

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => values.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => text;
    }
}
