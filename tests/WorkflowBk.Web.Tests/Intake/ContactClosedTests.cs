using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using WorkflowBk.Data;
using WorkflowBk.Web.Intake;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Intake;

/// <summary>When the form cannot be taken in, whoever filled it in loses nothing and knows where to call.</summary>
public sealed class ContactClosedTests
{
    [Fact]
    public async Task Send_NoPublishedWorkflow_SaysWhereToCallAndKeepsWhatWasTyped()
    {
        using var app = new TestApp();
        var form = await ContactForm.OpenAsync(app.NewBrowser("nn"), "Ingen Flyt");
        await app.UseAsync<MunicipalityDb, int>(db => db.WorkflowVersions.ExecuteDeleteAsync(TestContext.Current.CancellationToken));

        var answer = await form.PostAsync();

        Assert.Contains("Ring oss på 57 00 00 00", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("Ingen Flyt", answer.Form("inquiry")["Model.SenderName"]);
    }

    [Fact]
    public async Task Send_TooOftenFromOneAddress_IsAskedToWaitAndKeepsWhatWasTyped()
    {
        using var app = TestApp.With(KeyValuePair.Create(PublicFormLimit.Setting, "2"));
        var browser = app.NewBrowser();
        foreach (var name in new[] { "Første", "Andre" })
            Assert.True((await (await ContactForm.OpenAsync(browser, name)).PostAsync()).IsRedirect);

        var answer = await (await ContactForm.OpenAsync(browser, "Tredje")).PostAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Contains("57 00 00 00", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("Tredje", answer.Form("inquiry")["Model.SenderName"]);
        Assert.Equal(2, (await app.RowsAsync(db => db.Cases)).Count);
    }

    [Theory]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Limit_CountsAHouseholdAsOne(string first, string second, bool shared)
    {
        using var limit = new PublicFormLimit(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(PublicFormLimit.Setting, (string?)"1")]).Build());
        Assert.True(limit.Allows(IPAddress.Parse(first)));

        Assert.Equal(!shared, limit.Allows(IPAddress.Parse(second)));
    }
}
