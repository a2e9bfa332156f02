using Microsoft.Playwright;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>
/// Hans is 12 and starts at a new school in a year. His mother calls; six people of Fjordvik do their parts.
/// </summary>
internal sealed class HansStory(Chromium chromium, Uri address, Album album, Func<IPage, IHands>? hands = null)
    : Story(chromium, address, album, hands)
{
    public const string MotherEmail = "liv.solvang@post.example";

    private const string Coordinator = "Nina Strand";
    private const string Wish = "Helst Nina, som kjenner Hans fra før.";

    public Task CallIsRegisteredAsync() => RegisterAsync(async marte =>
    {
        await marte.CheckAsync("Channel", "Phone");
        await marte.FillAsync("SenderName", "Liv Solvang");
        await marte.CheckAsync("Relation", "Parent");
        await marte.FillAsync(("Phone", "91 00 00 00"), ("Email", MotherEmail));
        await marte.CheckAsync("PreferredWay", "Email");
        await marte.CheckAsync("Written", "Nb");
        await marte.CheckAsync("NeedsInterpreter", "No");
        await marte.FillAsync(
            ("OwnWords", "Hans skal begynne på ungdomsskolen. Vi er slitne av å holde i alle trådene selv."),
            ("ChildName", "Hans Solvang"),
            ("BirthDate", "2014-05-03"));
    });

    public Task FirstContactAsync() => FirstContactAsync(
        "Mor og far vil begge gå videre.", "Liv Solvang", "Hverdagen på skolen og hjelpemidlene", ["PPT", "Fysio- og ergoterapitjenesten"]);

    public Task TypeAssessmentAsync() => TypeAssessmentAsync(
        "Hans er 12 år.", "Store hjelpebehov hele døgnet.", "Mange tjenester i mange år framover.", "Familien trenger én som samler trådene.");

    public async Task AssessmentAsync()
    {
        await TypeAssessmentAsync();
        await CompleteAssessmentAsync();
    }

    public async Task ContributionsAsync(DateOnly seenOn)
    {
        await AskAsync("PPT", "Fysio- og ergoterapitjenesten");
        await ContributeAsync("Jonas Fjeld", "Trenger et fast tilbud og ny vurdering av rullestolen.");
        await ContributeAsync("Kari Moen", "Trenger kjente voksne som bruker symbolboka.");
        await SummariseAsync("Behovene er store, og tjenestene ser det samme.", "Familien kjenner seg igjen.");
        await FamilyReviewAsync(seenOn, "Ja, slik er det hos oss.");
    }

    public Task DecisionAsync() => DecideAsync(
        "ChildCoordinator", "Alle tre vilkårene er oppfylt.", ("Samle tjenestene rundt overgangen", "Når planen for skolestart er laget", "Fjordvik skole"));

    public async Task AppointmentAsync()
    {
        await ChooseCoordinatorAsync(Coordinator, "2,5", Wish);
        await SetTimeAsideAsync("Tor Engen");
        await AcceptAsync(Coordinator);
    }

    public async Task AfterwardsAsync(DateOnly metOn)
    {
        await TrainAsync("Silje Brekke, Dedikert barnekoordinator", "Innføringskurs 14. oktober.");
        await FirstMeetingAsync(Coordinator, metOn, "Vi møtes hver måned.");
    }
}
