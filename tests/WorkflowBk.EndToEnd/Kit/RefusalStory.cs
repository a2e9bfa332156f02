namespace WorkflowBk.EndToEnd.Kit;

/// <summary>
/// Emil is 9. The family gets no; it calls much too late to say that it is not enough. Anders, who has not had the case, sees
/// what has changed since.
/// </summary>
internal sealed class RefusalStory(Windows windows, Uri address, Album album) : Story(windows, address, album)
{
    public const string MotherEmail = "randi.myklebust@post.example";

    private const string Mother = "Randi Myklebust";
    private const string Reviewer = "Anders Haug";
    private const string Coordinator = "Nina Strand";

    public Task CallIsRegisteredAsync() => RegisterAsync(async marte =>
    {
        await marte.CheckAsync("Channel", "Phone");
        await marte.FillAsync("SenderName", Mother);
        await marte.CheckAsync("Relation", "Parent");
        await marte.FillAsync(("Phone", "91 00 00 01"), ("Email", MotherEmail));
        await marte.CheckAsync("PreferredWay", "Email");
        await marte.FillAsync(
            ("OwnWords", "Emil har epilepsi, og vi løper mellom legen og skolen."), ("ChildName", "Emil Myklebust"), ("BirthDate", "2017-02-11"));
    });

    /// <summary>The case up to a no: one of the conditions is not met.</summary>
    public async Task ToRefusalAsync(DateOnly seenOn)
    {
        await FirstContactAsync("Mor vil gå videre.", Mother, "Hvordan Emil har det på skolen", ["Helsestasjonen"]);
        await TypeAssessmentAsync(
            "Emil er 9 år.", "Epilepsi som ikke er godt behandlet.", "Én tjeneste, og den er på plass.", "Mor ønsker én å ringe til.", needsMet: false);
        await CompleteAssessmentAsync();
        await AskAsync("Helsestasjonen");
        await ContributeAsync("Line Sætre", "Skolen har en god plan for anfallene.");
        await SummariseAsync("Skolen og legen har det meste på plass.", "Mor er usikker på om planen følges.");
        await FamilyReviewAsync(seenOn, "Det er vi som må passe på at det skjer.");
        await DecideAsync("Refused", "Behovene er ikke sammensatte nok nå.");
    }

    /// <summary>The letter is read through, made warmer, and sent.</summary>
    public async Task LetterIsSentAsync()
    {
        var marte = await AsAsync(Caseworker);
        await marte.OpenTaskAsync("Les gjennom og send brevet");
        var text = await marte.Page.Locator("[name='Model.Text']").InputValueAsync();
        await marte.FillAsync("Text", $"{text}\n\nVi vet at dette ikke var svaret dere håpet på.");
        await marte.CompleteAsync("task-letter-refused", "Send brevet");
    }

    public async Task AnswerIsExplainedAsync(DateOnly toldOn)
    {
        var marte = await AsAsync(Caseworker);
        await marte.OpenTaskAsync("Forklar svaret for familien");
        await marte.FillAsync("Answers.toldOn", Typed(toldOn));
        await marte.CheckAsync("Answers.how", "Telefon");
        await marte.CheckAsync("Answers.complaint", "Yes");
        await marte.FillAsync("Answers.note", "Mor synes det er tungt. Hun vet at hun kan klage.");
        await marte.CompleteAsync("task-explain-answer");
    }

    /// <summary>The mother calls; Marte writes down what she says.</summary>
    public async Task ComplaintIsRegisteredAsync()
    {
        var marte = await AsAsync(Caseworker);
        await marte.GoAsync($"{CasePath}/klage");
        await marte.CheckAsync("Way", "Phone");
        await marte.FillAsync(
            ("OwnWords", "Emil har hatt tre store anfall siden sist. Nå er det fem tjenester, og ingen snakker sammen."),
            ("About", "At behovene ikke er sammensatte"),
            ("AsksFor", "En koordinator som kjenner skolen"));
        await Album.TakeAsync(marte.Page, "complaint-register");
        await marte.PressAsync("Registrer klagen", "**/saker/*#klage");
    }

    public async Task LateComplaintIsTakenAsync()
    {
        var ingrid = await AsAsync(Leader);
        await ingrid.OpenTaskAsync("Klagen kom for sent: skal den tas likevel?");
        await ingrid.CheckAsync("Taken", "Yes");
        await ingrid.FillAsync("Reason", "Mor lå selv på sykehuset da fristen gikk ut, og saken betyr mye for Emil.");
        await ingrid.CompleteAsync("task-complaint-late");
    }

    /// <summary>Somebody else than Marte looks at it anew, and changes it.</summary>
    public async Task ComplaintIsUpheldAsync()
    {
        var anders = await AsAsync(Reviewer);
        await anders.OpenTaskAsync("Vurder klagen");
        await anders.CheckAsync("Outcome", "Changed");
        await anders.FillAsync("Reason", "Fem tjenester er inne nå, og behovet varer. Alle tre vilkårene er oppfylt.");
        await anders.CheckAsync("NewOutcome", "ChildCoordinator");
        await anders.FillAsync(
            ("Help[0].Help", "Samle de fem tjenestene"), ("Help[0].EndsWhere", "Når planen for anfall er prøvd et halvt år"), ("Help[0].TakenOverBy", "Fjordvik skole"));
        await anders.CheckAsync("ImpartialityConfirmed");
        await anders.CompleteAsync("task-complaint-review");
    }

    public async Task AppointmentAsync(DateOnly metOn)
    {
        await ChooseCoordinatorAsync(Coordinator, "2", "En som kjenner skolen.");
        await SetTimeAsideAsync("Tor Engen");
        await AcceptAsync(Coordinator);
        await TrainAsync("Silje Brekke, Dedikert barnekoordinator", "Kurs i november.");
        await FirstMeetingAsync(Coordinator, metOn, "Vi ringes hver fredag.");
    }

    /// <summary>Whether the one who decided is asked to look at it anew.</summary>
    public async Task<bool> DeciderIsOfferedTheReviewAsync() => await (await AsAsync(Caseworker)).IsOfferedAsync("Vurder klagen");
}
