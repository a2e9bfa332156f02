namespace WorkflowBk.EndToEnd.Kit;

/// <content>Two nights a month away from home, for the first time.</content>
internal sealed partial class HansStory
{
    public static TransitionScript Respite { get; } = new(
        "Til avlastning eller tilrettelagt bolig", Coordinator, Dedicated,
        "Vil ha med symbolboka og sin egen pute.",
        "At de som er der om natten, har sett et anfall og vet hva de skal gjøre.",
        "Harald vil ringe ham om kvelden.",
        "Hans sover trygt hos noen som kjenner ham.",
        "Avlastning hjemme, i familie og i bolig. Familien valgte boligen etter et besøk.",
        ("Unni Berge", "Leder", "Avlastningen", "57 88 38 43"),
        ("Nattevaktene har øvd på anfallsrutinen", "Jonas Fjeld", "Jonas Fjeld, Fysioterapeut", new DateOnly(2028, 1, 20)),
        "Først en ettermiddag, så en natt.",
        "Vi sov. Han ville dit igjen.");

    public static MeetingScript RespiteMeeting { get; } = new(
        "Nina Strand, Ergoterapeut og utøvende barnekoordinator", "Liv Solvang",
        "Bli enige om avlastningen",
        "At skolen og avlastningen bruker den samme symbolboka.",
        new DateOnly(2027, 11, 10), "Rådhuset, rom 2",
        [("Kari Moen, Spesialpedagog", "Lager symbolboka"), ("Jonas Fjeld, Fysioterapeut", "Kjenner løftene")],
        ("Per Lie", "Fastlege", "PPT", "per.lie@legekontoret.example", "Kjenner medisinen"),
        "Hvordan blir den første natten?",
        "Nattevaktene øver sammen med skolen i januar.",
        ("Trykke en symbolbok til", "Kari Moen, Spesialpedagog", new DateOnly(2027, 12, 15)));

    public Task RespiteIsGivenAsync(DateOnly day) => RaiseTransitionAsync(
        Coordinator, "NewHome", day, "Familien har fått vedtak om avlastning.", "Hjemme", "Avlastningen");

    public Task BookIsPrintedAsync() => DoMeasureAsync("Kari Moen", "Boka er trykt i to eksemplarer.");
}
