using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Activities.Tasks;

/// <summary>Which page a task is done on.</summary>
public static class TaskTypes
{
    public const string FirstContact = "first-contact";
    public const string InitialAssessment = "initial-assessment";
    public const string ChooseContributors = "choose-contributors";
    public const string Contribution = "contribution";
    public const string Summary = "summary";
    public const string Decision = "decision";
    public const string ChooseCoordinator = "choose-coordinator";
    public const string SetTimeAside = "set-time-aside";
    public const string AcceptAppointment = "accept-appointment";
    public const string TrainingAndSupport = "training-and-support";
    public const string FirstMeeting = "first-meeting";
    public const string Form = "form";
    public const string AdHoc = HumanTask.AdHocType;
}
