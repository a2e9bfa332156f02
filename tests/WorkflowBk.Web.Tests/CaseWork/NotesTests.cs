using System.Net;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.CaseWork;

public sealed class NotesTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Nasty = "<script>alert(1)</script> {{ case.child }} {% raw %}";

    [Fact]
    public async Task Comment_OnTheCase_IsShownAsItWasWrittenAndOnceForADoubleClick()
    {
        var (marte, address) = await CaseAsync();
        var form = (await marte.GetAsync(address)).Form("comment").Set("Model.NewComment", Nasty);

        await form.PostAsync();
        var page = await (await form.PostAsync()).FollowAsync();

        Assert.Equal(Nasty, Assert.Single(page.Document.QuerySelectorAll("#kommentarer ~ * .wb-quote, section:has(#kommentarer) .wb-quote")).TextContent);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.Contains("Kommentaren er lagret.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comment_OfAHundredKilobytes_IsRefusedAndKept()
    {
        var (marte, address) = await CaseAsync();
        var text = new string('æ', 50_000);

        var answer = await (await marte.GetAsync(address)).Form("comment").Set("Model.NewComment", text).PostAsync();

        Assert.Equal(["Teksten er for lang. Den kan ha høyst 4000 tegn."], answer.Errors);
        Assert.Equal(text, answer.Form("comment")["Model.NewComment"]);
    }

    [Fact]
    public async Task Comment_OnATask_IsReadByItsPeopleAndOnTheCase()
    {
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        var theCase = await app.AssessedCaseAsync(marte);
        var choose = await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.ChooseContributors));
        await TaskWork.DoneAsync(choose.Form("answer").Set("Model.Services", TaskWork.Service("PPT").ToString()).Set("Model.Question", "Hva ser dere?"));
        var task = await app.OpenTaskAsync(theCase.Id, TaskTypes.Contribution);
        await (await marte.GetAsync($"/saker/{theCase.Id}")).Form("comment").Set("Model.NewComment", "Bare på saken.").PostAsync();
        var kari = await app.SignInAsync(TaskWork.Person("Kari"));
        await kari.TakeAsync(task);

        var posted = await (await kari.GetAsync(task.Address())).Form("comment").Set("Model.NewComment", "Trenger en uke til.").PostAsync();

        var page = await posted.FollowAsync();
        Assert.Contains("Trenger en uke til.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bare på saken.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Trenger en uke til.", (await marte.GetAsync($"/saker/{theCase.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(TaskWork.Person("Jonas"))).GetAsync(task.Address())).Status);
    }

    [Fact]
    public async Task Conversation_WithErrors_KeepsEveryWord()
    {
        var (marte, address) = await CaseAsync();
        var form = (await marte.GetAsync($"{address}/samtaler/ny")).Form("conversation");

        var answer = await form.Set("Model.HeldOn", "31.02.2030").Set("Model.Text", Nasty).PostAsync();

        Assert.Equal("Datoen kan ikke leses. Skriv den slik: 31.12.2026.", answer.ErrorAt("Model.HeldOn"));
        Assert.Equal(("31.02.2030", Nasty), (answer.Form("conversation")["Model.HeldOn"], answer.Form("conversation")["Model.Text"]));
        Assert.Empty(await app.RowsAsync(db => db.Conversations.Where(note => note.Text == Nasty)));
    }

    [Fact]
    public async Task Conversation_PutRight_StandsBesideTheOld()
    {
        var (marte, address) = await CaseAsync();
        var page = await (await Fill((await marte.GetAsync($"{address}/samtaler/ny")).Form("conversation"), "Mor vil ha samtale i mai.").PostAsync()).FollowAsync();
        var correct = page.Document.QuerySelectorAll("main a").Single(link => link.TextContent.StartsWith("Rett notatet", StringComparison.Ordinal));

        var corrected = await (await Fill((await marte.GetAsync(correct.GetAttribute("href")!)).Form("conversation"), "Mor vil ha samtale i mars.").PostAsync()).FollowAsync();

        Assert.Contains("Mor vil ha samtale i mai.", corrected.Text, StringComparison.Ordinal);
        Assert.Contains("Mor vil ha samtale i mars.", corrected.Text, StringComparison.Ordinal);
        Assert.Contains("Notatet er rettet.", corrected.Text, StringComparison.Ordinal);
        Assert.Contains("Notat rettet, samtale 6. januar 2030", corrected.Text, StringComparison.Ordinal);
    }

    private static Form Fill(Form form, string text) => form
        .Set("Model.HeldOn", "6.1.2030").Set("Model.With", "Liv Solvang").Set("Model.Way", "Phone").Set("Model.Interpreter", "No").Set("Model.Text", text);

    private async Task<(Browser Marte, string Address)> CaseAsync()
    {
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        return (marte, $"/saker/{(await app.AssessedCaseAsync(marte)).Id}");
    }
}
