namespace WorkflowBk.EndToEnd.Kit;

/// <content>From the hospital to a home three hours away: nobody knew of the day until the hospital said it.</content>
internal sealed partial class IrisStory
{
    public static TransitionScript Home { get; } = new(
        "Fra sykehus til hjem", Dedicated, Supporter: null,
        "Blir rolig av stemmen til broren.",
        "At noen vet hva vi skal gjøre hvis maskinen stopper om natten.",
        "Vi vil lære å synge for henne mens hun sover.",
        "Iris er trygg hjemme, også om natten.",
        Alternatives: null,
        ("Line Sætre", "Helsesykepleier", "Helsestasjonen", "57 88 38 42"),
        ("Pustemaskin, reservestrøm og rutine for anfall er på plass", "Line Sætre", "Line Sætre, Helsesykepleier", new DateOnly(2026, 10, 16)),
        "To prøvedøgn på sykehotellet, så hjem med følge.",
        "Vi sov begge to, for første gang siden februar.");

    public static MeetingScript Meeting { get; } = new(
        "Silje Brekke, Dedikert barnekoordinator", Mother,
        "Bli enige om hjemreisen",
        "At alle som skal hjelpe oss hjemme, møter dem som kjenner Iris nå.",
        new DateOnly(2026, 9, 30), "Video, lenken kommer for seg",
        [("Line Sætre, Helsesykepleier", "Er der når de kommer hjem")],
        ("Arne Vold", "Overlege", "Fylkessykehuset", "arne.vold@sykehuset.example", "Kjenner behandlingen"),
        "Hva må være på plass hjemme?",
        "Ingen reiser før reservestrømmen er prøvd.",
        ("Prøve reservestrømmen hjemme", "Line Sætre, Helsesykepleier", new DateOnly(2026, 10, 9)));

    public Task HospitalTellsTheDayAsync(DateOnly day) => RaiseTransitionAsync(
        Dedicated, "HospitalHome", day, "Overlegen sier at Iris kan reise hjem da, hvis alt er klart.", "Fylkessykehuset", "Hjemme");

    public Task PowerIsTriedAsync() => DoMeasureAsync("Line Sætre", "Strømmen ble slått av i ti minutter. Maskinen gikk.");
}
