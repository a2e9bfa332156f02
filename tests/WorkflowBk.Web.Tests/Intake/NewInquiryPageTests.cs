using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Web.Demo;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Intake;

public sealed class NewInquiryPageTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Path = "/henvendelser/ny";

    private static readonly Guid _marte = DemoPeople.Staff.Single(person => person.Name == "Marte Lunde").Id;

    [Theory]
    [InlineData("nb", "Ny henvendelse", "Melding fra helsepersonell (hpl § 38 a)")]
    [InlineData("nn", "Ny førespurnad", "Melding frå helsepersonell (hpl § 38 a)")]
    public async Task Form_InBothForms_OffersTheChannels(string language, string title, string report)
    {
        var page = await (await app.SignInAsync(_marte, language)).GetAsync(Path);

        Assert.StartsWith(title, page.Text, StringComparison.Ordinal);
        Assert.Contains(report, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Field.", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("[name='Model.Channel']"), choice => choice.GetAttribute("value") == nameof(Channel.Web));
    }

    [Theory]
    [InlineData(Channel.Phone)]
    [InlineData(Channel.DropIn)]
    [InlineData(Channel.Letter)]
    [InlineData(Channel.ServiceReferral)]
    [InlineData(Channel.HealthWorkerReport)]
    public async Task Save_EachChannel_OpensCaseOfWhoeverWroteItDown(Channel channel)
    {
        var form = await OpenAsync($"Kanal {channel}");

        var answer = await form.Set("Model.Channel", channel.ToString()).PostAsync();

        var opened = Assert.Single(await CasesOf($"Kanal {channel}"));
        Assert.EndsWith($"/saker/{opened.Id}", answer.Location, StringComparison.Ordinal);
        Assert.Equal(channel, opened.Inquiry.Channel);
        Assert.Equal(_marte, opened.Inquiry.RegisteredBy);
        Assert.Equal(_marte, opened.CaseworkerId);
        Assert.Equal(app.Clock.Now, opened.Inquiry.ReceivedAt);
        Assert.Equal(LanguageForm.Nb, opened.Language.Written);
        Assert.Equal(CaseRole.Caseworker, Assert.Single(await app.RowsAsync(db => db.CaseMembers.Where(row => row.CaseId == opened.Id && row.StaffId == _marte))).Role);
    }

    [Theory]
    [InlineData("04.01.2030", "14.30", "2030-01-04T13:30:00Z")]
    [InlineData("04.01.2030", "", "2030-01-04T11:00:00Z")]
    [InlineData("07.01.2030", "", "2030-01-07T09:00:00Z")]
    [InlineData("", "8:05", "2030-01-07T07:05:00Z")]
    public async Task Save_CameEarlier_IsReceivedThen(string day, string clock, string received)
    {
        var sender = $"Tidligere {received}";
        var form = await OpenAsync(sender);

        await form.Set("Model.Channel", "Letter").Set("Model.ReceivedOn", day).Set("Model.ReceivedAt", clock).PostAsync();

        Assert.Equal(DateTimeOffset.Parse(received, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(await CasesOf(sender)).Inquiry.ReceivedAt);
    }

    [Theory]
    [InlineData("31.02.2030", "", "ReceivedOn", "Datoen kan ikke leses. Skriv dag, måned og år, for eksempel 24.12.2019.")]
    [InlineData("01.01.0001", "0010", "ReceivedOn", "Datoen kan ikke leses. Skriv dag, måned og år, for eksempel 24.12.2019.")]
    [InlineData("08.01.2030", "", "ReceivedOn", "Tidspunktet er fram i tid. Skriv når henvendelsen kom.")]
    [InlineData("07.01.2030", "10.01", "ReceivedOn", "Tidspunktet er fram i tid. Skriv når henvendelsen kom.")]
    [InlineData("01.01.1925", "", "ReceivedOn", "Datoen er mer enn et år tilbake. Se om årstallet stemmer.")]
    [InlineData("", "kvart over ni", "ReceivedAt", "Klokkeslettet kan ikke leses. Skriv det slik: 14.30.")]
    public async Task Save_BadTime_SaysSoAtTheField(string day, string clock, string field, string message)
    {
        var form = await OpenAsync("Feil Tid");

        var answer = await form.Set("Model.Channel", "Letter").Set("Model.ReceivedOn", day).Set("Model.ReceivedAt", clock).PostAsync();

        Assert.Equal(message, answer.ErrorAt($"Model.{field}"));
        Assert.Equal(day, answer.Form("new-inquiry")["Model.ReceivedOn"]);
        Assert.Equal(clock, answer.Form("new-inquiry")["Model.ReceivedAt"]);
    }

    [Fact]
    public async Task Save_Nothing_AsksForChannelNameAndAWayToReach()
    {
        var form = (await (await app.SignInAsync(_marte, "nn")).GetAsync(Path)).Form("new-inquiry");

        var answer = await form.PostAsync();

        Assert.Equal(
            ["Vel korleis førespurnaden kom.", "Skriv namnet på den som tok kontakt.", "Skriv telefonnummer, e-post eller postadresse."], answer.Errors);
    }

    [Fact]
    public async Task Save_SameFormTwice_LeadsToTheSameCase()
    {
        var form = (await OpenAsync("Lagret To Ganger")).Set("Model.Channel", "Phone");

        Assert.Equal((await form.PostAsync()).Location, (await form.PostAsync()).Location);

        Assert.Single(await CasesOf("Lagret To Ganger"));
    }

    [Fact]
    public async Task Form_NotSignedIn_AsksForSignIn() =>
        Assert.Contains("/logg-inn", (await app.NewBrowser().GetAsync(Path)).Location, StringComparison.Ordinal);

    [Theory]
    [InlineData("coordinator")]
    [InlineData("contributor")]
    [InlineData("process-owner")]
    [InlineData("admin")]
    public async Task Form_ForOthersThanIntake_IsClosed(string role)
    {
        var page = await (await app.SignInAsync(role)).GetAsync(Path);

        Assert.Null(page.Document.QuerySelector("[name='Model.SenderName']"));
    }

    private async Task<Form> OpenAsync(string senderName) =>
        (await (await app.SignInAsync(_marte)).GetAsync(Path)).Form("new-inquiry").Set("Model.SenderName", senderName).Set("Model.Phone", "91 00 00 01");

    private async Task<List<Case>> CasesOf(string sender) =>
        [.. (await app.RowsAsync(db => db.Cases)).Where(row => row.Inquiry.Sender.Name == sender)];
}
