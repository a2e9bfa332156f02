using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using WorkflowBk.Data.Accounts;
using WorkflowBk.Data.Attention;
using WorkflowBk.Data.Model;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Data.ProtectionKeys;
using WorkflowBk.Data.Retention;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Attachments;
using WorkflowBk.Domain.Calendars;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Comments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Conversations;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Data;

/// <summary>All that one municipality has: its cases, its processes and its people, in a database of its own.</summary>
/// <remarks>Used again and again (a pool): it keeps nothing of whom it served.</remarks>
public class MunicipalityDb : IdentityUserContext<Account, Guid>
{
    public MunicipalityDb(DbContextOptions<MunicipalityDb> options)
        : base(options) { }

    private protected MunicipalityDb(DbContextOptions options)
        : base(options) { }

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<CaseMember> CaseMembers => Set<CaseMember>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<Coordinator> Coordinators => Set<Coordinator>();

    public DbSet<DelegationDecision> DelegationDecisions => Set<DelegationDecision>();

    public DbSet<Complaint> Complaints => Set<Complaint>();

    public DbSet<Measure> Measures => Set<Measure>();

    public DbSet<IndividualPlan> IndividualPlans => Set<IndividualPlan>();

    public DbSet<TransitionPlan> TransitionPlans => Set<TransitionPlan>();

    public DbSet<ChangeRequest> Changes => Set<ChangeRequest>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<MeetingLink> MeetingLinks => Set<MeetingLink>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<YearlyReview> YearlyReviews => Set<YearlyReview>();

    public DbSet<SectorReview> SectorReviews => Set<SectorReview>();

    public DbSet<SectorAgreement> SectorAgreements => Set<SectorAgreement>();

    public DbSet<UnitTask> UnitTasks => Set<UnitTask>();

    public DbSet<HumanTask> Tasks => Set<HumanTask>();

    public DbSet<TaskHanding> TaskHandings => Set<TaskHanding>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<ConversationNote> Conversations => Set<ConversationNote>();

    public DbSet<Deadline> Deadlines => Set<Deadline>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<LetterDelivery> LetterDeliveries => Set<LetterDelivery>();

    public DbSet<ContributionLink> ContributionLinks => Set<ContributionLink>();

    /// <summary>What families have been told. What is for staff and contributors is left out of every query that does not ask for it.</summary>
    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<FamilyLink> FamilyLinks => Set<FamilyLink>();

    public DbSet<FamilyMessage> FamilyMessages => Set<FamilyMessage>();

    public DbSet<TemplateVersion> TemplateVersions => Set<TemplateVersion>();

    public DbSet<StaffMember> Staff => Set<StaffMember>();

    public DbSet<Service> Services => Set<Service>();

    public DbSet<WorkflowInstance> Instances => Set<WorkflowInstance>();

    public DbSet<Wait> Waits => Set<Wait>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<AcceptedStimulus> Stimuli => Set<AcceptedStimulus>();

    public DbSet<WorkflowVersion> WorkflowVersions => Set<WorkflowVersion>();

    public DbSet<WorkflowTrigger> WorkflowTriggers => Set<WorkflowTrigger>();

    public DbSet<KeptEvent> KeptEvents => Set<KeptEvent>();

    /// <summary>A burst may have to wait for another one; no thread waits with it (<see cref="Databases.AnswersAtOnce"/>).</summary>
    internal bool IsOfBurst { get; set; }

    public DbSet<NightsWork> RetentionNights => Set<NightsWork>();

    /// <summary>Every notice, whoever it is for.</summary>
    public IQueryable<Notice> AllNotices => Notices.IgnoreQueryFilters();

    internal DbSet<TaskNobodyMayDo> TasksNobodyMayDo => Set<TaskNobodyMayDo>();

    /// <summary>The date in Norway: who may see what depends on who is away.</summary>
    internal DateOnly Today => this.GetService<TimeProvider>().Today();

    internal DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    internal DbSet<CoatOfArmsRow> CoatOfArms => Set<CoatOfArmsRow>();

    internal DbSet<MunicipalityRow> Municipality => Set<MunicipalityRow>();

    /// <summary>
    /// Inside a burst, sends what has been changed so far to the database, so that a query sees it. Nothing is committed.
    /// </summary>
    internal Task FlushAsync(CancellationToken cancellationToken) =>
        Database.CurrentTransaction is not null && ChangeTracker.HasChanges() ? SaveChangesAsync(cancellationToken) : Task.CompletedTask;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (Database.IsSqlite())
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        else
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(MunicipalityDb).Assembly);
    }
}
