using WorkflowBk.Domain.Calendars;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.Calendars;

/// <summary>Reads the calendar behind a private address, as long as whoever it belongs to may see what it is about.</summary>
internal sealed class FeedReader(
    ICalendarFeeds feeds, IPlannedDays planned, ICaseStore cases, IStaffDirectory staff, IMunicipality municipality, ICalendarFeedWriter writer, TimeProvider clock)
{
    /// <summary>What has been stays in the calendar for so long.</summary>
    private const int DaysBack = 60;

    /// <returns>The file, or <c>null</c> when the address leads nowhere.</returns>
    public async Task<string?> ReadAsync(string secret, CancellationToken cancellationToken)
    {
        if (await feeds.FindAsync(secret, cancellationToken) is not { } feed)
            return null;
        var from = clock.Today().AddDays(-DaysBack);
        if (feed.PersonId is { } person)
        {
            return await staff.FindAsync(person, cancellationToken) is null
                ? null
                : await WriteAsync(feed, await planned.OfPersonAsync(person, from, cancellationToken), names: null, cancellationToken);
        }

        if (await cases.FindAsync(feed.CaseId!.Value, cancellationToken) is not { Withdrawal: null } theCase
            || theCase.Contacts.All(contact => contact.Id != feed.ContactId))
        {
            return null;
        }

        var days = await planned.OfCaseAsync(theCase.Id, from, cancellationToken);
        var names = CaseNames.Of(theCase, (await staff.ListServicesAsync(cancellationToken)).Select(service => service.Name));
        return await WriteAsync(feed, [.. days.Where(day => day.IsTheFamilys)], names, cancellationToken);
    }

    private async Task<string> WriteAsync(
        CalendarFeed feed, IReadOnlyList<PlannedDay> days, IReadOnlyList<string>? names, CancellationToken cancellationToken)
    {
        var profile = await municipality.GetAsync(cancellationToken);
        var host = Uri.TryCreate(profile.PublicUrl, UriKind.Absolute, out var address) ? address.Host : "localhost";
        return writer.Write(days, feed.Language, host, names, clock.GetUtcNow());
    }
}
