namespace WorkflowBk.Activities.Meetings;

/// <summary>Somebody who says that they are asked to a meeting, by what they show for it.</summary>
public abstract record MeetingGuest
{
    private MeetingGuest() { }

    /// <summary>Signed in.</summary>
    public sealed record Staff(Guid CaseId, Guid MeetingId, Guid StaffId) : MeetingGuest;

    /// <summary>Without an account, through the link they were sent.</summary>
    public sealed record Outside(string Token) : MeetingGuest;

    /// <summary>The family, on its own page.</summary>
    /// <param name="Secret">Of the status page.</param>
    public sealed record Family(string Secret, Guid MeetingId) : MeetingGuest;
}
