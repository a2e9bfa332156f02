using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Law;

namespace WorkflowBk.Domain.Plans;

/// <content>The young person's own yes: from 16 it is theirs to give (pbrl §§ 2-5 and 4-3), and the parents' carries the plan no further.</content>
public sealed partial class IndividualPlan
{
    /// <summary>Whether the plan rests on what was said before the young person was to be asked.</summary>
    public bool NeedsOwnYes(Child child, DateOnly day) =>
        IsOpen && LastAnswer is { SaysYes: true } yes && yes.TalkedOn < child.ConsentsFrom && child.ConsentsOn(day);

    /// <summary>Whether it must be looked at sooner than was agreed for that yes.</summary>
    public bool IsToBeBroughtForward(Child child, DateOnly today) =>
        NeedsOwnYes(child, today) && NextRevision > NorwegianCalendar.NextWorkingDay(today);

    /// <summary>The young person says yes; nothing is asked, and nothing kept, where that is not needed.</summary>
    /// <param name="voice">Who said yes; <c>null</c> when nobody has.</param>
    public Result SayYes(ConsentVoice? voice, bool interpreterPresent, Child child, Guid by, DateTimeOffset at)
    {
        var today = OsloTime.DateIn(at);
        if (!NeedsOwnYes(child, today))
            return Result.Ok;
        if (voice is null)
            return new Problem("plan.own-yes-missing", "OwnYes", Child.ConsentAge);
        var check = voice.Check(child, today);
        if (check.Succeeded)
            Offers = [.. Offers, new PlanOffer(SaysYes: true, voice.Trimmed(), today, interpreterPresent, AskAgainOn: null, "", by, at)];
        return check;
    }
}
