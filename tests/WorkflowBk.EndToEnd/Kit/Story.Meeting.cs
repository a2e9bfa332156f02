using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd.Kit;

/// <content>A meeting around the family, from the talk before it to the rhythm of the next.</content>
internal abstract partial class Story
{
    /// <summary>The coordinator talks with the family, and asks those who are needed.</summary>
    public async Task InviteAsync(MeetingScript script, DateOnly talkedOn)
    {
        var person = await AsAsync(script.Leader);
        await person.GoAsync($"{CasePath}/mote");
        await person.FillAsync("Purpose", script.Purpose);
        await person.PressAsync("Begynn på møtet", "**/saker/*#moter");
        await person.OpenTaskAsync("Snakk med familien før møtet");
        await person.FillAsync(("On", Typed(talkedOn)), ("Wishes", script.Wishes));
        if (script.Interpreter)
            await person.CheckAsync("InterpreterPresent");
        await person.CompleteAsync("task-meeting-talk");

        await person.OpenTaskAsync("Forbered møtet: hvem, når og hva");
        await person.FillAsync(("Day", Typed(script.Day)), ("From", "09:00"), ("Minutes", "60"), ("Place", script.Place));
        await person.CheckLabelAsync("Contacts", script.Parent);
        var staff = script.Staff.Prepend((Person: script.Coordinator, Why: "Leder møtet")).ToList();
        for (var row = 0; row < staff.Count; row++)
        {
            await person.SelectAsync($"Staff[{row}].PersonId", staff[row].Person);
            await person.FillAsync($"Staff[{row}].Why", staff[row].Why);
        }

        var outside = script.Outside;
        await person.FillAsync(
            ("Outside[0].Name", outside.Name), ("Outside[0].Role", outside.Role), ("Outside[0].Email", outside.Email), ("Outside[0].Why", outside.Why),
            ("Agenda[0].Text", script.Item), ("Agenda[0].From", "Familien"));
        await person.SelectAsync("Outside[0].ServiceId", outside.Service);
        await person.CheckAsync("Agenda[0].Aim", "Decision");
        await person.SelectAsync("MinuteTaker", script.Coordinator);
        await person.CompleteAsync("task-meeting-prepare");
    }

    /// <summary>Somebody without an account opens the link of the invitation, says what should be taken up, cannot come, and can after all.</summary>
    public async Task AnswerInvitationAsync(SmtpServerProcess mail, MeetingScript script, string input)
    {
        await FamilyMail.ArrivedAsync(mail, script.Outside.Email, 1);
        var anybody = await AnybodyAsync();
        await anybody.LookAtAsync(FamilyMail.LinkIn(mail.MessagesTo(script.Outside.Email)[0], "/mote/"), "meeting-link");
        await anybody.FillAsync("Text", input);
        await anybody.PressAsync("Send", "**/mote/*?sendt=ja");
        await anybody.Page.GetByText("Kan du ikke komme?").ClickAsync();
        await anybody.FillFieldAsync("Coming.Why", "Har vakt den dagen.");
        await anybody.PressInAsync("#skjema-kommer", "Jeg kan ikke komme", "**/mote/*?sendt=kommer");
        await album.TakeAsync(anybody.Page, "meeting-link-declined");
        await anybody.PressInAsync("#skjema-kommer", "Jeg kan komme likevel", "**/mote/*?sendt=kommer");
        await anybody.Page.GetByText("Kan du ikke komme?").WaitForAsync();
    }

    /// <summary>The family says on its own page what it wants to talk about.</summary>
    public async Task<string> WishForMeetingAsync(string link, string input, string send)
    {
        var family = await AnybodyAsync();
        await family.GoAsync(link);
        await family.FillFieldAsync("MeetingInput.Text", input);
        await family.PressInAsync("#skjema-mote", send, "**/status/*mote=innspill*");
        await album.TakeAsync(family.Page, "status-meeting");
        return await family.ReadAsync();
    }

    public async Task MakeReadyAsync(MeetingScript script, DateOnly bookedOn)
    {
        var person = await AsAsync(script.Leader);
        await person.OpenTaskAsync("Er møtet klart?");
        if (script.Interpreter)
        {
            await person.FillAsync(("InterpreterWho", "Tolketjenesten, bestilling 4711"), ("InterpreterBookedOn", Typed(bookedOn)));
            await person.CheckAsync("InterpreterIsAdult");
        }

        await person.CheckAsync("PlanRead");
        await person.CompleteAsync("task-meeting-ready");
    }

    public async Task HoldMeetingAsync(MeetingScript script)
    {
        var person = await AsAsync(script.Leader);
        await person.OpenTaskWhenItComesAsync("Skriv referat fra møtet");
        await person.CheckLabelAsync("Attended", script.Parent);
        await person.CheckLabelAsync("Attended", script.Leader);
        foreach (var (name, _) in script.Staff)
            await person.CheckLabelAsync("Attended", name.Split(',')[0]);
        await person.CheckLabelAsync("Attended", script.Outside.Name);
        if (script.Interpreter)
            await person.CheckAsync("InterpreterPresent");
        await person.FillAsync(
            ("Items[0].Said", "Alle sa hva de håper på."), ("Items[0].Decided", script.Decided), ("Summary", "Vi er enige om hvem som gjør hva."),
            ("Measures[0].What", script.Measure.What), ("Measures[0].Due", Typed(script.Measure.Due)));
        await person.SelectAsync("Measures[0].OwnerId", script.Measure.OwnerInList);
        await person.CompleteAsync("task-meeting-minutes");
    }

    /// <summary>Whoever came without an account reads the minutes through a link of their own.</summary>
    /// <returns>What stands there.</returns>
    public async Task<string> ReadMinutesOutsideAsync(SmtpServerProcess mail, MeetingScript script)
    {
        await FamilyMail.ArrivedAsync(mail, script.Outside.Email, 2);
        var anybody = await AnybodyAsync();
        await anybody.LookAtAsync(FamilyMail.LinkIn(mail.MessagesTo(script.Outside.Email)[^1], "/mote/"), "meeting-link-minutes");
        return await anybody.ReadAsync();
    }

    /// <summary>The family answers three questions on its own page, and the coordinator reads them.</summary>
    public async Task EvaluateMeetingAsync(MeetingScript script, string link, string nextTime, string send)
    {
        var family = await AnybodyAsync();
        await family.GoAsync(link);
        await family.CheckFieldAsync("Evaluation.WasHeard", "Yes");
        await family.CheckFieldAsync("Evaluation.GotAnswers", "Partly");
        await family.FillFieldAsync("Evaluation.NextTime", nextTime);
        await album.TakeAsync(family.Page, "status-evaluation");
        await family.PressInAsync("#skjema-evaluering", send, "**/status/*mote=svar*");

        var person = await AsAsync(script.Leader);
        await person.OpenTaskAsync("Spør familien hvordan møtet var");
        Assert.Contains(nextTime, await person.ReadAsync(), StringComparison.Ordinal);
        await person.CompleteAsync("task-meeting-evaluate");
    }

    /// <summary>The next meeting is proposed by the family's rhythm.</summary>
    public async Task<string> NextMeetingAsync(MeetingScript script, string whyNot)
    {
        var person = await AsAsync(script.Leader);
        await person.OpenTaskWhenItComesAsync("Kall inn neste møte");
        var proposed = await person.ReadAsync();
        await person.CheckAsync("Call", "No");
        await person.FillAsync("Text", whyNot);
        await person.CompleteAsync("task-meeting-next");
        return proposed;
    }
}
