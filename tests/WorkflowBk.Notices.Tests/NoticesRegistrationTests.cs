using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Notices.Delivery;
using WorkflowBk.Notices.Tests.Delivery;

namespace WorkflowBk.Notices.Tests;

public class NoticesRegistrationTests
{
    [Fact]
    public void AddNotices_NoMailServer_UsesTheFolder()
    {
        using var provider = Provider([]);
        using var scope = provider.CreateScope();

        Assert.NotNull(scope.ServiceProvider.GetRequiredService<NoticeDelivery>());
        Assert.NotEmpty(scope.ServiceProvider.GetRequiredService<INoticeComposer>().Templates);
        Assert.NotEmpty(scope.ServiceProvider.GetRequiredService<IDocumentWriter>().Templates);
        Assert.IsType<FolderTransport>(provider.GetRequiredService<IMailTransport>());
    }

    [Fact]
    public void AddNotices_MailServer_UsesIt()
    {
        using var provider = Provider(new() { ["SmtpHost"] = "mail.example", ["SmtpPort"] = "587", ["Security"] = "StartTls" });

        Assert.IsType<SmtpTransport>(provider.GetRequiredService<IMailTransport>());
        Assert.Equal(MailSecurity.StartTls, provider.GetRequiredService<IOptions<MailOptions>>().Value.Security);
    }

    [Theory]
    [InlineData("SmtpPort", "0")]
    [InlineData("Folder", "")]
    public void AddNotices_SettingThatCannotWork_IsRefused(string name, string value)
    {
        using var provider = Provider(new() { [name] = value });

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<MailOptions>>().Value);
    }

    [Fact]
    public void AddNotices_PasswordOnOpenConnection_IsRefused()
    {
        using var provider = Provider(new() { ["SmtpHost"] = "mail.example", ["User"] = "post", ["Security"] = "None" });

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<MailOptions>>().Value);
    }

    private static ServiceProvider Provider(Dictionary<string, string?> settings)
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<INoticeQueue>(new ManualQueue());
        services.AddScoped<ITemplateStore, ManualTemplates>();
        services.AddSingleton<IMunicipality>(new DeliveryBench(new ManualTransport()));
        services.AddNotices(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }
}
