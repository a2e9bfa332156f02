using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WorkflowBk.Data.Appointments;
using WorkflowBk.Data.Attachments;
using WorkflowBk.Data.Attention;
using WorkflowBk.Data.Bursts;
using WorkflowBk.Data.Calendars;
using WorkflowBk.Data.Capacity;
using WorkflowBk.Data.Cases;
using WorkflowBk.Data.CaseWork;
using WorkflowBk.Data.Changes;
using WorkflowBk.Data.Complaints;
using WorkflowBk.Data.Consents;
using WorkflowBk.Data.Contributions;
using WorkflowBk.Data.Databases;
using WorkflowBk.Data.Measures;
using WorkflowBk.Data.Meetings;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Data.Notices;
using WorkflowBk.Data.Observing;
using WorkflowBk.Data.People;
using WorkflowBk.Data.Plans;
using WorkflowBk.Data.Reporting;
using WorkflowBk.Data.Retention;
using WorkflowBk.Data.Reviews;
using WorkflowBk.Data.Scratch;
using WorkflowBk.Data.StatusPages;
using WorkflowBk.Data.Tasks;
using WorkflowBk.Data.Templates;
using WorkflowBk.Data.Transitions;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Attachments;
using WorkflowBk.Domain.Calendars;
using WorkflowBk.Domain.Capacity;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Domain.Reporting;
using WorkflowBk.Domain.Retention;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Data;

/// <summary>Puts the database into a host.</summary>
public static class DataRegistration
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <param name="databasePath">Path of the SQLite file; made when it does not exist.</param>
    /// <param name="patience">How long a write waits when another process holds the database, in whole seconds; ten when not said.</param>
    public static IServiceCollection AddMunicipalityData(this IServiceCollection services, string databasePath, TimeSpan? patience = null)
    {
        var wait = patience ?? _patience;
        // Asked for again after SQLite has waited once, the driver would wait for half a minute more.
        var connection = new SqliteConnectionStringBuilder { DataSource = databasePath, DefaultTimeout = (int)wait.TotalSeconds }.ConnectionString;
        services.AddDbContextPool<MunicipalityDb>(options => options
            .UseSqlite(connection)
            .AddInterceptors(new SqlitePragmas(wait), new NoNulls()));
        services.AddSingleton<IBurstOrder, WriteTurns>();
        return services.AddStores();
    }

    /// <param name="connectionString">Of a PostgreSQL database, made before; see <see cref="PostgreSqlConnection"/>.</param>
    /// <param name="patience">How long a write waits for a row that somebody else holds; ten seconds when not said.</param>
    public static IServiceCollection AddPostgreSqlData(this IServiceCollection services, string connectionString, TimeSpan? patience = null)
    {
        var connection = PostgreSqlConnection.Complete(connectionString, patience ?? _patience);
        services.AddDbContextPool<MunicipalityDb, PostgreSqlDb>(options => options
            .UseNpgsql(connection)
            .AddInterceptors(new NoNulls(), new RowHoldSql(), new AnswersAtOnce(), new OpensAtOnce()));
        services.AddSingleton<IBurstOrder, RowOrder>();
        return services.AddStores();
    }

    /// <summary>A database in memory instead, for work that leaves nothing behind.</summary>
    public static IServiceCollection AddScratchData(this IServiceCollection services, ScratchDatabase database)
    {
        services.AddDbContextPool<MunicipalityDb>(options => options.UseSqlite(database.Connection).AddInterceptors(new NoNulls()));
        services.AddSingleton<IBurstOrder, WriteTurns>();
        return services.AddStores();
    }

    private static IServiceCollection AddStores(this IServiceCollection services)
    {
        services.AddSingleton<IBurstFactory, BurstFactory>();
        services.AddScoped<StartTurn>();
        services.AddScoped<DatabaseSetup>();
        services.AddScoped<IWaitQueries, WaitQueries>();
        services.AddScoped<IVersionStore, VersionStore>();
        services.AddScoped<IVersionCatalogue, VersionStore>();
        services.AddScoped<IInstanceQueries, InstanceQueries>();
        services.AddScoped<ProcessVersions>();
        services.AddScoped<StoppedInstances>();
        services.AddScoped<InstancesOfVersion>();
        services.AddScoped<ICaseStore, CaseStore>();
        services.AddScoped<CaseListQuery>();
        services.AddScoped<DuplicateQuery>();
        services.AddScoped<SiblingCoordinators>();
        services.AddScoped<PastCases>();
        services.AddScoped<CaseFileQuery>();
        services.AddScoped<MailLogQuery>();
        services.AddScoped<IAppointmentStore, AppointmentStore>();
        services.AddScoped<IComplaintStore, ComplaintStore>();
        services.AddScoped<IMeasureStore, MeasureStore>();
        services.AddScoped<IConsentQuery, ConsentQuery>();
        services.AddScoped<IPlanStore, PlanStore>();
        services.AddScoped<ITransitionStore, TransitionStore>();
        services.AddScoped<IChangeStore, ChangeStore>();
        services.AddScoped<IMeetingStore, MeetingStore>();
        services.AddScoped<IPlannedDays, PlannedDays>();
        services.AddScoped<ICalendarFeeds, CalendarFeeds>();
        services.AddScoped<IReviewStore, ReviewStore>();
        services.AddScoped<ISectorStore, SectorStore>();
        services.AddScoped<SectorCounts>();
        services.TryAddSingleton(TransitionRules.Shipped);
        services.TryAddSingleton(RuleBook.Shipped);
        services.TryAddSingleton(new CapacitySettings());
        services.TryAddSingleton(new ReportSettings());
        services.AddScoped<CapacityQuery>();
        services.AddScoped<YearQuery>();
        services.AddScoped<ITaskStore, TaskStore>();
        services.AddScoped<TaskInbox>();
        services.AddScoped<TaskReads>();
        services.AddScoped<IDeadlineStore, DeadlineStore>();
        services.AddScoped<IAbsenceStore, AbsenceStore>();
        services.AddScoped<ICaseNotes, CaseNotes>();
        services.AddScoped<CaseWorkQuery>();
        services.AddAttention();
        services.AddScoped<INoticeOutbox, NoticeOutbox>();
        services.AddScoped<INoticeQueue, NoticeQueue>();
        services.AddScoped<OutboxQuery>();
        services.AddScoped<RetentionQuery>();
        services.AddScoped<IContributionLinkStore, ContributionLinkStore>();
        services.AddScoped<IDocumentArchive, DocumentArchive>();
        services.AddScoped<ITemplateStore, TemplateStore>();
        services.AddScoped<IFamilyLinkStore, FamilyLinkStore>();
        services.AddScoped<IFamilyMessageStore, FamilyMessageStore>();
        services.AddScoped<StatusPageQuery>();
        services.AddScoped<FamilyMessageQuery>();
        services.AddScoped<LettersToPostQuery>();
        services.AddScoped<IStaffDirectory, StaffDirectory>();
        services.AddScoped<CoatOfArmsStore>();
        services.AddSingleton<LastKnownProfiles>();
        services.AddScoped(provider => new MunicipalityStore(
            provider.GetRequiredService<MunicipalityDb>(), provider.GetRequiredService<LastKnownProfiles>()));
        services.AddScoped<IMunicipality>(provider => provider.GetRequiredService<MunicipalityStore>());
        return services;
    }

    /// <summary>Lets whoever collects spans see each command, on either database.</summary>
    public static IServiceCollection AddDatabaseSpans(this IServiceCollection services) => services
        .ConfigureDbContext<MunicipalityDb>(options => options.AddInterceptors(new DatabaseSpans()))
        .ConfigureDbContext<PostgreSqlDb>(options => options.AddInterceptors(new DatabaseSpans()));

    /// <summary>Registers <see cref="RetentionRun"/>.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services, RetentionPeriods periods, RetentionBudget budget) => services
        .AddSingleton(periods)
        .AddSingleton(budget)
        .AddSingleton<RetentionRun>();

    /// <param name="folder">Where the content of attachments lies; outside anything that is served.</param>
    public static IServiceCollection AddAttachmentFolder(this IServiceCollection services, string folder)
    {
        services.AddSingleton<IAttachmentFiles>(new AttachmentFolder(folder));
        services.AddScoped<AttachmentSweep>();
        return services;
    }
}
