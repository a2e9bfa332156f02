using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Activities.Tasks;

/// <summary>Which page a task is done on.</summary>
public static class TaskTypes
{
    public const string FamilyYes = "family-yes";
    public const string FirstContact = "first-contact";
    public const string InterimCoordinator = "interim-coordinator";
    public const string InitialAssessment = "initial-assessment";
    public const string ChooseContributors = "choose-contributors";
    public const string Contribution = "contribution";
    public const string ContributionLate = "contribution-late";
    public const string Summary = "summary";
    public const string ClarificationMeeting = "clarification-meeting";
    public const string FamilyReview = "family-review";
    public const string Decision = "decision";
    public const string SecondReader = "second-reader";
    public const string DecideDisagreement = "decide-disagreement";
    public const string ChooseCoordinator = "choose-coordinator";
    public const string SetTimeAside = "set-time-aside";
    public const string AcceptAppointment = "accept-appointment";
    public const string TrainingAndSupport = "training-and-support";
    public const string FirstMeeting = "first-meeting";
    public const string ConsiderLateComplaint = "consider-late-complaint";
    public const string ReviewComplaint = "review-complaint";
    public const string RecordAppealAnswer = "record-appeal-answer";
    public const string Measure = "measure";
    public const string MeasureLate = "measure-late";
    public const string SupportTransition = "support-transition";
    public const string ShortPlan = "short-plan";
    public const string TransitionWishes = "transition-wishes";
    public const string PlanTransition = "plan-transition";
    public const string TransitionReadiness = "transition-readiness";
    public const string TransitionCourse = "transition-course";
    public const string EvaluateTransition = "evaluate-transition";
    public const string OfferPlan = "offer-plan";
    public const string PlacePlan = "place-plan";
    public const string WritePlan = "write-plan";
    public const string RevisePlan = "revise-plan";
    public const string ChasePlan = "chase-plan";
    public const string EvaluatePlan = "evaluate-plan";
    public const string RenewConsents = "renew-consents";
    public const string HandOver = "hand-over";
    public const string TakeOverContact = "take-over-contact";
    public const string MeetingTalk = "meeting-talk";
    public const string MeetingPrepare = "meeting-prepare";
    public const string MeetingReady = "meeting-ready";
    public const string MeetingMinutes = "meeting-minutes";
    public const string MeetingTakeThrough = "meeting-take-through";
    public const string MeetingEvaluate = "meeting-evaluate";
    public const string MeetingNext = "meeting-next";
    public const string YearlyReview = "yearly-review";
    public const string ReviewFollowUp = "review-follow-up";
    public const string Letter = "letter";
    public const string Form = "form";
    public const string AdHoc = HumanTask.AdHocType;
}
