using System.Net;
using WorkflowBk.Activities.Reviews;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.StatusPages;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Reviews;

public sealed class ReviewPageTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Pasted = "<script>alert(1)</script> {{ x }}";

    [Fact]
    public async Task Review_FromTheFamilysOwnWords_ToTheCaseFile()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);
        app.Clock.Advance(TimeSpan.FromDays(380));
        Assert.Equal(1, await app.UseAsync<ReviewDesk, int>(desk => desk.RaiseDueAsync(TestContext.Current.CancellationToken)));
        var address = await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother);

        // The family writes beforehand, and changes its mind.
        var family = await app.NewBrowser().GetAsync(address);
        Assert.Equal(["Skriv noe før du sender."], (await family.Form("view").PostAsync()).Errors);
        var sent = await (await family.Form("view").Set("View.Text", Pasted).PostAsync()).FollowAsync();
        Assert.Contains("Koordinatoren din leser det før vi snakkes.", sent.Text, StringComparison.Ordinal);
        Assert.Equal(Pasted, sent.Form("view")["View.Text"]);
        // What she has written is not the father's to read.
        var father = await app.NewBrowser().GetAsync(await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Father));
        Assert.DoesNotContain("alert(1)", father.Html, StringComparison.Ordinal);

        var silje = await app.SignInAsync(DemoStaff.Coordinator.Id);
        var page = await silje.TakeAsync(await app.OpenTaskAsync(hans.CaseId, TaskTypes.YearlyReview));
        Assert.Contains(Pasted, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert(1)", page.Html, StringComparison.Ordinal);
        var refused = await page.Form("answer").PostAsync();
        Assert.NotNull(refused.ErrorAt("Model.NeedStands"));
        var half = await Filled(page.Form("answer")).Set("Model.CoordinatorRight", "No").PostAsync();
        Assert.Equal("Skriv hva som ikke stemmer.", half.ErrorAt("Model.CoordinatorNote"));
        Assert.Equal("Noe stemmer ikke. Velg at noe skal endres.", half.ErrorAt("Model.Outcome"));
        await TaskWork.DoneAsync(half.Form("answer")
            .Set("Model.CoordinatorNote", "Familien ønsker en som snakker arabisk.")
            .Set("Model.Outcome", "ChangesWanted")
            .Set("Model.Changes", "AnotherCoordinator"));

        var followUp = await silje.TakeAsync(await app.OpenTaskAsync(hans.CaseId, TaskTypes.ReviewFollowUp));
        Assert.NotNull(followUp.Document.QuerySelector($"a[href='/saker/{hans.CaseId}/bytte']"));
        await TaskWork.DoneAsync(followUp.Form("answer").Set("Model.FollowedUp", "Byttet er i gang."));

        var review = Assert.Single(await app.RowsAsync(db => db.YearlyReviews.Where(row => row.CaseId == hans.CaseId)));
        Assert.Equal((ReviewOutcome.ChangesWanted, "Byttet er i gang.", false), (review.Findings!.Outcome, review.FollowedUp, review.IsOpen));
        var file = await silje.GetAsync($"/saker/{hans.CaseId}");
        Assert.Contains("Familien ønsker en som snakker arabisk.", file.Text, StringComparison.Ordinal);
        Assert.Null((await app.NewBrowser().GetAsync(address)).Document.QuerySelector("#aret"));
        // A form from before it was done leads back to the page, and not to an error.
        Assert.NotEqual(HttpStatusCode.BadRequest, (await family.Form("view").Set("View.Text", "For sent").PostAsync()).Status);
    }

    private static Form Filled(Form form) => form
        .Set("Model.TalkedOn", "2031-01-20")
        .Set("Model.FamilyView.Text", "Det går bedre.")
        .Set("Model.NeedStands", "Yes")
        .Set("Model.NeedReason", "Fem tjenester hver uke.")
        .Set("Model.CoordinatorRight", "Yes")
        .Set("Model.ScopeRight", "Yes")
        .Set("Model.ConsentsCurrent", "Yes")
        .Set("Model.HasPlan", "No")
        .Set("Model.NoPlanReason", "Familien vil ikke ha plan ennå.")
        .Set("Model.Outcome", "GoesOn");
}
