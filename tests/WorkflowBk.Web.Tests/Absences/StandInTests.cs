using System.Net;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Absences;

public sealed class StandInTests : IDisposable
{
    private readonly TestApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task StandIn_WhileItLasts_SeesAndDoesTheWorkAndThenNoMore()
    {
        var marte = await _app.SignInAsync(TaskWork.Person("Marte"));
        var theCase = await _app.OpenCaseAsync();
        var task = await _app.OpenTaskAsync(theCase.Id, TaskTypes.FirstContact);
        await marte.TakeAsync(task);
        var anders = await _app.SignInAsync(TaskWork.Person("Anders"));
        Assert.Equal(HttpStatusCode.NotFound, (await anders.GetAsync($"/saker/{theCase.Id}")).Status);

        var registered = await (await (await AbsenceAsync(marte, "7.1.2030", "9.1.2030", "Anders")).PostAsync()).FollowAsync();

        Assert.Contains("Fraværet er lagt inn.", registered.Text, StringComparison.Ordinal);
        Assert.Contains("Stedfortreder for Marte Lunde", (await anders.GetAsync("/oppgaver")).Text, StringComparison.Ordinal);
        Assert.Contains("Marte Lunde (borte til 9. januar 2030)", (await anders.GetAsync($"/saker/{theCase.Id}")).Text, StringComparison.Ordinal);
        var page = await anders.GetAsync(task.Address());
        Assert.Contains("Du er stedfortreder for Marte Lunde", page.Text, StringComparison.Ordinal);
        var draft = await TaskWork.FirstContact(page).PostToAsync($"{task.Address()}/kladd");
        Assert.Equal(HttpStatusCode.NoContent, draft.Status);
        await TaskWork.DoneAsync(TaskWork.FirstContact(page));

        Assert.Equal(TaskWork.Person("Anders").Id, (await _app.TaskAsync(task.Id)).CompletedBy);
        Assert.Equal(TaskWork.Person("Marte").Id, (await _app.OpenTaskAsync(theCase.Id, TaskTypes.InitialAssessment)).AssigneeId);
        Assert.DoesNotContain(await _app.MembersAsync(theCase.Id), member => member.StaffId == TaskWork.Person("Anders").Id);
        _app.Clock.Advance(TimeSpan.FromDays(3));
        anders = await _app.SignInAsync(TaskWork.Person("Anders"));
        Assert.Equal(HttpStatusCode.NotFound, (await anders.GetAsync($"/saker/{theCase.Id}")).Status);
        Assert.DoesNotContain("Stedfortreder", (await anders.GetAsync("/oppgaver")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_WhatCannotBe_IsSaidAtTheFieldsAndKept()
    {
        var marte = await _app.SignInAsync(TaskWork.Person("Marte"));

        var answer = await (await AbsenceAsync(marte, "31.02.2030", "1.1.2030", "Anders")).PostAsync();
        var backwards = await (await AbsenceAsync(marte, "9.1.2030", "8.1.2030", "Anders")).PostAsync();
        var nobody = await (await AbsenceAsync(marte, "9.1.2030", "", null)).PostAsync();

        Assert.Equal("31.02.2030", answer.Form("absence")["Model.From"]);
        Assert.NotNull(answer.ErrorAt("Model.From"));
        Assert.Equal("Siste dag kan ikke være før den første.", backwards.ErrorAt("Model.Until"));
        Assert.Equal("Velg hvem som gjør arbeidet imens.", nobody.ErrorAt("Model.StandInId"));
        Assert.Empty(await _app.RowsAsync(db => db.Absences));
    }

    [Fact]
    public async Task Register_TwiceAndInACircle_IsOneAndRefused()
    {
        var marte = await _app.SignInAsync(TaskWork.Person("Marte"));
        var anders = await _app.SignInAsync(TaskWork.Person("Anders"));
        var form = await AbsenceAsync(marte, "7.1.2030", "", "Anders");

        await form.PostAsync();
        await form.PostAsync();
        var circle = await (await AbsenceAsync(anders, "8.1.2030", "", "Marte")).PostAsync();

        Assert.Equal("Marte Lunde er selv borte i disse dagene. Velg en annen.", circle.ErrorAt("Model.StandInId"));
        Assert.Single(await _app.RowsAsync(db => db.Absences));
    }

    [Fact]
    public async Task Register_ByTheServicesLeader_IsForTheirOwnPeople()
    {
        var berit = await _app.SignInAsync(TaskWork.Person("Berit"));

        var page = await berit.GetAsync($"/fravar?person={TaskWork.Person("Marte").Id}");

        Assert.DoesNotContain("Marte Lunde", page.Text, StringComparison.Ordinal);
        Assert.Contains("Kari Moen", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ingen kan være stedfortreder", (await berit.GetAsync($"/fravar?person={TaskWork.Person("Kari").Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task End_BackEarly_GivesTheWorkBackAtOnce()
    {
        var marte = await _app.SignInAsync(TaskWork.Person("Marte"));
        await (await (await AbsenceAsync(marte, "7.1.2030", "20.1.2030", "Anders")).PostAsync()).FollowAsync();
        _app.Clock.Advance(TimeSpan.FromDays(2));
        marte = await _app.SignInAsync(TaskWork.Person("Marte"));
        var absence = Assert.Single(await _app.RowsAsync(db => db.Absences));

        var ended = await (await (await marte.GetAsync("/fravar")).Form("end").PostAsync("absence", absence.Id.ToString())).FollowAsync();

        Assert.Contains("Fraværet er avsluttet.", ended.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2030, 1, 8), Assert.Single(await _app.RowsAsync(db => db.Absences)).Until);
    }

    [Fact]
    public async Task Choosing_SomebodyAway_SaysSo()
    {
        var marte = await _app.SignInAsync(TaskWork.Person("Marte"));
        await (await AbsenceAsync(marte, "7.1.2030", "", "Anders")).PostAsync();
        var task = await _app.OpenTaskAsync((await _app.OpenCaseAsync()).Id, TaskTypes.FirstContact);

        var page = await (await _app.SignInAsync("ke-leader", "nn")).GetAsync(task.Address());

        Assert.Contains("Marte Lunde, Saksbehandler (borte inntil vidare)", page.Document.QuerySelectorAll("#Model-AssigneeId option").Select(option => option.TextContent));
    }

    private static async Task<Form> AbsenceAsync(Browser browser, string from, string until, string? standIn)
    {
        var form = (await browser.GetAsync("/fravar")).Form("absence").Set("Model.From", from).Set("Model.Until", until);
        return standIn is null ? form : form.Set("Model.StandInId", TaskWork.Person(standIn).Id.ToString());
    }
}
