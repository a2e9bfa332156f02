namespace WorkflowBk.EndToEnd.Kit;

/// <content>A transition that goes well, from what the family wishes for to what it thought of it.</content>
internal abstract partial class Story
{
    /// <summary>One that no rule knows of: somebody tells that it comes.</summary>
    public async Task RaiseTransitionAsync(string coordinator, string kind, DateOnly day, string reason, string from, string to)
    {
        var person = await AsAsync(coordinator);
        await person.GoAsync($"{CasePath}/overgang");
        await person.CheckAsync("Kind", kind);
        await person.FillAsync(("Day", day.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture)), ("Reason", reason), ("From", from), ("To", to));
        await album.TakeAsync(person.Page, "new-transition");
        await person.PressAsync("Sett opp planen", "**/saker/*#overganger");
    }

    public async Task TransitionWishesAsync(TransitionScript script, DateOnly talkedOn)
    {
        if (script.Supporter is { } supporter)
        {
            var ingrid = await AsAsync(Leader);
            await ingrid.OpenTaskAsync("Velg hvem som støtter i overgangen");
            await ingrid.CheckLabelAsync("SupportedBy", supporter);
            await ingrid.CompleteAsync("task-support");
        }

        var person = await AsAsync(script.Coordinator);
        await person.OpenTaskAsync("Snakk med familien om overgangen");
        await person.FillAsync(
            ("TalkedOn", Typed(talkedOn)), ("Child.Text", script.Child), ("Parents.Text", script.Parents), ("Siblings.Text", script.Siblings));
        if (script.Interpreter)
            await person.CheckAsync("InterpreterPresent");
        await person.CompleteAsync("task-wishes");
    }

    public async Task PlanTransitionAsync(TransitionScript script)
    {
        var person = await AsAsync(script.Coordinator);
        await person.OpenTaskAsync("Lag planen for overgangen");
        await person.FillAsync("SharedGoal", script.Goal);
        if (script.Alternatives is { } alternatives)
            await person.FillAsync("Alternatives", alternatives);
        await person.FillAsync(
            ("OccupationalTherapist", "Ergoterapeuten har sett på rommene."),
            ("KeyPeople[0].Name", script.Receiver.Name),
            ("KeyPeople[0].Role", script.Receiver.Role),
            ("KeyPeople[0].Service", script.Receiver.Service),
            ("NoTransferReason", "De som tar imot, kjenner barnet fra før."),
            ("Measures[0].What", script.Before.What),
            ("Measures[0].Due", Typed(script.Before.Due)));
        await person.SelectAsync("KeyPeople[0].Side", "Skal ta imot");
        await person.SelectAsync("Measures[0].OwnerId", script.Before.OwnerInList);
        await person.SelectAsync("Measures[0].Kind", "Rutine for helsa");
        await person.CheckAsync("Measures[0].BeforeDayOne");
        await person.CompleteAsync("task-plan");
    }

    /// <summary>What was promised is done, and three weeks before the day nothing is left.</summary>
    /// <param name="untilThen">Lets the time pass until then.</param>
    public async Task MakeReadyAsync(TransitionScript script, string how, Action untilThen)
    {
        await DoMeasureAsync(script.Before.Owner, how);
        untilThen();
        var person = await AsAsync(script.Coordinator);
        await person.OpenTaskWhenItComesAsync("Er alt klart før første dag?");
        await person.CheckAsync("Choice", "Ready");
        await person.CompleteAsync("task-ready");
    }

    public async Task FollowTransitionAsync(TransitionScript script)
    {
        var person = await AsAsync(script.Coordinator);
        await person.OpenTaskWhenItComesAsync("Følg familien gjennom overgangen");
        await person.FillAsync(
            ("Contacts[0].Name", script.Receiver.Name),
            ("Contacts[0].Service", script.Receiver.Service),
            ("Contacts[0].Phone", script.Receiver.Phone),
            ("Habituation", script.Habituation),
            ("InformationShared", "De som tar imot, vet det familien har sagt ja til."));
        await person.CheckAsync("PeerContact", "Wanted");
        await person.CompleteAsync("task-course");
    }

    public async Task CloseTransitionAsync(TransitionScript script, DateOnly talkedOn)
    {
        var person = await AsAsync(script.Coordinator);
        await person.OpenTaskWhenItComesAsync("Hør hvordan overgangen gikk");
        await person.FillAsync(("TalkedOn", Typed(talkedOn)), ("Child.Text", "Smiler når vi snakker om det."), ("Family.Text", script.Afterwards));
        if (script.Interpreter)
            await person.CheckAsync("InterpreterPresent");
        await person.CheckAsync("Next", "Close");
        await person.CompleteAsync("task-evaluate");
    }

    /// <summary>What the plan says when it is read afterwards.</summary>
    public async Task<string> ReadTransitionAsync(TransitionScript script, string picture)
    {
        var person = await AsAsync(script.Coordinator);
        await person.GoAsync(CasePath);
        await person.FollowLinkAsync(script.Title, "**/overgang/*");
        await album.TakeAsync(person.Page, picture);
        return await person.ReadAsync();
    }

    /// <summary>Somebody does what was agreed in a plan or a meeting.</summary>
    protected async Task DoMeasureAsync(string owner, string how)
    {
        var person = await AsAsync(owner);
        await person.OpenTaskWhenItComesAsync("Gjør det som er avtalt");
        await person.CheckAsync("Choice", "Done");
        await person.FillAsync("Text", how);
        await person.CompleteAsync("task-measure");
    }
}
