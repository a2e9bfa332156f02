using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WorkflowBk.Domain.Calendars;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Notices.Calendars;
using WorkflowBk.Notices.Checking;
using WorkflowBk.Notices.Composition;
using WorkflowBk.Notices.Delivery;
using WorkflowBk.Notices.Documents;
using WorkflowBk.Notices.Guarding;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices;

/// <summary>Puts the notices into a host.</summary>
public static class NoticesRegistration
{
    /// <summary>
    /// Registers <see cref="PrivacyGuard"/>, <see cref="ITemplateCatalogue"/> and, per scope, <see cref="INoticeComposer"/>,
    /// <see cref="IDocumentWriter"/> and <see cref="NoticeDelivery"/>. The host registers <see cref="INoticeQueue"/>,
    /// <see cref="ITemplateStore"/>, <see cref="IMunicipality"/> and <see cref="TimeProvider"/>.
    /// </summary>
    /// <param name="mail">Settings by the names of <see cref="MailOptions"/>; checked at start.</param>
    public static IServiceCollection AddNotices(this IServiceCollection services, IConfiguration mail)
    {
        services.AddOptions<MailOptions>()
            .Bind(mail)
            .Validate(options => options.SmtpPort is > 0 and <= ushort.MaxValue, "SmtpPort is a number from 1 to 65535.")
            .Validate(
                options => string.IsNullOrEmpty(options.User) || options.Security != MailSecurity.None,
                "A password is not sent on a connection without protection: set Security, or leave User empty.")
            .Validate(
                options => !string.IsNullOrEmpty(options.SmtpHost) || !string.IsNullOrWhiteSpace(options.Folder),
                "Mail needs an SmtpHost or a Folder.")
            .ValidateOnStart();
        services.AddSingleton<PrivacyGuard>();
        services.AddSingleton<NoticeTemplates>();
        services.AddSingleton<NoticePress>();
        services.AddSingleton<DocumentPress>();
        services.AddSingleton<ParsedTemplates>();
        services.AddSingleton<ITemplateCatalogue, TemplateCatalogue>();
        services.AddSingleton<ICalendarWriter, CalendarWriter>();
        services.AddSingleton<ICalendarFeedWriter, CalendarFeedWriter>();
        services.AddScoped<INoticeComposer, NoticeComposer>();
        services.AddScoped<IDocumentWriter, DocumentWriter>();
        services.AddScoped<OutgoingCheck>();
        services.AddSingleton(provider => Transport(provider.GetRequiredService<IOptions<MailOptions>>().Value));
        services.AddScoped(provider => new NoticeDelivery(
            provider.GetRequiredService<INoticeQueue>(),
            provider.GetRequiredService<IMunicipality>(),
            provider.GetRequiredService<OutgoingCheck>(),
            provider.GetRequiredService<IMailTransport>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<NoticeDelivery>>()));
        return services;
    }

    private static IMailTransport Transport(MailOptions options) =>
        options.SmtpHost is { Length: > 0 } host ? new SmtpTransport(host, options) : new FolderTransport(options.Folder);
}
