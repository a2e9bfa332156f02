namespace WorkflowBk.EndToEnd.Kit;

/// <summary>
/// Iris is seven months and has lived in intensive care since she was born. The hospital's coordinator calls; home is three
/// hours away. Somebody must be there at once.
/// </summary>
internal sealed partial class IrisStory(Windows windows, Uri address, Album album) : Story(windows, address, album)
{
    public const string HospitalEmail = "siri.bakken@sykehuset.example";
    public const string MotherEmail = "maria.tangen@post.example";

    private const string Mother = "Maria Tangen";
    private const string Dedicated = "Silje Brekke";

    public Task HospitalNotifiesAsync() => RegisterAsync(async marte =>
    {
        await marte.CheckAsync("Channel", "HospitalCoordinator");
        await marte.FillAsync("Hospital", "Fylkessykehuset, barn-intensiv");
        await marte.CheckAsync("IsPalliative");
        await marte.FillAsync("SenderName", "Siri Bakken");
        await marte.CheckAsync("Relation", "HealthWorker");
        await marte.FillAsync(("Phone", "57 11 11 11"), ("Email", HospitalEmail));
        await marte.CheckAsync("PreferredWay", "Email");
        await marte.FillAsync(
            ("OwnWords", "Iris får lindrende behandling og trenger pustestøtte om natten. Foreldrene vil planlegge hjemreisen; hjemmet er tre timer herfra."),
            ("ChildName", "Iris Tangen"),
            ("BirthDate", "2026-02-02"));
    });

    /// <summary>The same day, while nothing is decided.</summary>
    public Task InterimAsync(DateOnly until) =>
        ChooseInterimAsync("Line Sætre, Helsestasjonen (3 timer ledig) – Nesten fullt med denne familien: 100 %", "3", until);

    public Task FamilySaysYesAsync(DateOnly on) => FamilySaysYesAsync(
        on, "E-post", "Ringte mor på avdelingen. De vil ha hjelp til å planlegge hjemreisen.", (Mother, "91 00 00 02", MotherEmail, ""));

    /// <summary>The conditions are plainly met: nobody needs to be asked.</summary>
    public async Task StraightToTheDecisionAsync()
    {
        await FirstContactAsync(
            "Hjemme er tre timer unna, med søsken på fire og sju år. Besteforeldrene er slitne.", Mother, "Planen for hjemreisen", ["Helsestasjonen", "Avlastningen", "Fylkessykehuset"]);
        await TypeAssessmentAsync(
            "Iris er sju måneder.", "Lindrende behandling, pustestøtte og epilepsi.", "Sykehus, hjemmetjeneste, barnehage og helsestasjon i årevis.", "Mor vil ha én å ringe til.");
        await CompleteAssessmentAsync(straightToDecision: true);
        await DecideAsync(
            "ChildCoordinator", "Alle tre vilkårene er klart oppfylt.", ("Planlegge hjemreisen med sykehuset", "Når Iris er trygt hjemme", "Hjemmesykepleien"));
    }

    public async Task AppointmentAsync()
    {
        await ChooseCoordinatorAsync(Dedicated, "6", "En som har god tid, og som kan reise til sykehuset.");
        await SetTimeAsideAsync(Leader);
        await AcceptAsync(Dedicated);
    }

    public async Task AfterwardsAsync(DateOnly metOn)
    {
        await TrainAsync("Line Sætre, Helsesykepleier", "Veiledning fra sykehusets palliative team.");
        await FirstMeetingAsync(Dedicated, metOn, "Møtet var på video, siden det er tre timer å kjøre. Neste møte er på sykehuset.");
    }
}
