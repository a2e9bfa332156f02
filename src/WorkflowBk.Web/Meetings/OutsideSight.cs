using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.Meetings;

/// <summary>Shows a meeting to somebody without an account, through the link they were sent, as long as it opens.</summary>
internal sealed class OutsideSight(IMeetingStore meetings, ICaseStore cases, IMeasureStore measures, IStaffDirectory staff, TimeProvider clock)
{
    private const int TokenLength = 43;

    /// <returns>What they may see, or <c>null</c> when the link leads nowhere.</returns>
    public async Task<SeenOutside?> OpenAsync(string token, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (token.Length != TokenLength
            || await meetings.FindLinkAsync(SecretToken.Hash(token), cancellationToken) is not { } link
            || await meetings.FindAsync(link.MeetingId, cancellationToken) is not { } meeting
            || await cases.FindAsync(link.CaseId, cancellationToken) is not { } theCase
            || !link.Opens(meeting, theCase, now))
        {
            return null;
        }

        return new SeenOutside(
            meeting, meeting.Participants.First(person => person.Id == link.ParticipantId), theCase.Reference,
            link.ShowsMinutes(meeting, theCase, now) ? await MinutesAsync(meeting, cancellationToken) : null);
    }

    private async Task<MinutesOutside> MinutesAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var names = (await staff.ListAsync(cancellationToken)).ToDictionary(person => person.Id, person => person.Name);
        return new MinutesOutside(
            meeting, meeting.Minutes!, meeting.OpenOutsideUntil!.Value, await measures.OfOriginAsync(meeting.Id, cancellationToken), names);
    }
}

/// <summary>A meeting as somebody without an account sees it.</summary>
/// <param name="Minutes">What came of it; <c>null</c> before it has been held.</param>
internal sealed record SeenOutside(Meeting Meeting, MeetingParticipant Person, string Reference, MinutesOutside? Minutes);

/// <summary>The minutes as somebody without an account reads them.</summary>
/// <param name="Until">The last day they can.</param>
/// <param name="Names">Of the staff, by id.</param>
public sealed record MinutesOutside(
    Meeting Meeting, MeetingMinutes Minutes, DateOnly Until, IReadOnlyList<Measure> Measures, IReadOnlyDictionary<Guid, string> Names)
{
    public string Present => string.Join(", ", Meeting.Participants.Where(person => Minutes.Attended.Contains(person.Id)).Select(person => person.Name));

    public ItemMinutes? Of(AgendaItem item) => Minutes.Items.FirstOrDefault(written => written.Item == item.Number);

    public string OwnerOf(Measure measure) => measure.OwnerId is { } id ? Names.GetValueOrDefault(id, "") : measure.OwnerName;
}
