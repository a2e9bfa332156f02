using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Intake;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.StatusPages;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Hosting.Observability;

/// <summary>Logs, spans and metrics are sent on and kept for long: nothing in them says whom a case is about, or opens a door.</summary>
public sealed class PrivacyTests
{
    private const string Stranger = "Aurora Testvold";
    private const string StrangersPhone = "91 23 98 76";
    private const string OwnWords = "Vi sover nesten ikke.";

    [Fact]
    public async Task WholeCase_NothingOfTheFamilyAndNoSecret_IsHeard()
    {
        using var ear = new Eavesdropper();
        using var app = TestApp.With(ear.Join);

        var form = (await ContactForm.OpenAsync(app.NewBrowser())).Set("Model.SenderName", Stranger).Set("Model.Phone", StrangersPhone).Set("Model.OwnWords", OwnWords);
        Assert.True((await form.PostAsync()).IsRedirect);
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);
        var mother = await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother);
        var father = await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Father);
        var family = app.NewBrowser();
        await family.GetAsync(mother);
        await family.GetAsync($"{mother}/stopp");
        await family.GetAsync($"/bidrag/{mother.Split('/')[^1]}");
        await family.GetAsync($"/sprak/nn?tilbake={Uri.EscapeDataString(mother)}");
        await family.GetAsync($"/feilskrevet{father}");
        await app.DeliverAsync();
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        await marte.GetAsync($"/saker?q={Uri.EscapeDataString(HansFamily.Child)}");
        await marte.GetAsync($"/saker/{hans.CaseId}");
        await app.AssessedCaseAsync(marte);

        string[] words =
        [
            "Solvang", "Ødegård", HansFamily.MothersPhone, HansFamily.MothersEmail, HansFamily.FathersAddress, TaskWork.ChildName, "Testvold",
            StrangersPhone, OwnWords, "holder trådene", mother.Split('/')[^1], father.Split('/')[^1], Uri.EscapeDataString("Hans Solvang"),
        ];
        var heard = ear.Heard;
        Assert.Contains(heard, line => line.StartsWith("log Information Microsoft.AspNetCore.Hosting.Diagnostics: Request starting", StringComparison.Ordinal));
        Assert.Contains(heard, line => line.StartsWith("span WorkflowBk.Data SELECT", StringComparison.Ordinal));
        Assert.Contains(heard, line => line.StartsWith("span WorkflowBk.Workflows burst task", StringComparison.Ordinal));
        Assert.Contains(heard, line => line.StartsWith("span Microsoft.AspNetCore", StringComparison.Ordinal) && line.Contains("/status/{Secret}", StringComparison.Ordinal));
        Assert.Contains(heard, line => line.StartsWith("metric workflowbk.mail.attempts", StringComparison.Ordinal));
        var betraying = heard.Where(line => words.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase))).Take(10);
        Assert.True(!betraying.Any(), string.Join('\n', betraying));
    }
}
