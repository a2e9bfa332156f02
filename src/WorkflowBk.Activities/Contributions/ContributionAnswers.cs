using WorkflowBk.Domain.Contributions;

namespace WorkflowBk.Activities.Contributions;

/// <summary>Which services to ask, and what.</summary>
/// <param name="Question">What all are asked who have no question of their own.</param>
/// <param name="Each">What is special about some of them.</param>
public sealed record ChooseContributorsAnswer(
    IReadOnlyList<Guid> Services, string Question, IReadOnlyList<AskedOf>? Each = null);

/// <summary>What is special about asking one service.</summary>
/// <param name="Question">Its own question; empty for the common one.</param>
/// <param name="Due">Its own last day; <c>null</c> for the usual one.</param>
/// <param name="Outside">The person without an account who is asked there; <c>null</c> for the service's own staff.</param>
public sealed record AskedOf(Guid ServiceId, string? Question, DateOnly? Due, OutsideContributor? Outside = null);

/// <summary>What a service has to say.</summary>
/// <param name="ByName">What somebody without an account calls themselves; <c>null</c> for staff.</param>
public sealed record ContributionAnswer(string Text, string? ByName = null);

/// <summary>What a service's leader does about a contribution that has not come.</summary>
/// <param name="Text">The answer itself.</param>
/// <param name="GiveTo">Who in the service gets the task.</param>
/// <param name="On">When it will come, when it is not answered at once.</param>
public sealed record LateContributionAnswer(LateChoice Choice, string Text, Guid? GiveTo, DateOnly? On);

/// <summary>The ways on when a contribution is late.</summary>
public enum LateChoice
{
    Answer,
    GiveToAnother,
    Later,
}

/// <summary>What the interdisciplinary assessment showed.</summary>
/// <param name="Unclear">What a meeting must clear up before the case is decided; <c>null</c> when nothing.</param>
public sealed record SummaryAnswer(string Text, string FamilyComment, string? Unclear = null);

/// <summary>A meeting that cleared things up.</summary>
public sealed record ClarificationMeetingAnswer(DateOnly HeldOn, string Participants, bool InterpreterPresent, string Clarified);

/// <summary>What the family said to the summary.</summary>
/// <param name="NoComment">It did not wish to comment.</param>
public sealed record FamilyReviewAnswer(DateOnly SeenOn, ReviewWay Way, bool InterpreterPresent, string Comment, bool NoComment);
