using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Calendars;

/// <summary>The addresses that calendar programs subscribe to.</summary>
public interface ICalendarFeeds
{
    /// <summary>Opens a new address, and shuts the one before it.</summary>
    /// <returns>The secret part. It is not kept, and cannot be read again.</returns>
    Task<string> OpenAsync(CalendarOwner owner, LanguageForm language, CancellationToken cancellationToken);

    /// <summary>Shuts the address.</summary>
    Task ShutAsync(CalendarOwner owner, CancellationToken cancellationToken);

    /// <summary>When the address was opened, or <c>null</c> when there is none.</summary>
    Task<DateTimeOffset?> OpenSinceAsync(CalendarOwner owner, CancellationToken cancellationToken);

    /// <summary>The open address with that secret part, or <c>null</c>.</summary>
    Task<CalendarFeed?> FindAsync(string secret, CancellationToken cancellationToken);
}
