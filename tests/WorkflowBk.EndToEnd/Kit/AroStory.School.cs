namespace WorkflowBk.EndToEnd.Kit;

/// <content>From kindergarten to school: the same signs everywhere, and sisters who are sisters.</content>
internal sealed partial class AroStory
{
    public static TransitionScript School { get; } = new(
        "Fra barnehage til skole", Coordinator, "Silje Brekke",
        "Vil ha med bilene sine og sitte ved vinduet.",
        "At skolen forstår tegnene hans fra første dag.",
        "Vi vil følge ham den første dagen, og så bare være søstre.",
        "Aro blir forstått av alle voksne på skolen.",
        Alternatives: null,
        ("Ola Vik", "Kontaktlærer", "Fjordvik skole", "57 88 38 41"),
        ("Alle voksne på trinnet kan de tolv viktigste tegnene", "Ola Vik", "Ola Vik, Kontaktlærer", new DateOnly(2026, 6, 12)),
        "Tre besøk i juni, og korte dager de to første ukene.",
        "Han gråt ikke. Læreren kunne tegnene.")
    { Interpreter = true };

    public static MeetingScript Meeting { get; } = new(
        "Nina Strand, Ergoterapeut og utøvende barnekoordinator", Mother,
        "Bli enige om skolestarten",
        "At barnehagen og skolen snakker sammen før sommeren.",
        new DateOnly(2026, 3, 10), "Rådhuset, rom 2",
        [("Kari Moen, Spesialpedagog", "Kjenner tegnene"), ("Ola Vik, Kontaktlærer", "Tar imot ham")],
        ("Tove Lid", "Leder for SFO", "Fjordvik skole", "tove.lid@sfo.example", "Tar imot etter skoletid"),
        "Hvem lærer de voksne tegnene?",
        "Barnehagen filmer tegnene, og skolen øver i mai.",
        ("Filme tegnene og sende dem til skolen", "Grete Aune, Styrer", new DateOnly(2026, 4, 15)))
    { Interpreter = true };

    /// <summary>The film is made.</summary>
    public Task FilmAsync() => DoMeasureAsync("Grete Aune", "Filmen er sendt, og skolen har sett den.");
}
