namespace WorkflowBk.EndToEnd.Kit;

/// <summary>
/// A kindergarten is worried and writes in the municipality's form. The parents say yes by phone, through an interpreter; the
/// mother has no e-mail. Somebody is with them at once, and somebody else takes over when the date comes.
/// </summary>
internal sealed class GloppenStory(Windows windows, Uri address, Album album) : Story(windows, address, album)
{
    public const string KindergartenEmail = "berit.vardal@barnehagen.example";
    public const string FatherEmail = "tesfay.abraha@post.example";

    private const string Mother = "Selam Abraha";
    private const string Coordinator = "Nina Strand";
    private const string Interim = "Velg midlertidig koordinator";

    public Task KindergartenWritesAsync() => WriteAsync("nb", async berit =>
    {
        await berit.FillAsync("SenderName", "Berit Vårdal");
        await berit.CheckAsync("Relation", "Service");
        await berit.FillAsync(("Phone", "57 22 22 22"), ("Email", KindergartenEmail));
        await berit.CheckAsync("PreferredWay", "Email");
        await berit.CheckAsync("NeedsInterpreter", "Yes");
        await berit.FillAsync(
            ("InterpreterLanguage", "Tigrinja"),
            ("OwnWords", "Foreldrene vet at vi skriver. De kjenner få, og de er redde for hva en søknad fører til."),
            ("ChildName", "Yonas Abraha"),
            ("BirthDate", "2022-11-20"));
    });

    public Task FamilySaysYesAsync(DateOnly on) => FamilySaysYesAsync(
        on, "Brev", "På telefon, med tolk. De vil snakke med noen de kan bli kjent med.", (Mother, "91 00 00 04", "", "Fjordvegen 4, 0000 Fjordvik"), interpreter: true);

    public Task FirstContactAsync() => FirstContactAsync(
        "Samtale hjemme, med tolk. Barnet får nå lindrende behandling, og det kan ikke vente.", Mother, "Hverdagen i barnehagen", ["Solbakken barnehage"],
        async marte =>
        {
            await marte.CheckAsync("IsPalliative");
            await marte.FillAsync(("Contacts[1].Name", "Tesfay Abraha"), ("Contacts[1].Email", FatherEmail));
            await marte.SelectAsync("Contacts[1].Relation", "Forelder");
            await marte.SelectAsync("Contacts[1].Way", "E-post");
        });

    public Task InterimAsync(DateOnly until) => ChooseInterimAsync("Line Sætre, Helsestasjonen (3 timer ledig) – Nesten fullt med denne familien: 100 %", "2", until);

    /// <summary>The date has come: Silje has time for longer.</summary>
    public Task InterimIsReplacedAsync(DateOnly until) =>
        ChooseInterimAsync("Silje Brekke, Koordinerende enhet (30 timer ledig)", "4", until, "task-interim-again");

    /// <summary>Whether the leader is asked who shall go on.</summary>
    public async Task<bool> LeaderIsAskedAgainAsync() => await (await AsAsync(Leader)).IsOfferedAsync(Interim);

    public async Task InvestigationAsync(DateOnly seenOn)
    {
        await TypeAssessmentAsync("Barnet er tre år.", "Alvorlig sykdom.", "Barnehage, helsestasjon og sykehus i mange år.", "De vil ha én de stoler på.");
        await CompleteAssessmentAsync();
        await AskAsync("Solbakken barnehage");
        await ContributeAsync("Grete Aune", "Trives best med få voksne.");
        await SummariseAsync("Familien trenger én person over lang tid.", "De er trygge på barnehagen.");
        await FamilyReviewAsync(seenOn, "Vi vil ikke begynne på nytt med nye folk.", interpreter: true);
    }

    public async Task AppointmentAsync(DateOnly metOn)
    {
        await DecideAsync("ChildCoordinator", "Alle tre vilkårene er oppfylt.", ("Samle dem som hjelper", "Når skolen har tatt over", "Fjordvik skole"));
        await ChooseCoordinatorAsync(
            Coordinator, "2", "Helst Silje, som de er blitt kjent med.", "Silje har ikke nok tid til å følge dem over mange år.");
        await SetTimeAsideAsync("Tor Engen");
        await AcceptAsync(Coordinator);
        await TrainAsync("Silje Brekke, Dedikert barnekoordinator", "Silje er med de første gangene.");
        await FirstMeetingAsync(Coordinator, metOn, "Silje var med, og vi møtes igjen om to uker.", interpreter: true);
    }

    /// <summary>How many letters wait to be printed and posted.</summary>
    public async Task<int> LettersToPostAsync()
    {
        var marte = await AsAsync(Caseworker);
        await marte.LookAtAsync("/post", "post");
        return await marte.Page.Locator("tbody tr").CountAsync();
    }

    /// <summary>Prints the oldest letter to the mother, and says that it is in the post.</summary>
    /// <returns>What stood in the letter.</returns>
    public async Task<string> LetterIsPostedAsync()
    {
        var marte = await AsAsync(Caseworker);
        await marte.GoAsync("/post");
        var letter = await marte.Page.Locator("tbody a[href*='/varsler/']").First.GetAttributeAsync("href");
        await marte.LookAtAsync(letter!, "letter-to-post");
        var text = await marte.Page.Locator("article").InnerTextAsync();
        Assert.NotEmpty(await marte.Page.PdfAsync());
        await marte.PressAsync("Sendt i posten", "**/post");
        return text;
    }
}
