namespace WorkflowBk.EndToEnd.Kit;

/// <content>From primary to lower secondary school: the plan raises itself, and Nina carries it with Silje beside her.</content>
internal sealed partial class HansStory
{
    /// <summary>Silje supports Nina, and the family says what it wishes for.</summary>
    public async Task WishesAsync(DateOnly talkedOn)
    {
        var ingrid = await AsAsync(Leader);
        await ingrid.OpenTaskAsync("Velg hvem som støtter i overgangen");
        await ingrid.CheckLabelAsync("SupportedBy", Dedicated);
        await ingrid.CompleteAsync("task-support");
        var nina = await AsAsync(Coordinator);
        await nina.OpenTaskAsync("Snakk med familien om overgangen");
        await nina.FillAsync(
            ("TalkedOn", Typed(talkedOn)),
            ("Child.Text", "Peker på vennene sine i symbolboka, og på bassenget."),
            ("Parents.Text", "Kjente voksne hele dagen. At noen ser anfallene tidlig."),
            ("Siblings.Text", "Harald vil at mamma skal rekke fotballkampene."));
        await nina.CompleteAsync("task-wishes");
    }

    /// <summary>The old and the new school agree on who does what before the first day.</summary>
    public async Task PlanAsync()
    {
        var nina = await AsAsync(Coordinator);
        await nina.OpenTaskAsync("Lag planen for overgangen");
        await nina.FillAsync(
            ("SharedGoal", "Hans har kjente folk rundt seg fra første dag."),
            ("OccupationalTherapist", "Ergoterapeuten ser på rommene og løfteutstyret i mai."),
            ("KeyPeople[0].Name", "Ada Berg"),
            ("KeyPeople[0].Role", "Kontaktlærer"),
            ("KeyPeople[0].Service", "Fjordvik ungdomsskole"),
            ("Transfers[0].What", "Symbolboka og anfallsrutinen"),
            ("Transfers[0].From", "Fjordvik skole"),
            ("Transfers[0].To", "Fjordvik ungdomsskole"),
            ("Transfers[0].How", "Hospitering i fire uker"),
            ("Transfers[0].Due", "2027-06-15"),
            ("Measures[0].What", "Anfallsmedisin og rutine på plass"),
            ("Measures[0].Due", "2027-06-18"));
        await nina.SelectAsync("KeyPeople[0].Side", "Skal ta imot");
        await nina.SelectAsync("Transfers[0].OwnerId", "Kari Moen, Spesialpedagog");
        await nina.SelectAsync("Measures[0].OwnerId", "Jonas Fjeld, Fysioterapeut");
        await nina.SelectAsync("Measures[0].Kind", "Rutine for helsa");
        await nina.CheckAsync("Measures[0].BeforeDayOne");
        await nina.CompleteAsync("task-plan");
    }

    /// <summary>Kari has taught the new staff. Jonas has not come to it, and his leader is asked.</summary>
    public async Task MeasuresAsync()
    {
        var kari = await AsAsync("Kari Moen");
        await kari.OpenTaskAsync("Gjør det som er avtalt");
        await kari.CheckAsync("Choice", "Done");
        await kari.FillAsync("Text", "Tre assistenter har vært med i fire uker.");
        await kari.CompleteAsync("task-measure");
        var tor = await AsAsync("Tor Engen");
        await tor.OpenTaskWhenItComesAsync("Noe som ble avtalt, er ikke gjort");
        await tor.CheckAsync("Choice", "Moved");
        await tor.FillAsync(("On", "2027-07-30"), ("Text", "Jonas har vært syk. Vi rekker det før skolestart."));
        await tor.CompleteAsync("task-measure-late");
    }

    /// <summary>Something is left three weeks before, and it is there on the day.</summary>
    public async Task ReadinessAsync(Action untilTheDay)
    {
        var nina = await AsAsync(Coordinator);
        await nina.OpenTaskWhenItComesAsync("Er alt klart før første dag?");
        await nina.CheckAsync("Choice", "GoesOn");
        await nina.FillAsync("Reason", "Jonas gjør det ferdig 30. juli.");
        await nina.CompleteAsync("task-ready");
        var jonas = await AsAsync("Jonas Fjeld");
        await jonas.OpenTaskAsync("Gjør det som er avtalt");
        await jonas.CheckAsync("Choice", "Done");
        await jonas.FillAsync("Text", "Medisinen ligger i skapet, og alle har øvd.");
        await jonas.CompleteAsync("task-measure-done");
        untilTheDay();
    }

    public async Task CourseAsync()
    {
        var nina = await AsAsync(Coordinator);
        await nina.OpenTaskWhenItComesAsync("Følg familien gjennom overgangen");
        await nina.FillAsync(
            ("Contacts[0].Name", "Ada Berg"),
            ("Contacts[0].Service", "Fjordvik ungdomsskole"),
            ("Contacts[0].Phone", "57 88 38 40"),
            ("Habituation", "To timer om dagen den første uka, så halve dager."),
            ("InformationShared", "Skolen vet om anfallene og symbolboka, slik familien har sagt ja til."));
        await nina.CheckAsync("PeerContact", "Wanted");
        await nina.CompleteAsync("task-course");
    }

    public async Task EvaluateAsync(DateOnly talkedOn)
    {
        var nina = await AsAsync(Coordinator);
        await nina.OpenTaskWhenItComesAsync("Hør hvordan overgangen gikk");
        await nina.FillAsync(
            ("TalkedOn", Typed(talkedOn)),
            ("Child.Text", "Smiler, og peker på bassenget."),
            ("Family.Text", "Vi tør å slippe taket. Assistentene kjenner ham."));
        await nina.CheckAsync("Next", "Close");
        await nina.CompleteAsync("task-evaluate");
    }
}
