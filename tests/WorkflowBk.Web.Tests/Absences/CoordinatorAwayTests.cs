using System.Net;
using WorkflowBk.Domain.People;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.StatusPages;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Absences;

/// <summary>Nina coordinates beside her post with the physiotherapists; Silje is a dedicated coordinator; Jonas is Nina's colleague.</summary>
public sealed class CoordinatorAwayTests : IDisposable
{
    private readonly TestApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Register_WhoAlsoWorksInAService_AsksForOneForTheFamiliesAndOneForTheRest()
    {
        var nina = await _app.SignInAsync(TaskWork.Person("Nina"));
        var page = await nina.GetAsync("/fravar");
        Assert.Equal(
            ["Velg", "Silje Brekke (dedikert, 30 t/uke ledig)", "Line Sætre (utøvende, 3 t/uke ledig)"], OptionsOf(page, "CoordinatorStandInId"));
        Assert.Equal(["Velg", "Jonas Fjeld"], OptionsOf(page, "StandInId"));

        var empty = await page.Form("absence").Set("Model.From", "7.1.2030").PostAsync();
        var registered = await (await Filled(page).PostAsync()).FollowAsync();

        Assert.Equal("Velg hvem som følger opp familiene imens.", empty.ErrorAt("Model.CoordinatorStandInId"));
        Assert.Equal("Velg hvem som gjør arbeidet imens.", empty.ErrorAt("Model.StandInId"));
        Assert.Contains("Følger opp familiene: Silje Brekke", registered.Text, StringComparison.Ordinal);
        Assert.Contains("Gjør resten av arbeidet: Jonas Fjeld", registered.Text, StringComparison.Ordinal);
        var absence = Assert.Single(await _app.RowsAsync(db => db.Absences));
        Assert.Equal((Id("Silje"), Id("Jonas")), (absence.StandInFor(StaffRole.Coordinator), absence.StandInFor(StaffRole.Contributor)));
        // Both of them see it, and cannot end it.
        foreach (var name in (string[])["Silje", "Jonas"])
        {
            var theirs = await (await _app.SignInAsync(TaskWork.Person(name))).GetAsync("/fravar");
            Assert.Contains("Nina Strand", theirs.Text, StringComparison.Ordinal);
            Assert.Empty(theirs.Document.QuerySelectorAll("button[name=absence]"));
        }
    }

    [Fact]
    public async Task Register_WithSomebodyWhoIsNoCoordinator_IsRefusedAtTheField()
    {
        var nina = await _app.SignInAsync(TaskWork.Person("Nina"));

        var answer = await Filled(await nina.GetAsync("/fravar")).Set("Model.CoordinatorStandInId", Id("Kari").ToString()).PostAsync();

        Assert.Equal("Kari Moen er ikke koordinator, og kan ikke følge opp familiene. Velg en annen.", answer.ErrorAt("Model.CoordinatorStandInId"));
        Assert.Equal("7.1.2030", answer.Form("absence")["Model.From"]);
        Assert.Empty(await _app.RowsAsync(db => db.Absences));
    }

    [Fact]
    public async Task Register_WhereNobodyElseIsInTheService_SaysSoAndIsKept()
    {
        var line = await _app.SignInAsync(TaskWork.Person("Line"));
        var page = await line.GetAsync("/fravar");
        Assert.Contains("Ingen kan gjøre resten av arbeidet imens", page.Text, StringComparison.Ordinal);

        var registered = await (await page.Form("absence").Set("Model.From", "7.1.2030").Set("Model.CoordinatorStandInId", Id("Silje").ToString()).PostAsync()).FollowAsync();

        Assert.Contains("Gjør resten av arbeidet: ingen", registered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_OfOneThatIsRegistered_BeginsWithWhatStandsThere()
    {
        var nina = await _app.SignInAsync(TaskWork.Person("Nina"), "nn");
        await Filled(await nina.GetAsync("/fravar")).PostAsync();
        var absence = Assert.Single(await _app.RowsAsync(db => db.Absences));

        var form = (await nina.GetAsync($"/fravar?endre={absence.Id}")).Form("absence");
        Assert.Equal(("07.01.2030", Id("Jonas").ToString()), (form["Model.From"], form["Model.StandInId"]));
        var refused = await form.Set("Model.CoordinatorStandInId", "").PostAsync();
        Assert.Equal("Vel kven som følgjer opp familiane imens.", refused.ErrorAt("Model.CoordinatorStandInId"));
        var changed = await (await refused.Form("absence").Set("Model.CoordinatorStandInId", Id("Line").ToString()).Set("Model.Until", "").PostAsync()).FollowAsync();

        Assert.Contains("Fråværet er endra.", changed.Text, StringComparison.Ordinal);
        Assert.Contains("Følgjer opp familiane: Line Sætre", changed.Text, StringComparison.Ordinal);
        var after = Assert.Single(await _app.RowsAsync(db => db.Absences));
        Assert.Equal((absence.Id, null, Id("Line")), (after.Id, after.Until, after.CoordinatorStandInId!.Value));
        // Nobody else's can be opened that way.
        var berit = await (await _app.SignInAsync(TaskWork.Person("Berit"))).GetAsync($"/fravar?endre={absence.Id}");
        Assert.Contains("Legg inn ditt fravær", berit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Family_WhoseCoordinatorIsAway_SeesWhoHelpsMeanwhile()
    {
        var hans = await HansFamily.DriveAsync(_app, HansFamily.AllSteps);
        var address = await StatusLinks.ToAsync(_app, hans.CaseId, HansFamily.Mother);
        var nina = await _app.SignInAsync(TaskWork.Person("Nina"));
        Assert.Equal(HttpStatusCode.NotFound, (await nina.GetAsync($"/saker/{hans.CaseId}")).Status);
        var today = DateOnly.FromDateTime(_app.Clock.Now.Date);
        var silje = await _app.SignInAsync(TaskWork.Person("Silje"));

        var page = await silje.GetAsync("/fravar");
        Assert.Null(page.Document.QuerySelector("[name='Model.StandInId']"));
        Assert.Contains("Familier som Silje Brekke følger opp nå: 1, til sammen 2,5 timer i uka.", page.Text, StringComparison.Ordinal);
        await page.Form("absence").Set("Model.From", $"{today:dd.MM.yyyy}").Set("Model.Until", $"{today.AddDays(2):dd.MM.yyyy}")
            .Set("Model.CoordinatorStandInId", Id("Nina").ToString()).PostAsync();

        var family = await _app.NewBrowser().GetAsync(address);
        Assert.Contains("Silje Brekke er borte til og med ", family.Text, StringComparison.Ordinal);
        Assert.Contains("Imens hjelper Nina Strand deg.", family.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await nina.GetAsync($"/saker/{hans.CaseId}")).Status);
        var capacity = await (await _app.SignInAsync(TaskWork.Person("Ingrid"))).GetAsync("/kapasitet");
        Assert.Contains("Følger også opp for Silje Brekke", capacity.Text, StringComparison.Ordinal);
        Assert.Contains("Familier: 1, til sammen 2,5 t/uke.", capacity.Text, StringComparison.Ordinal);

        _app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.DoesNotContain("er borte", (await _app.NewBrowser().GetAsync(address)).Text, StringComparison.Ordinal);
        nina = await _app.SignInAsync(TaskWork.Person("Nina"));
        Assert.Equal(HttpStatusCode.NotFound, (await nina.GetAsync($"/saker/{hans.CaseId}")).Status);
    }

    [Fact]
    public async Task Capacity_ShowsTheBufferToTheUnitsLeaderOnly()
    {
        var ingrid = await (await _app.SignInAsync(TaskWork.Person("Ingrid"))).GetAsync("/kapasitet");
        var tor = await (await _app.SignInAsync(TaskWork.Person("Tor"))).GetAsync("/kapasitet");

        var facts = ingrid.Document.QuerySelectorAll("section[aria-labelledby=buffer] dd").Select(value => value.TextContent.Trim());
        Assert.Equal(["30 t/uke", "12", "0 t/uke"], facts);
        Assert.Contains("Ingen utøvende koordinator som er på jobb, har familier nå.", ingrid.Text, StringComparison.Ordinal);
        Assert.Null(tor.Document.QuerySelector("#buffer"));
    }

    private static Guid Id(string name) => TaskWork.Person(name).Id;

    private static Form Filled(Page page) => page.Form("absence").Set("Model.From", "7.1.2030").Set("Model.Until", "20.1.2030")
        .Set("Model.CoordinatorStandInId", Id("Silje").ToString()).Set("Model.StandInId", Id("Jonas").ToString());

    private static IEnumerable<string> OptionsOf(Page page, string field) =>
        page.Document.QuerySelectorAll($"[name='Model.{field}'] option").Select(option => option.TextContent.Trim());
}
