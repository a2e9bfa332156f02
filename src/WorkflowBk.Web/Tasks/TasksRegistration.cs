using WorkflowBk.Web.Tasks.Forms;

namespace WorkflowBk.Web.Tasks;

/// <summary>The inbox and the tasks' pages.</summary>
internal static class TasksRegistration
{
    public static IServiceCollection AddTasks(this IServiceCollection services)
    {
        services.AddScoped<TaskActions>();
        services.AddScoped<TaskSights>();
        services.AddScoped<CoordinatorChoices>();
        services.AddSingleton<TaskForms>();
        services.AddSingleton<ITaskForm, FamilyYesForm>();
        services.AddSingleton<ITaskForm, FirstContactForm>();
        services.AddSingleton<ITaskForm, InterimCoordinatorForm>();
        services.AddSingleton<ITaskForm, InitialAssessmentForm>();
        services.AddSingleton<ITaskForm, ChooseContributorsForm>();
        services.AddSingleton<ITaskForm, ContributionForm>();
        services.AddSingleton<ITaskForm, LateContributionForm>();
        services.AddSingleton<ITaskForm, SummaryForm>();
        services.AddSingleton<ITaskForm, ClarificationMeetingForm>();
        services.AddSingleton<ITaskForm, FamilyReviewForm>();
        services.AddSingleton<ITaskForm, DecisionForm>();
        services.AddSingleton<ITaskForm, SecondReaderForm>();
        services.AddSingleton<ITaskForm, ChooseCoordinatorForm>();
        services.AddSingleton<ITaskForm, DecideDisagreementForm>();
        services.AddSingleton<ITaskForm, SetTimeAsideForm>();
        services.AddSingleton<ITaskForm, AcceptAppointmentForm>();
        services.AddSingleton<ITaskForm, TrainingAndSupportForm>();
        services.AddSingleton<ITaskForm, FirstMeetingForm>();
        services.AddSingleton<ITaskForm, ConsiderLateComplaintForm>();
        services.AddSingleton<ITaskForm, ReviewComplaintForm>();
        services.AddSingleton<ITaskForm, RecordAppealAnswerForm>();
        services.AddSingleton<ITaskForm, MeasureForm>();
        services.AddSingleton<ITaskForm, SupportTransitionForm>();
        services.AddSingleton<ITaskForm, ShortPlanForm>();
        services.AddSingleton<ITaskForm, TransitionWishesForm>();
        services.AddSingleton<ITaskForm, PlanTransitionForm>();
        services.AddSingleton<ITaskForm, TransitionReadinessForm>();
        services.AddSingleton<ITaskForm, TransitionCourseForm>();
        services.AddSingleton<ITaskForm, EvaluateTransitionForm>();
        services.AddSingleton<ITaskForm, OfferPlanForm>();
        services.AddSingleton<ITaskForm, PlacePlanForm>();
        services.AddSingleton<ITaskForm, WritePlanForm>();
        services.AddSingleton<ITaskForm, RevisePlanForm>();
        services.AddSingleton<ITaskForm, ChasePlanForm>();
        services.AddSingleton<ITaskForm, EvaluatePlanForm>();
        services.AddSingleton<ITaskForm, RenewConsentsForm>();
        services.AddSingleton<ITaskForm, LateMeasureForm>();
        services.AddSingleton<ITaskForm, HandOverForm>();
        services.AddSingleton<ITaskForm, TakeOverContactForm>();
        services.AddSingleton<ITaskForm, MeetingTalkForm>();
        services.AddSingleton<ITaskForm, MeetingPrepareForm>();
        services.AddSingleton<ITaskForm, MeetingReadyForm>();
        services.AddSingleton<ITaskForm, MeetingMinutesForm>();
        services.AddSingleton<ITaskForm, MeetingTakeThroughForm>();
        services.AddSingleton<ITaskForm, MeetingEvaluateForm>();
        services.AddSingleton<ITaskForm, MeetingNextForm>();
        services.AddSingleton<ITaskForm, YearlyReviewForm>();
        services.AddSingleton<ITaskForm, ReviewFollowUpForm>();
        services.AddSingleton<ITaskForm, LetterForm>();
        services.AddSingleton<ITaskForm, DefinedForm>();
        return services;
    }

    public static WebApplication MapTasks(this WebApplication app)
    {
        app.MapDrafts();
        return app;
    }
}
