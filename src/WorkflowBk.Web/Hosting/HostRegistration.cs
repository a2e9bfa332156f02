using Microsoft.Extensions.DependencyInjection.Extensions;
using WorkflowBk.Activities;
using WorkflowBk.Data;
using WorkflowBk.Data.Retention;
using WorkflowBk.Domain.Capacity;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Domain.Reporting;
using WorkflowBk.Domain.Retention;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Notices;
using WorkflowBk.Web.Absences;
using WorkflowBk.Web.Administration;
using WorkflowBk.Web.Attention;
using WorkflowBk.Web.Calendars;
using WorkflowBk.Web.CaseFiles;
using WorkflowBk.Web.CaseWork;
using WorkflowBk.Web.Comparing;
using WorkflowBk.Web.Complaints;
using WorkflowBk.Web.Contributions;
using WorkflowBk.Web.Demo;
using WorkflowBk.Web.Designer;
using WorkflowBk.Web.Editing;
using WorkflowBk.Web.Frame;
using WorkflowBk.Web.Hosting.FirstStart;
using WorkflowBk.Web.Hosting.Health;
using WorkflowBk.Web.Hosting.Observability;
using WorkflowBk.Web.Hosting.Pumps;
using WorkflowBk.Web.Intake;
using WorkflowBk.Web.Mail;
using WorkflowBk.Web.Meetings;
using WorkflowBk.Web.Moving;
using WorkflowBk.Web.Operations;
using WorkflowBk.Web.Post;
using WorkflowBk.Web.Problems;
using WorkflowBk.Web.Publishing;
using WorkflowBk.Web.Reporting;
using WorkflowBk.Web.SignIn;
using WorkflowBk.Web.StatusPages;
using WorkflowBk.Web.Tasks;
using WorkflowBk.Web.Templates;
using WorkflowBk.Web.Trials;
using WorkflowBk.Workflows;

namespace WorkflowBk.Web.Hosting;

/// <summary>The composition root: every room of the house, put together.</summary>
internal static class HostRegistration
{
    public static WebApplicationBuilder AddWorkflowBk(this WebApplicationBuilder builder)
    {
        var directory = DataDirectory.Of(builder);
        builder.Services.AddSingleton(directory);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddDatabase(directory);
        builder.Services.AddAttachmentFolder(directory.Attachments);
        builder.Services.AddWorkflowEngine(typeof(ActivitiesRegistration).Assembly);
        builder.Services.AddSingleton(builder.Configuration.GetSection("Reviews").Get<ReviewSettings>() ?? new());
        builder.Services.AddSingleton(builder.Configuration.GetSection("Capacity").Get<CapacitySettings>() ?? new());
        builder.Services.AddSingleton(builder.Configuration.GetSection("Report").Get<ReportSettings>() ?? new());
        builder.Services.AddSingleton(builder.Configuration.GetSection("Meetings").Get<MeetingSettings>() ?? new());
        builder.Services.AddActivities();
        if (string.IsNullOrEmpty(builder.Configuration["Mail:Folder"]))
            builder.Configuration["Mail:Folder"] = directory.Mail;
        builder.Services.AddNotices(builder.Configuration.GetSection("Mail"));

        builder.AddObservability();
        builder.AddStaffSignIn();
        builder.AddFrame();
        builder.AddDemo();
        builder.AddAdministration();
        builder.AddOperations();
        builder.AddComparing();
        builder.AddEditing();
        builder.AddMoving();
        builder.AddTrials();
        builder.AddPublishing();

        builder.Services.AddScoped<ProblemTexts>();
        builder.Services.AddIntake();
        builder.Services.AddTasks();
        builder.Services.AddCaseFiles();
        builder.Services.AddComplaints();
        builder.Services.AddMeetings();
        builder.Services.AddCalendars();
        builder.Services.AddContributions();
        builder.Services.AddAbsences();
        builder.Services.AddCaseWork();
        builder.Services.AddAttentionPage();
        builder.Services.AddMailPage();
        builder.Services.AddStatusPages();
        builder.Services.AddLetterPost();
        builder.Services.AddReporting();
        builder.Services.AddTemplatePages();
        builder.Services.AddDesigner();
        builder.Services.AddSingleton<RefusedWorkflows>();
        builder.Services.AddScoped<Setup>();
        builder.AddFirstStart();
        builder.Services.AddSingleton<PumpSignal>();
        builder.Services.AddHostedService<WarmUp>();
        builder.Services.AddHostedService<TimerPump>();
        builder.Services.AddHostedService<NoticePump>();
        builder.Services.AddHostedService<CarePump>();
        builder.Services.AddSingleton(builder.Configuration.GetSection("Consents").Get<ConsentSettings>() ?? new());
        builder.Services.AddSingleton(builder.Configuration.GetSection("Plans").Get<PlanSettings>() ?? new());
        builder.Services.AddRetention(
            builder.Configuration.GetSection("Retention").Get<RetentionPeriods>() ?? new(),
            builder.Configuration.GetSection("Retention").Get<RetentionBudget>() ?? new());
        builder.Services.AddHostedService<RetentionPump>();
        builder.Services.AddAppHealth();
        return builder;
    }

    public static WebApplication UseWorkflowBk(this WebApplication app)
    {
        app.UseMiddleware<RequestSpans>();
        app.UseFrame();
        app.MapAppHealth();
        app.MapStaffSignIn();
        app.MapDemo();
        app.MapTasks();
        app.MapComplaints();
        app.MapReporting();
        app.MapAttachments();
        app.MapCoatOfArms();
        app.MapCalendars();
        app.MapDesigner();
        app.MapUnknownAddresses();
        return app;
    }
}
