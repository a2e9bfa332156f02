using WorkflowBk.Domain.Meetings;
using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.Meetings;

/// <summary>The pages about meetings.</summary>
internal static class MeetingsRegistration
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services.AddScoped<MeetingSight>().AddScoped<OutsideSight>();
}

/// <summary>How urgent a meeting's state looks.</summary>
internal static class MeetingTones
{
    public static Tone Of(MeetingState state) => state switch
    {
        MeetingState.Called => Tone.Warning,
        MeetingState.Invited => Tone.Info,
        MeetingState.Ready or MeetingState.Held => Tone.Success,
        _ => Tone.Neutral,
    };
}
