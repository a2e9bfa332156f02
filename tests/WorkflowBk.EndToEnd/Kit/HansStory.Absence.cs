namespace WorkflowBk.EndToEnd.Kit;

/// <content>Nina is ill for a while: Silje follows Hans's family up, and Jonas does what she should have done among the physiotherapists.</content>
internal sealed partial class HansStory
{
    private const string Nina = "de000000-0000-7000-8000-000000000109";

    public async Task NinaIsIllAsync(DateOnly from, DateOnly until)
    {
        var ingrid = await AsAsync(Leader);
        await ingrid.LookAtAsync($"/fravar?person={Nina}", "absence-of-nina");
        await ingrid.FillAsync(("From", Typed(from)), ("Until", Typed(until)));
        await ingrid.SelectAsync("CoordinatorStandInId", "Silje Brekke (dedikert, 30 t/uke ledig)");
        await ingrid.SelectAsync("StandInId", "Jonas Fjeld");
        await ingrid.PressAsync("Legg inn", "**/fravar?gjort=registrert");
        await Album.TakeAsync(ingrid.Page, "absence-registered");
        foreach (var language in (string[])["nn", "nb"])
            await ingrid.LookAtAsync($"/kapasitet?lang={language}", $"capacity-with-buffer-{language}");
    }

    /// <summary>Silje opens the family's meeting from her own inbox, where she stands in for Nina.</summary>
    /// <returns>What the task says.</returns>
    public async Task<string> SiljeStepsInAsync(string task)
    {
        var silje = await AsAsync(Dedicated);
        await silje.LookAtAsync("/oppgaver", "inbox-stand-in");
        await silje.OpenTaskAsync(task);
        await Album.TakeAsync(silje.Page, "task-stand-in");
        var said = await silje.ReadAsync();
        await silje.LookAtAsync("/kalender", "calendar-stand-in");
        return said;
    }

    /// <summary>The mother opens her page from an e-mail.</summary>
    /// <returns>What it says.</returns>
    public async Task<string> FamilyReadsAsync(string body, string language)
    {
        var address = body.Split(['\n', '\r', ' ']).First(word => word.Contains("/status/", StringComparison.Ordinal));
        var liv = await AnybodyAsync();
        await liv.LookAtAsync($"{new Uri(address).AbsolutePath}?lang={language}", $"status-coordinator-away-{language}");
        return await liv.ReadAsync();
    }

    public async Task NinaIsBackAsync()
    {
        var ingrid = await AsAsync(Leader);
        await ingrid.GoAsync("/fravar");
        await ingrid.PressAsync("Er tilbake", "**/fravar?gjort=tilbake");
    }
}
