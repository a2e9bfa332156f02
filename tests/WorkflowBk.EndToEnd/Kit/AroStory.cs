namespace WorkflowBk.EndToEnd.Kit;

/// <summary>
/// Aro turns six and starts school after the summer. His mother writes nynorsk; she needs an interpreter in meetings, says no to respite care, and
/// his sisters are part of what holds the family up.
/// </summary>
internal sealed partial class AroStory(Windows windows, Uri address, Album album) : Story(windows, address, album)
{
    public const string MotherEmail = "leyla.demir@post.example";

    private const string Mother = "Leyla Demir";
    private const string Refused = "Avlastningen";
    private const string Coordinator = "Nina Strand";

    public Task MotherWritesAsync() => WriteAsync("nn", async leyla =>
    {
        await leyla.FillAsync("SenderName", Mother);
        await leyla.CheckAsync("Relation", "Parent");
        await leyla.FillAsync(("Phone", "91 00 00 03"), ("Email", MotherEmail));
        await leyla.CheckAsync("PreferredWay", "Email");
        await leyla.CheckAsync("Written", "Nn");
        await leyla.CheckAsync("NeedsInterpreter", "Yes");
        await leyla.FillAsync(
            ("InterpreterLanguage", "Tyrkisk"),
            ("OwnWords", "Aro skal snart byrje på skulen. Han snakkar ikkje, og vi er redde for at skulen ikkje forstår han."),
            ("ChildName", "Aro Demir"),
            ("BirthDate", "2020-04-17"));
    });

    public Task FirstContactAsync() => FirstContactAsync(
        "Samtale med tolk. Søstrene på 17 og 19 passer Aro hver dag, og de var med.", Mother, "Overgangen til skolen", ["PPT", "Solbakken barnehage", "Fjordvik skole"],
        marte => marte.CheckLabelAsync("RefusedServices", Refused));

    public async Task AssessmentAsync()
    {
        await TypeAssessmentAsync(
            "Aro blir seks år.", "Autisme uten talespråk.", "Barnehage, skole, PPT og habilitering i mange år.", "Mor vil at familien selv skal passe ham.");
        await CompleteAssessmentAsync();
    }

    /// <summary>What the page says about a service the family has said no to, and whether it can be asked all the same.</summary>
    public async Task<(string Said, int Boxes)> RefusedServiceAsync()
    {
        var marte = await AsAsync(Caseworker);
        await marte.OpenTaskAsync("Velg bidragsytere");
        return (await marte.ReadAsync(), await marte.Page.Locator("input[name='Model.Services']").And(marte.Page.GetByLabel(Refused)).CountAsync());
    }

    public async Task InvestigationAsync(DateOnly seenOn)
    {
        await AskAsync("PPT", "Solbakken barnehage");
        await ContributeAsync("Kari Moen", "Trenger de samme tegnene på skolen som i barnehagen.");
        await ContributeAsync("Grete Aune", "Bruker bildene sine når dagen er rolig.");
        await SummariseAsync(
            "Aro trenger de samme tegnene overalt. Søstrene sier at de gjerne hjelper, men at de vil flytte hjemmefra snart.",
            "Mor og far vil ikke ha avlastning nå.");
        await FamilyReviewAsync(seenOn, "Søstrene ble hørt. De vil være søstre, ikke hjelpere.", interpreter: true);
    }

    public async Task AppointmentAsync(DateOnly metOn)
    {
        await DecideAsync(
            "ChildCoordinator", "Alle tre vilkårene er oppfylt.", ("Samle barnehagen og skolen om tegnene", "Når Aro har gått et år på skolen", "Fjordvik skole"));
        await ChooseCoordinatorAsync(Coordinator, "2", "En som har god tid til å lytte.");
        await SetTimeAsideAsync("Tor Engen");
        await AcceptAsync(Coordinator);
        await TrainAsync("Silje Brekke, Dedikert barnekoordinator", "Kurs i tegn og bilder.");
        await FirstMeetingAsync(Coordinator, metOn, "Vi møtes hjemme, med tolk, før skolestart.", interpreter: true);
    }
}
