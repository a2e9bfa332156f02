using Microsoft.Playwright;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>
/// Hans is 12 and starts at a new school in a year. His mother calls; six people of Fjordvik do their parts.
/// </summary>
internal sealed partial class HansStory(Windows windows, Uri address, Album album, Func<IPage, IHands>? hands = null)
    : Story(windows, address, album, hands)
{
    public const string MotherEmail = "liv.solvang@post.example";

    private const string Coordinator = "Nina Strand";
    private const string Dedicated = "Silje Brekke";
    private const string Wish = "Helst Nina, som kjenner Hans fra før.";

    public Task CallIsRegisteredAsync(string caller = "Liv Solvang") => RegisterAsync(async marte =>
    {
        await marte.CheckAsync("Channel", "Phone");
        await marte.FillAsync("SenderName", caller);
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

    /// <summary>Completes the assessment that is typed; nobody needs to be asked.</summary>
    public Task GoStraightToTheDecisionAsync() => CompleteAssessmentAsync(straightToDecision: true);

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

    /// <summary>
    /// Nina's leader sees no time, and the unit gives way. Silje, who has this as her whole work, is chosen then; her own leader
    /// is the unit's, who first finds it too much and then decides that it stands.
    /// </summary>
    public async Task AppointmentWithDisagreementAsync()
    {
        await ChooseCoordinatorAsync(Coordinator, "3", Wish);
        await RefuseTimeAsync("Tor Engen", "Vi har to sykmeldte og kan ikke gi tre timer i uka.");
        await DecideDisagreementAsync(stands: false, "Tre timer er for mye for tjenesten nå. Vi velger en dedikert koordinator.");
        await ChooseCoordinatorAsync(Dedicated, "5", Wish, "Ninas leder har ikke tid å gi, og Hans trenger mer enn tre timer.");
        await RefuseTimeAsync(Leader, "Silje har mange møter denne høsten.");
        await DecideDisagreementAsync(stands: true, "Overgangen kan ikke vente. Møtene flyttes.");
        await AcceptAsync(Dedicated);
    }

    private async Task RefuseTimeAsync(string leader, string reason)
    {
        var person = await AsAsync(leader);
        await person.OpenTaskAsync("Bekreft avsatt tid");
        await person.CheckAsync("Yes", "No");
        await person.FillAsync("Reason", reason);
        await person.CompleteAsync("task-no-time");
    }

    private async Task DecideDisagreementAsync(bool stands, string reason)
    {
        var ingrid = await AsAsync(Leader);
        await ingrid.OpenTaskAsync("Avgjør uenigheten om tid");
        await ingrid.CheckAsync("Stands", stands ? "Yes" : "No");
        await ingrid.FillAsync("Reason", reason);
        await ingrid.CompleteAsync("task-disagreement");
    }

    public async Task AfterwardsAsync(DateOnly metOn)
    {
        await TrainAsync("Silje Brekke, Dedikert barnekoordinator", "Innføringskurs 14. oktober.");
        await FirstMeetingAsync(Coordinator, metOn, "Vi møtes hver måned.");
    }
}
