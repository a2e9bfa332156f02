using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Tasks;

public sealed class WholeProcessTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task EveryTask_DoneByItsPerson_EndsInAnAppointment()
    {
        var theCase = await app.OpenCaseAsync(interpreter: "arabisk");
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        var ingrid = await app.SignInAsync(TaskWork.Person("Ingrid"));
        var nina = await app.SignInAsync(TaskWork.Person("Nina"));

        var first = await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.FirstContact));
        Assert.Contains("Vi får det ikke til å henge sammen <b>lenger</b>.", first.Text, StringComparison.Ordinal);
        Assert.Equal("Liv Solvang", first.Form("answer")["Model.Contacts[0].Name"]);
        Assert.Equal("03.06.2024", first.Form("answer")["Model.BirthDate"]);
        Assert.Equal("arabisk", first.Form("answer")["Model.InterpreterLanguage"]);
        var done = await TaskWork.DoneAsync(TaskWork.FirstContact(first));
        Assert.Contains("Neste oppgave for deg i saken: Innledende vurdering.", done.Text, StringComparison.Ordinal);

        var assessment = await marte.GetAsync(done.Document.QuerySelector(".wb-alert a")!.GetAttribute("href")!);
        Assert.Contains("Det trengs ingen diagnose", assessment.Text, StringComparison.Ordinal);
        await TaskWork.DoneAsync(TaskWork.Assessment(assessment).Set("Model.FamilyView", "Vi er slitne."));

        var choose = await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.ChooseContributors));
        // A service without consent is named, with the reason, but cannot be chosen.
        Assert.Null(choose.Document.QuerySelector($"input[value='{TaskWork.Service("Fjordvik skole")}']"));
        Assert.Contains("Fjordvik skole", choose.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await TaskWork.DoneAsync(choose.Form("answer")
            .Set("Model.Services", TaskWork.Service("PPT").ToString(), TaskWork.Service("Fysio- og ergoterapitjenesten").ToString())
            .Set("Model.Question", "Hva trenger Iris?"));

        foreach (var name in new[] { "Jonas", "Kari" })
        {
            var person = TaskWork.Person(name);
            var task = (await app.OpenTasksAsync(theCase.Id)).Single(open => open.ServiceId == person.ServiceId);
            var page = await (await app.SignInAsync(person)).TakeAsync(task);
            Assert.Contains("Hva trenger Iris?", page.Text, StringComparison.Ordinal);
            await TaskWork.DoneAsync(page.Form("answer").Set("Model.Text", $"Svar fra {name}."));
        }

        var summary = await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.Summary));
        Assert.Contains("Svar fra Jonas.", summary.Text, StringComparison.Ordinal);
        Assert.Contains("Kari Moen", summary.Text, StringComparison.Ordinal);
        await TaskWork.DoneAsync(summary.Form("answer").Set("Model.Text", "Alle ser det samme.").Set("Model.FamilyComment", "Ja, slik er det."));

        var review = await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.FamilyReview));
        await TaskWork.DoneAsync(review.Form("answer")
            .Set("Model.SeenOn", "2030-01-07")
            .Set("Model.Way", "Meeting")
            .Set("Model.InterpreterPresent", "true")
            .Set("Model.Comment", "Vi kjenner oss igjen i dette."));

        var decision = await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.Decision));
        Assert.Contains("Alle ser det samme.", decision.Text, StringComparison.Ordinal);
        Assert.Contains("Vi kjenner oss igjen i dette.", decision.Text, StringComparison.Ordinal);
        await TaskWork.DoneAsync(decision.Form("answer")
            .Set("Model.Outcome", "ChildCoordinator")
            .Set("Model.Reason", "Alle vilkår er oppfylt.")
            .Set("Model.Help[1].Help", "Samle møtene")
            .Set("Model.Help[1].EndsWhere", "Ved skolestart")
            .Set("Model.Help[1].TakenOverBy", "Kontaktlæreren")
            .Set("Model.ImpartialityConfirmed", "true"));
        Assert.Equal(DecisionOutcome.ChildCoordinator, (await app.CaseAsync(theCase.Id)).Decision!.Outcome);

        var coordinator = await ingrid.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.ChooseCoordinator));
        await TaskWork.DoneAsync(coordinator.Form("answer")
            .Set("Model.CoordinatorId", TaskWork.Person("Nina").Id.ToString())
            .Set("Model.HoursPerWeek", "1,5")
            .Set("Model.FamilyWish", "Nina, som de kjenner.")
            .Set("Model.WishFollowed", "Yes"));

        var time = await (await app.SignInAsync(TaskWork.Person("Tor"))).TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.SetTimeAside));
        Assert.Contains("1,5 timer i uka", time.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Iris", time.Html, StringComparison.Ordinal);
        await TaskWork.DoneAsync(time.Form("answer").Set("Model.Yes", "Yes"));

        var accept = await nina.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.AcceptAppointment));
        Assert.Contains("Kontaktlæreren", accept.Text, StringComparison.Ordinal);
        await TaskWork.DoneAsync(accept.Form("answer").Set("Model.Yes", "Yes"));

        var letter = await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.Letter));
        Assert.Contains("Nina Strand", letter.Document.QuerySelector(".wb-sheet")!.TextContent, StringComparison.Ordinal);
        await TaskWork.DoneAsync(letter.Form("answer"));

        await TaskWork.DoneAsync((await ingrid.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.TrainingAndSupport))).Form("answer")
            .Set("Model.SupportPersonId", TaskWork.Person("Silje").Id.ToString())
            .Set("Model.Training", "Kurs i mars."));
        await TaskWork.DoneAsync((await nina.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.FirstMeeting))).Form("answer")
            .Set("Model.HeldOn", "2030-01-07")
            .Set("Model.InterpreterPresent", "true")
            .Set("Model.Agreed", "Vi snakkes hver fredag."));

        var appointment = Assert.Single(await app.RowsAsync(db => db.Appointments.Where(row => row.CaseId == theCase.Id)));
        Assert.Equal(AppointmentState.InForce, appointment.State);
        Assert.Equal(CasePhase.Completed, (await app.CaseAsync(theCase.Id)).Phase);
        Assert.Empty(await app.OpenTasksAsync(theCase.Id));
    }
}
