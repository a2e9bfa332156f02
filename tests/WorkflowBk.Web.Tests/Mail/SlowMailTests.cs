using WorkflowBk.Domain.Notices;
using WorkflowBk.Web.Tests.Intake;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Mail;

/// <summary>What the people who use the program notice of a mail server that is out of sorts: nothing but that mail is late.</summary>
public sealed class SlowMailTests
{
    [Fact]
    public async Task Send_MailServerHangsThenRefuses_AnswersAtOnceAndTheMessageArrivesOnce()
    {
        using SlowMailServer server = new();
        using var app = TestApp.With(
            KeyValuePair.Create("Mail:SmtpHost", "127.0.0.1"), KeyValuePair.Create("Mail:SmtpPort", $"{server.Port}"));
        await SendAsync(app, "Liv Først");
        var delivery = app.DeliverAsync();
        await server.Called;

        await SendAsync(app, "Liv Etter");

        Assert.False(delivery.IsCompleted);
        Assert.Contains("Venter på å bli sendt (2)", await MailPageAsync(app), StringComparison.Ordinal);

        server.Now = SlowMailServer.Mood.Busy;
        server.HangUp();
        await delivery;
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.DeliverAsync();
        var late = await app.RowsAsync(db => db.Notices);
        Assert.Equal(2, late.Count);
        Assert.All(late, notice => Assert.Equal(NoticeState.Waiting, notice.State));
        Assert.All(late, notice => Assert.InRange(notice.Attempts, 1, 2));
        var page = await MailPageAsync(app);
        Assert.Contains("Venter på å bli sendt (2)", page, StringComparison.Ordinal);
        Assert.Contains("451", page, StringComparison.Ordinal);

        server.Now = SlowMailServer.Mood.Well;
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.DeliverAsync();
        await app.DeliverAsync();

        Assert.All(await app.RowsAsync(db => db.Notices), notice => Assert.Equal(NoticeState.Sent, notice.State));
        var families = server.Taken.Where(recipient => recipient.Contains("@post.example", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, families.Count);
        Assert.Equal(2, families.Distinct().Count());
    }

    private static async Task SendAsync(TestApp app, string name)
    {
        var form = await ContactForm.OpenAsync(app.NewBrowser(), name);
        var answer = await form.Set("Model.Email", $"{name.Replace(' ', '.').Replace('ø', 'o')}@post.example").PostAsync();
        Assert.True(answer.IsRedirect, answer.Text);
    }

    private static async Task<string> MailPageAsync(TestApp app) => (await (await app.SignInAsync("admin")).GetAsync("/drift/e-post")).Text;
}
