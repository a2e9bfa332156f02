namespace WorkflowBk.EndToEnd.Kit;

/// <content>Hans's family gets another coordinator, at its own wish.</content>
internal sealed partial class HansStory
{
    public const string ChangeWish = "Helst en som kan møte oss hjemme.";

    /// <summary>The mother opens the address in an e-mail on her phone, and asks.</summary>
    /// <returns>What she is told then.</returns>
    public async Task<string> FamilyAsksForAnotherAsync(string body)
    {
        var address = body.Split(['\n', '\r', ' ']).First(word => word.Contains("/status/", StringComparison.Ordinal));
        var liv = await AnybodyAsync();
        await liv.LookAtAsync(new Uri(address).AbsolutePath, "status-change-offered");
        await liv.Page.Locator("[name='Change.Wish']").FillAsync(ChangeWish);
        await liv.PressAsync("Ja, jeg vil ha en annen", "**/status/*?sendt=Change");
        await Album.TakeAsync(liv.Page, "status-change-asked");
        return await liv.ReadAsync();
    }

    /// <summary>Ingrid sees the wish, and chooses Silje, whose leader she is.</summary>
    public async Task AnotherIsChosenAsync()
    {
        var ingrid = await AsAsync(Leader);
        await ingrid.OpenTaskAsync("Velg ny koordinator");
        await ingrid.FillAsync("HoursPerWeek", "2,5");
        await ingrid.CheckLabelAsync("CoordinatorId", Dedicated);
        await ingrid.CheckAsync("WishFollowed", "Yes");
        await ingrid.CompleteAsync("task-choose-successor");
        await SetTimeAsideAsync(Leader);
        var silje = await AsAsync(Dedicated);
        await silje.OpenTaskAsync("Svar på oppdraget");
        await silje.CheckAsync("Yes", "Yes");
        await silje.CompleteAsync("task-accept-change");
    }

    public async Task HandOverAsync(DateOnly firstDay, DateOnly lastDay)
    {
        var silje = await AsAsync(Dedicated);
        await silje.OpenTaskAsync("Ta over for familien");
        foreach (var point in new[] { "MetTheFamily", "PlanAndTasks", "ServicesTold", "FamilysAccount" })
            await silje.CheckAsync(point, "Yes");
        await silje.CheckAsync("Tools", "No");
        await silje.FillAsync(
            ("ToolsReason", "Planen er på papir."), ("Account", "SMS fungerte. Møter midt på dagen gjorde ikke det."),
            ("FirstDay", Typed(firstDay)), ("LastDay", Typed(lastDay)));
        await silje.CompleteAsync("task-hand-over");
        await SendLetterAsync("task-letter-change");
    }

    /// <summary>Whether somebody finds the family's case.</summary>
    public async Task<bool> SeesCaseAsync(string name)
    {
        var person = await AsAsync(name);
        await person.GoAsync("/saker");
        return (await person.ReadAsync()).Contains("Hans Solvang", StringComparison.Ordinal);
    }
}
