using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Data;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.CaseFiles;

public sealed class CasePageTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly CultureInfo _norwegian = CultureInfo.GetCultureInfo("nb-NO");

    [Fact]
    public async Task Case_Completed_ShowsEverySection()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);

        var page = await OpenAsync(hans);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.All(
            [
                ("familien", "Hans Solvang"), ("familien", "3. mai 2017 (12 år)"), ("familien", HansFamily.MothersPhone),
                ("henvendelsen", "Fra Kari Solvang (forelder). Telefon"), ("henvendelsen", "Skrevet inn av Marte Lunde"),
                ("forste-kontakt", "Barnekoordinator"), ("forste-kontakt", "Mor forteller at skolen og PPT sier ulike ting."),
                ("samtykker", "PPT"), ("samtykker", "Det tjenestene vet om Hans i hverdagen"), ("samtykker", ", 16 år"),
                ("vurdering", "Hans er 12 år."), ("vurdering", "Uavklart"), ("vurdering", "Vi klarer ikke mer alene."),
                ("bidrag", "Hva gjør dere for Hans i dag"), ("bidrag", "Trening to ganger i uken"), ("bidrag", "Kari Moen"),
                ("oppsummering", "Ingen holder trådene."), ("oppsummering", "Vi er enige."),
                ("avgjorelse", "Hans trenger flere tjenester over lang tid"), ("avgjorelse", "Når planen er fulgt opp"),
                ("avgjorelse", "Oppnevning av barnekoordinator, versjon 1"), ("avgjorelse", "Marte Lunde"),
                ("oppnevning", "Silje Brekke"), ("oppnevning", "Oppnevnt"), ("oppnevning", "2,5 timer i uka"), ("oppnevning", "Nina Strand"),
                ("oppnevning", "Noen som kjenner skolen."), ("oppnevning", "Vi møtes igjen om to uker."),
                ("dokumenter", "Dere har fått barnekoordinator"), ("dokumenter", "Delegeringsvedtak"),
                ("varsler", "Til Kari Solvang"), ("varsler", "Skriv ut til Per Ødegård Må sendes som brev"),
                ("fakta", "Silje Brekke"), ("deltakere", "Jonas Fjeld bidragsyter · ser bare egen oppgave"),
            ],
            expected => Assert.Contains(expected.Item2, TextOf(page, expected.Item1), StringComparison.Ordinal));
        Assert.Contains("Alt er gjort.", TextOf(page, "na"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_Completed_TellsTheStoryInPlainWords()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);

        var story = (await OpenAsync(hans)).Document
            .QuerySelectorAll("[aria-labelledby=historikk] .wb-timeline__title")
            .Select(title => title.TextContent)
            .Reverse()
            .ToList();

        Assert.Equal(
            [
                "Henvendelse mottatt", "Brev eller vedtak laget", "Melding til familien: Vi har fått henvendelsen",
                "Første kontakt", "Fase 2: Innledende vurdering", "Melding til familien: Vi er i gang",
                "Innledende vurdering", "Fase 3: Tverrfaglig utredning", "Melding til familien: Vi henter inn opplysninger",
                "Velg bidragsytere", "Brev eller vedtak laget", "Brev eller vedtak laget", "Svar fra PPT", "Svar fra Fysio- og ergoterapitjenesten",
                "Oppsummer utredningen", "Brev eller vedtak laget", "Melding til familien: Oppsummeringen er klar",
                "Gå gjennom oppsummeringen med familien", "Fase 4: Behandle saken", "Melding til familien: Saken blir avgjort",
                "Avgjør saken", "Melding til familien: Saken er avgjort", "Fase 5: Oppnevning",
                "Velg koordinator", "Bekreft avsatt tid",
                "Svar på oppdraget", "Oppnevningen trer i kraft", "Brev eller vedtak laget",
                "Les gjennom og send brevet", "Brev eller vedtak laget", "Melding til familien: Det er et nytt brev",
                "Opplæring og støtteperson", "Første møte med familien", "Melding til familien: Alt er på plass", "Oppnevningen er ferdig",
            ],
            story);
    }

    [Fact]
    public async Task Story_OfATask_SaysWhoAndWhatCameOfIt()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilDecided);

        var line = (await OpenAsync(hans)).Document
            .QuerySelectorAll("[aria-labelledby=historikk] .wb-timeline__item")
            .Single(item => item.QuerySelector(".wb-timeline__title")!.TextContent == "Innledende vurdering");

        Assert.Equal("Marte Lunde", line.QuerySelector(".wb-timeline__by")!.TextContent);
        Assert.Equal("Uavklart", line.QuerySelector(".wb-timeline__body")!.TextContent.Trim());
    }

    [Fact]
    public async Task Story_InNynorsk_IsInNynorsk()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilDecided);

        var text = TextOf(await OpenAsync(hans, "nn"), "historikk");

        Assert.Contains("Fase 3: Tverrfagleg utgreiing", text, StringComparison.Ordinal);
        Assert.Contains("Innleiande vurdering", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Innledende", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deadlines_InNynorsk_AreNamedInNynorsk()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilContacted);

        var text = TextOf(await OpenAsync(hans, "nn"), "frister");

        Assert.Contains("Innleiande vurdering", text, StringComparison.Ordinal);
        Assert.Contains("Førebels svar", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Innledende", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_WhenAsked_ShowsOpenTasksWithHolderAndTarget()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilAsked);
        await hans.ClaimAsync(TaskTypes.Contribution, DemoStaff.Physiotherapist);

        var page = await OpenAsync(hans);

        var next = TextOf(page, "na");
        Assert.Contains("Ingen har tatt den. Kan tas av noen i PPT.", next, StringComparison.Ordinal);
        Assert.Contains("Jonas Fjeld, Fysio- og ergoterapitjenesten", next, StringComparison.Ordinal);
        var tasks = await app.RowsAsync(db => db.Tasks.Where(task => task.CaseId == hans.CaseId && task.Type == TaskTypes.Contribution));
        Assert.All(tasks, task => Assert.NotNull(page.Document.QuerySelector($"a[href='/oppgaver/{task.Id}']")));
        var deadlines = await app.RowsAsync(db => db.Deadlines.Where(deadline => deadline.CaseId == hans.CaseId && deadline.TaskId != null && deadline.ClosedOn == null));
        Assert.Equal(2, deadlines.Count);
        Assert.All(
            deadlines,
            deadline => Assert.Contains($"Mål {deadline.Due.ToString("d. MMMM yyyy", _norwegian)}", next, StringComparison.Ordinal));
        Assert.Contains("Venter på svar", TextOf(page, "bidrag"), StringComparison.Ordinal);
        Assert.Equal("Utredning", page.Document.QuerySelector(".wb-phases [aria-current] .wb-phases__name")!.TextContent);
    }

    [Fact]
    public async Task Case_WithHtmlInTexts_ShowsItAsText()
    {
        var hans = await HansFamily.DriveAsync(app, 0);

        var page = await OpenAsync(hans);

        Assert.Contains("Han har <b>ingen</b> som holder trådene & vi er slitne.", TextOf(page, "henvendelsen"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main b"));
    }

    [Fact]
    public async Task Case_OfTwoParents_KeepsTheirDetailsApart()
    {
        var hans = await HansFamily.DriveAsync(app, 1);

        var people = (await OpenAsync(hans)).Document.QuerySelectorAll(".wb-person").Select(person => person.TextContent).ToList();

        Assert.Equal(2, people.Count);
        Assert.Single(people, text => text.Contains(HansFamily.FathersAddress, StringComparison.Ordinal));
        Assert.Single(people, text => text.Contains(HansFamily.MothersPhone, StringComparison.Ordinal));
        Assert.DoesNotContain(
            people,
            text => text.Contains(HansFamily.FathersAddress, StringComparison.Ordinal)
                && text.Contains(HansFamily.MothersEmail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notice_ThatFailed_ShowsItAndWhy()
    {
        var hans = await HansFamily.DriveAsync(app, 0);
        await app.UseAsync<MunicipalityDb, int>(async db =>
        {
            (await db.Notices.SingleAsync(notice => notice.CaseId == hans.CaseId)).MarkFailed("550 No such user");
            return await db.SaveChangesAsync();
        });

        var notices = TextOf(await OpenAsync(hans), "varsler");

        Assert.Contains("Kom ikke fram", notices, StringComparison.Ordinal);
        Assert.Contains("550 No such user", notices, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_FamilySaysNo_SaysSoInsteadOfFivePhasesDone()
    {
        var hans = await HansFamily.DriveAsync(app, 0);
        await hans.DoAsync(
            TaskTypes.FirstContact, DemoStaff.Caseworker,
            new FirstContactAnswer(
                FamilyWantsToGoOn: false, FamilyWish.NotSure, "De har nok hjelp nå.", new Child(HansFamily.Child, null, null),
                new LanguageNeeds(LanguageForm.Nb, null), [], [], "", "", null));

        var page = await OpenAsync(hans);

        Assert.Contains("Familien ønsket ikke å gå videre.", TextOf(page, "na"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".wb-phases"));
    }

    [Fact]
    public async Task Case_WithAStepThatFailed_WarnsWithItsNameAndReason()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilDecided);
        await app.UseAsync<MunicipalityDb, int>(db => db.Instances
            .Where(instance => instance.CorrelationId == hans.CaseId.ToString())
            .ExecuteUpdateAsync(rows => rows.SetProperty(
                instance => instance.State,
                """{"Incidents":[{"StepId":"appointment-letter","StepType":"Bk.IssueDocument","Message":"document.value-missing chief_executive","At":"2030-01-08T09:00:00+00:00"}]}""")));

        var warning = (await OpenAsync(hans)).Document.QuerySelector("[role=alert]")!.TextContent;

        Assert.Contains("Saken har stoppet: Oppnevningsbrev", warning, StringComparison.Ordinal);
        Assert.Contains("Brevet mangler en opplysning.", warning, StringComparison.Ordinal);
        Assert.Contains("chief_executive", warning, StringComparison.Ordinal);
    }

    private async Task<Page> OpenAsync(CaseDriver driver, string language = "nb") =>
        await (await app.SignInAsync(DemoStaff.Caseworker.Id, language)).GetAsync($"/saker/{driver.CaseId}");

    private static string TextOf(Page page, string headingId) => string.Join(
        ' ',
        (page.Document.QuerySelector($"[aria-labelledby='{headingId}']")
            ?? throw new InvalidOperationException($"{page.Address} has no part {headingId}: {page.Text}"))
            .TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
