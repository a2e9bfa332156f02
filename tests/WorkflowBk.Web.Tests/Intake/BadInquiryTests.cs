using System.Net;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Intake;

public sealed class BadInquiryTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("BirthDate", "31.02.2020", "Vi forstår ikke datoen. Skriv dag, måned og år, for eksempel 24.12.2019.")]
    [InlineData("BirthDate", "i fjor", "Vi forstår ikke datoen. Skriv dag, måned og år, for eksempel 24.12.2019.")]
    [InlineData("ExpectedDate", "2030-13-01", "Vi forstår ikke datoen. Skriv dag, måned og år, for eksempel 24.12.2019.")]
    [InlineData("BirthDate", "07.01.2012", "Etter fødselsdatoen er barnet fylt 18 år. Er datoen riktig? Ring oss, så hjelper vi deg videre.")]
    [InlineData("BirthDate", "08.01.2030", "Fødselsdatoen er fram i tid. Er barnet ikke født ennå, skriv ventet dato i stedet.")]
    [InlineData("ExpectedDate", "01.01.2040", "Ventet dato ser ikke riktig ut. Se om årstallet stemmer.")]
    [InlineData("Phone", "ring meg", "Telefonnummeret ser ikke riktig ut. Skriv bare tall, for eksempel 57 00 00 00.")]
    [InlineData("Email", "liv@", "E-postadressen ser ikke riktig ut. Den skal se ut som navn@eksempel.no.")]
    [InlineData("SenderName", "", "Skriv navnet ditt, så vi vet hvem vi skal spørre etter.")]
    [InlineData("Phone", "", "Skriv telefonnummer, e-post eller postadresse, så vi kan nå deg.")]
    public async Task Send_BadField_SaysSoAtTheFieldAndKeepsWhatWasTyped(string field, string typed, string message)
    {
        var form = (await ContactForm.OpenAsync(app.NewBrowser(), "Feil Felt"))
            .Set("Model.OwnWords", "Dette må ikke bli borte.")
            .Set($"Model.{field}", typed);

        var answer = await form.PostAsync();

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal([message], answer.Errors);
        Assert.Equal(message, answer.ErrorAt($"Model.{field}"));
        var again = answer.Form("inquiry");
        Assert.All(form.Names.Except(["__RequestVerificationToken"]), name => Assert.Equal(form[name], again[name]));
    }

    [Theory]
    [InlineData("nb", "Skriv enten fødselsdato eller ventet dato, ikke begge.")]
    [InlineData("nn", "Skriv anten fødselsdato eller venta dato, ikkje begge.")]
    [InlineData("en", "Write either the date of birth or the expected date, not both.")]
    public async Task Send_BothDates_SaysSoInTheLanguageOfThePage(string language, string message)
    {
        var form = await ContactForm.OpenAsync(app.NewBrowser(language), "To Datoer");

        var answer = await form.Set("Model.BirthDate", "01.12.2029").Set("Model.ExpectedDate", "01.03.2030").PostAsync();

        Assert.Equal(message, answer.ErrorAt("Model.ExpectedDate"));
    }

    [Fact]
    public async Task Send_InterpreterWithoutLanguage_AsksForIt()
    {
        var form = await ContactForm.OpenAsync(app.NewBrowser(), "Tolk Uten");

        var answer = await form.Set("Model.NeedsInterpreter", "Yes").PostAsync();

        Assert.Equal("Skriv hvilket språk tolken skal snakke.", answer.ErrorAt("Model.InterpreterLanguage"));
    }

    [Fact]
    public async Task Send_HundredThousandLetters_SaysHowLongItCanBeAndKeepsThemAll()
    {
        var text = new string('æ', 100_000);
        var form = await ContactForm.OpenAsync(app.NewBrowser(), "Lang Tekst");

        var answer = await form.Set("Model.OwnWords", text).PostAsync();

        Assert.Contains(InquiryRules.MaxTextLength.ToString(System.Globalization.CultureInfo.InvariantCulture), answer.ErrorAt("Model.OwnWords"), StringComparison.Ordinal);
        Assert.Equal(text, answer.Form("inquiry")["Model.OwnWords"]);
    }

    [Fact]
    public async Task Send_HtmlInFields_IsShownAsText()
    {
        const string Html = "\"><script>alert('x')</script>";
        var form = (await ContactForm.OpenAsync(app.NewBrowser())).Set("Model.SenderName", Html).Set("Model.OwnWords", Html);

        var answer = await form.PostAsync();

        Assert.DoesNotContain("<script>alert", answer.Html, StringComparison.Ordinal);
        Assert.Equal(Html, answer.Form("inquiry")["Model.SenderName"]);
        Assert.Equal(Html, answer.Form("inquiry")["Model.OwnWords"]);
    }

    [Fact]
    public async Task Send_SeveralErrors_ListsThemInTheOrderOfTheForm()
    {
        var form = await ContactForm.OpenAsync(app.NewBrowser());

        var answer = await form.Set("Model.BirthDate", "31.02.2020").Set("Model.Email", "liv@").PostAsync();

        Assert.Collection(
            answer.Errors,
            first => Assert.StartsWith("Skriv navnet ditt", first, StringComparison.Ordinal),
            second => Assert.StartsWith("E-postadressen", second, StringComparison.Ordinal),
            third => Assert.StartsWith("Vi forstår ikke datoen", third, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_TrapFilledIn_OpensNoCaseAndLetsAPersonSendAgain()
    {
        var form = await ContactForm.OpenAsync(app.NewBrowser(), "Felle Fylt");

        var answer = await form.Set("Model.Website", "https://spam.example").PostAsync();

        Assert.Contains("Et skjult felt var fylt ut", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Empty(await app.RowsAsync(db => db.Cases));
        Assert.Empty(answer.Form("inquiry")["Model.Website"]!);
        Assert.True((await answer.Form("inquiry").PostAsync()).IsRedirect);
    }

    [Fact]
    public async Task Send_WithoutTheFormsToken_IsRefusedInPlainWords()
    {
        var answer = await app.NewBrowser().PostAsync(ContactForm.Path, new Dictionary<string, string> { ["_handler"] = "inquiry", ["Model.SenderName"] = "Uten" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Skjemaet kunne ikke tas imot", answer.Text, StringComparison.Ordinal);
    }
}
