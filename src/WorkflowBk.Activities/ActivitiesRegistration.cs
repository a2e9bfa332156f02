using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WorkflowBk.Activities.Absences;
using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Attachments;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Changes;
using WorkflowBk.Activities.Checking;
using WorkflowBk.Activities.Complaints;
using WorkflowBk.Activities.Consents;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Deadlines;
using WorkflowBk.Activities.Documents;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Measures;
using WorkflowBk.Activities.Meetings;
using WorkflowBk.Activities.Notes;
using WorkflowBk.Activities.Notices;
using WorkflowBk.Activities.Plans;
using WorkflowBk.Activities.Reviews;
using WorkflowBk.Activities.StatusPages;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Transitions;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Validation;

namespace WorkflowBk.Activities;

/// <summary>Puts our activities into a host; the classes themselves are found by the engine.</summary>
public static class ActivitiesRegistration
{
    public static IServiceCollection AddActivities(this IServiceCollection services)
    {
        services.AddSingleton(RuleBook.Shipped);
        services.AddScoped<TaskDesk>();
        services.AddScoped<StaffMail>();
        services.AddScoped<ContributionLinks>();
        services.AddScoped<ContributionDesk>();
        services.AddScoped<CaseLetters>();
        services.AddScoped<IFactSource, CaseFacts>();
        services.AddScoped<IStepCheck, StepChecks>();
        services.AddScoped<IDefinitionCheck, TaskCheck>();
        services.AddScoped<IDefinitionCheck, PhaseCheck>();
        services.AddScoped<IDefinitionCheck, WaitCheck>();
        services.AddScoped<IDefinitionCheck, TemplateCheck>();
        services.AddScoped<InquiryDesk>();
        services.AddScoped<ComplaintDesk>();
        services.AddScoped<ComplaintLetters>();
        services.AddScoped<WaitingLetters>();
        services.AddScoped<FamilyNotices>();
        services.AddScoped<StatusDesk>();
        services.AddScoped<CaseTurn>();
        services.AddScoped<AdHocDesk>();
        services.AddScoped<NotesDesk>();
        services.AddScoped<AttachmentDesk>();
        services.AddScoped<DeadlineDesk>();
        services.AddScoped<AbsenceDesk>();
        services.AddScoped<HandingDesk>();
        services.AddScoped<WithdrawalDesk>();
        services.AddScoped<ContributionRequests>();
        services.AddScoped<CoordinatorAccess>();
        services.AddScoped<MeasureDesk>();
        services.AddSingleton(TransitionRules.Shipped);
        services.AddScoped<TransitionParts>();
        services.AddScoped<TransitionDesk>();
        services.AddSingleton(new PlanSettings());
        services.AddScoped<PlanParts>();
        services.AddScoped<PlanDesk>();
        services.AddSingleton(new ConsentSettings());
        services.AddScoped<ServiceClosing>();
        services.AddScoped<ConsentWithdrawals>();
        services.AddScoped<ConsentDesk>();
        services.AddScoped<ChangeDesk>();
        services.AddScoped<LeavingDesk>();
        services.AddScoped<CaseLeaving>();
        services.AddScoped<MeetingDesk>();
        services.TryAddSingleton(new MeetingSettings());
        services.AddScoped<MeetingMail>();
        services.AddScoped<MeetingSeats>();
        services.AddScoped<MeetingReminders>();
        services.AddScoped<MinutesLetter>();
        services.TryAddSingleton(new ReviewSettings());
        services.AddScoped<ReviewDesk>();
        services.AddScoped<SectorDesk>();
        return services;
    }
}
