using System.IO.Compression;
using AngleSharp.Html.Parser;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Complaints;

/// <summary>What the whole case holds of the time after the appointment.</summary>
public sealed class WholeCourseTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task WholeCase_WithAPlan_HoldsTheAnswerTheGoalsAndAllThatHappenedWithIt()
    {
        var family = await FollowedFamily.AppointedAsync(app);
        await family.PlanAsync();

        await AssertHoldsInOrderAsync(
            family, "Individuell plan", "Avsluttet", "Barnet vil", "Sykle <b>alene</b>", "Rolige kvelder", "Bestille sykkel", "Kari Moen",
            "Kari Solvang: ja", "Endelig én plan.", "Flyttet fra", "Familien ønsket det", "Alt er nytt på skolen", "Gått gjennom", "Silje Brekke",
            "Pausene er flyttet.", "Familien trenger den ikke lenger.");
    }

    [Fact]
    public async Task WholeCase_WithATransition_HoldsWishesAgreementMovesAndPromises()
    {
        var family = await FollowedFamily.AppointedAsync(app);
        await family.TransitionAsync();

        await AssertHoldsInOrderAsync(
            family, "Overganger", "Til avlastning eller tilrettelagt bolig", "Solbakken", "Familien trenger avlastning", "Ha med hunden", "Trygge netter",
            "Ikke spurt: Har ingen søsken", "Hans sover godt begge steder", "Ada Vik", "Skrevet ned av Silje Brekke", "Rommet males først", "Besøkshjem",
            "Kjøpe seng");
    }

    [Fact]
    public async Task WholeCase_WithAMeeting_HoldsMinutesAndWhoInTheFamilySaidWhat()
    {
        var family = await FollowedFamily.AppointedAsync(app);
        await family.MeetingAsync();

        var page = await AssertHoldsInOrderAsync(
            family, "Møter", "Holdt", "Skolestarten", "Rådhuset", "Snakk om søvn", "Mor kommer", "Kari Solvang", "Kjenner lesingen", "Innspill", "Kari Solvang, ",
            FollowedFamily.MothersInput, "Referat", "Silje Brekke", "Ro om kveldene", "1. Søvnen", "Han våkner fire ganger.", "Søvnklinikken blir spurt",
            "Alle er enige.", "Ringe søvnklinikken", "Gjennomgått", "Det er bra.", "Tre spørsmål til familien: Kari Solvang", "Delvis", "Kortere møter");
        Assert.Contains("De andre i familien har ikke sett det på sine sider.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WholeCase_WithAReview_HoldsWhatOneInTheFamilyWroteUnderTheirName()
    {
        var family = await FollowedFamily.AppointedAsync(app);
        await family.ReviewAsync();

        var page = await AssertHoldsInOrderAsync(
            family, "Årlige gjennomganger", "Dette har familien skrevet: Kari Solvang", FollowedFamily.MothersView, "Skrevet ned av Silje Brekke",
            "Noe skal endres", "Fem tjenester hver uke.", "Tre timer er for lite.", "Det går bedre.", "Flere timer er bestilt.");
        Assert.Contains("De andre i familien har ikke sett det på sine sider.", page.Document.QuerySelector(".wb-letter-tools")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("De andre i familien", await PackedAsync(family.CaseId), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WholeCase_WithAChangeOfCoordinator_HoldsWhoAskedAndWhatCameOfIt()
    {
        var family = await FollowedFamily.AppointedAsync(app);
        await family.ChangeAsync();

        await AssertHoldsInOrderAsync(
            family, "Oppnevning", "Silje Brekke", "Noen som kjenner skolen.", "Første møte med familien", "Vi møtes igjen om to uker.", "Bytte av koordinator",
            "Koordinatoren ber om å bli avløst", "Trukket tilbake. Skrevet ned av Silje Brekke", "Jeg skal i permisjon.", "Helst en som kan arabisk",
            "Permisjonen er utsatt.");
    }

    [Fact]
    public async Task WholeCase_WithAConsentTakenBack_HoldsWhatWasGivenAndWhenItEnded()
    {
        var family = await FollowedFamily.AppointedAsync(app);
        var consent = (await app.RowsAsync(db => db.Cases.Where(row => row.Id == family.CaseId))).Single().Consents[0];
        await app.UseAsync<ContributionDesk, Result>(async desk => Result.Fail((await desk.WithdrawConsentAsync(
            family.CaseId, new ConsentWithdrawal(consent.Id, OsloTime.DateIn(app.Clock.Now)), DemoStaff.Caseworker.Id, TestContext.Current.CancellationToken)).Problems));

        await AssertHoldsInOrderAsync(
            family, "Samtykker", "PPT", "Det tjenestene vet om Hans i hverdagen", "Kari Solvang, ", "Foreldrene", "Gjelder fra", "Trukket tilbake",
            "Fysio- og ergoterapitjenesten", "Til 3. mai 2033, 16 år");
    }

    [Fact]
    public async Task WholeCase_BeforeThereIsACoordinator_HasNothingOfWhatComesAfter()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilDecided);
        var page = await (await app.SignInAsync(DemoStaff.Caseworker.Id)).GetAsync($"/saker/{hans.CaseId}/hele-saken");

        Assert.Equal(
            ["Barnet", "Henvendelsen", "Første kontakt", "Samtykker", "Vurdering av vilkårene", "Bidrag fra tjenestene", "Oppsummering", "Avgjørelse"],
            page.Document.QuerySelectorAll("article:first-of-type h2").Select(heading => heading.TextContent).Take(8));
        Assert.All(
            ["Individuell plan", "Overganger", "Møter", "Årlige gjennomganger", "Bytte av koordinator", "Oppnevning", "De andre i familien"],
            part => Assert.DoesNotContain(part, page.Document.QuerySelector("article")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WholeCase_PackedLaterAndByAnother_IsTheSameFile()
    {
        var family = await FollowedFamily.AppointedAsync(app);
        await family.TransitionAsync();
        await family.MeetingAsync();
        await family.PlanAsync();
        await family.ReviewAsync();
        await family.ChangeAsync();

        var first = await (await app.SignInAsync(DemoStaff.Caseworker.Id)).DownloadAsync($"/saker/{family.CaseId}/hele-saken.zip");
        app.Clock.Advance(TimeSpan.FromDays(60));
        var leader = await app.SignInAsync(DemoStaff.Leader.Id, "nn");
        var second = await leader.DownloadAsync($"/saker/{family.CaseId}/hele-saken.zip");
        var nynorsk = await leader.GetAsync($"/saker/{family.CaseId}/hele-saken");

        Assert.Equal(first, second);
        Assert.All(
            ["Overgangar", "Møte", "Skrive ned av Silje Brekke", "Trekt tilbake"], word => Assert.Contains(word, nynorsk.Text, StringComparison.Ordinal));
    }

    /// <summary>On the page and in the packed file, one after the other, and with nothing of it taken for markup.</summary>
    private async Task<Page> AssertHoldsInOrderAsync(FollowedFamily family, params string[] texts)
    {
        var page = await (await app.SignInAsync(DemoStaff.Caseworker.Id)).GetAsync($"/saker/{family.CaseId}/hele-saken");
        var packed = new HtmlParser().ParseDocument(await PackedAsync(family.CaseId)).Body!.TextContent;
        foreach (var whole in new[] { page.Document.QuerySelector("article")!.TextContent, packed })
        {
            var at = 0;
            foreach (var text in texts)
            {
                var found = whole.IndexOf(text, at, StringComparison.Ordinal);
                Assert.True(found >= 0, $"«{text}» does not come after what is before it.\n{whole}");
                at = found + text.Length;
            }
        }

        return page;
    }

    private async Task<string> PackedAsync(Guid caseId)
    {
        using var zip = new ZipArchive(new MemoryStream(await (await app.SignInAsync(DemoStaff.Caseworker.Id)).DownloadAsync($"/saker/{caseId}/hele-saken.zip")));
        using var reader = new StreamReader(zip.GetEntry("index.html")!.Open());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
