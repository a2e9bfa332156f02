using Microsoft.Playwright;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>
/// Hans is 12 and starts at a new school in a year. His mother calls; six people of Fjordvik do their parts. Each step is done
/// in a browser, as that person.
/// </summary>
internal sealed class HansStory(Chromium chromium, Uri address, Album album)
{
    public const string MotherEmail = "liv.solvang@post.example";

    private readonly Dictionary<string, Visitor> _people = [];

    /// <summary>The case's address, once the call is registered.</summary>
    public string CasePath { get; private set; } = "";

    public async Task<Visitor> AsAsync(string name)
    {
        if (!_people.TryGetValue(name, out var person))
            _people[name] = person = await Visitor.SignInAsync(chromium, address, album, name);
        return person;
    }

    public async Task CallIsRegisteredAsync()
    {
        var marte = await AsAsync("Marte Lunde");
        await marte.GoAsync("/henvendelser/ny");
        await marte.CheckAsync("Channel", "Phone");
        await marte.FillAsync("SenderName", "Liv Solvang");
        await marte.CheckAsync("Relation", "Parent");
        await marte.FillAsync("Phone", "91 00 00 00");
        await marte.FillAsync("Email", MotherEmail);
        await marte.CheckAsync("PreferredWay", "Email");
        await marte.CheckAsync("Written", "Nb");
        await marte.CheckAsync("NeedsInterpreter", "No");
        await marte.FillAsync("OwnWords", "Hans skal begynne på ungdomsskolen. Vi er slitne av å holde i alle trådene selv.");
        await marte.FillAsync("ChildName", "Hans Solvang");
        await marte.FillAsync("BirthDate", "2014-05-03");
        await album.TakeAsync(marte.Page, "new-inquiry");
        await marte.Page.GetByRole(AriaRole.Main).Locator("button[type=submit]").ClickAsync();
        await marte.Page.WaitForURLAsync("**/saker/*");
        CasePath = new Uri(marte.Page.Url).AbsolutePath;
    }

    public async Task FirstContactAsync()
    {
        var marte = await AsAsync("Marte Lunde");
        await marte.OpenTaskAsync("Første kontakt");
        await marte.CheckAsync("GoesOn", "Yes");
        await marte.FillAsync("Notes", "Mor og far vil begge gå videre.");
        await marte.CheckAsync("Wish", "ChildCoordinator");
        var consents = marte.Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Tjenester vi kan spørre" });
        await consents.GetByLabel("PPT").CheckAsync();
        await consents.GetByLabel("Fysio- og ergoterapitjenesten").CheckAsync();
        await marte.FillAsync("ConsentGivenBy", "Liv Solvang");
        await marte.FillAsync("ConsentScope", "Hverdagen på skolen og hjelpemidlene");
        await marte.CompleteAsync("task-first-contact");
    }

    public async Task TypeAssessmentAsync()
    {
        var marte = await AsAsync("Marte Lunde");
        await marte.OpenTaskAsync("Innledende vurdering");
        foreach (var (condition, reason) in new[]
        {
            ("ChildUnder18OrExpected", "Hans er 12 år."),
            ("SeriousIllnessOrImpairment", "Store hjelpebehov hele døgnet."),
            ("LongTermCompoundNeeds", "Mange tjenester i mange år framover."),
        })
        {
            await marte.CheckAsync($"{condition}.Verdict", "Yes");
            await marte.FillAsync($"{condition}.Reason", reason);
        }

        await marte.FillAsync("FamilyView", "Familien trenger én som samler trådene.");
    }

    public async Task AssessmentAsync()
    {
        await TypeAssessmentAsync();
        await (await AsAsync("Marte Lunde")).CompleteAsync("task-initial-assessment");
    }

    public async Task ContributionsAsync(DateOnly seenOn)
    {
        var marte = await AsAsync("Marte Lunde");
        await marte.OpenTaskAsync("Velg bidragsytere");
        await marte.CheckLabelAsync("PPT");
        await marte.CheckLabelAsync("Fysio- og ergoterapitjenesten");
        await marte.CompleteAsync("task-choose-contributors");

        foreach (var (name, text) in new[]
        {
            ("Jonas Fjeld", "Trenger et fast tilbud og ny vurdering av rullestolen."),
            ("Kari Moen", "Trenger kjente voksne som bruker symbolboka."),
        })
        {
            var contributor = await AsAsync(name);
            await contributor.OpenTaskAsync("Bidra til utredningen");
            await contributor.FillAsync("Text", text);
            await contributor.CompleteAsync($"task-contribution-{name.Split(' ')[0].ToLowerInvariant()}");
        }

        await marte.OpenTaskAsync("Oppsummer utredningen");
        await marte.FillAsync("Text", "Behovene er store, og tjenestene ser det samme.");
        await marte.FillAsync("FamilyComment", "Familien kjenner seg igjen.");
        await marte.CompleteAsync("task-summary");

        await marte.OpenTaskAsync("Gå gjennom oppsummeringen med familien");
        await marte.FillAsync("SeenOn", seenOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await marte.CheckAsync("Way", "Meeting");
        await marte.FillAsync("Comment", "Ja, slik er det hos oss.");
        await marte.CompleteAsync("task-family-review");
    }

    public async Task DecisionAsync()
    {
        var marte = await AsAsync("Marte Lunde");
        await marte.OpenTaskAsync("Avgjør saken");
        await marte.CheckAsync("Outcome", "ChildCoordinator");
        await marte.FillAsync("Reason", "Alle tre vilkårene er oppfylt.");
        await marte.FillAsync("Help[0].Help", "Samle tjenestene rundt overgangen");
        await marte.FillAsync("Help[0].EndsWhere", "Når planen for skolestart er laget");
        await marte.FillAsync("Help[0].TakenOverBy", "Fjordvik skole");
        await marte.Page.Locator("[name='Model.ImpartialityConfirmed'][type=checkbox]").CheckAsync();
        await marte.CompleteAsync("task-decision");
    }

    public async Task AppointmentAsync()
    {
        var ingrid = await AsAsync("Ingrid Solheim");
        await ingrid.OpenTaskAsync("Velg koordinator");
        await ingrid.FillAsync("HoursPerWeek", "2,5");
        await ingrid.CheckLabelAsync("Nina Strand");
        await ingrid.FillAsync("FamilyWish", "Helst Nina, som kjenner Hans fra før.");
        await ingrid.CheckAsync("WishFollowed", "Yes");
        await ingrid.CompleteAsync("task-choose-coordinator");

        var tor = await AsAsync("Tor Engen");
        await tor.OpenTaskAsync("Bekreft avsatt tid");
        await tor.CheckAsync("Yes", "Yes");
        await tor.CompleteAsync("task-set-time-aside");

        var nina = await AsAsync("Nina Strand");
        await nina.OpenTaskAsync("Svar på oppdraget");
        await nina.CheckAsync("Yes", "Yes");
        await nina.CompleteAsync("task-accept");

        var marte = await AsAsync("Marte Lunde");
        await marte.OpenTaskAsync("Les gjennom og send brevet");
        await marte.CompleteAsync("task-letter", "Send brevet");
    }

    public async Task AfterwardsAsync(DateOnly metOn)
    {
        var ingrid = await AsAsync("Ingrid Solheim");
        await ingrid.OpenTaskAsync("Opplæring og støtteperson");
        await ingrid.SelectAsync("SupportPersonId", "Silje Brekke, Dedikert barnekoordinator");
        await ingrid.FillAsync("Training", "Innføringskurs 14. oktober.");
        await ingrid.CompleteAsync("task-training");

        var nina = await AsAsync("Nina Strand");
        await nina.OpenTaskAsync("Første møte med familien");
        await nina.FillAsync("HeldOn", metOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await nina.FillAsync("Agreed", "Vi møtes hver måned.");
        await nina.CompleteAsync("task-first-meeting");
    }
}
