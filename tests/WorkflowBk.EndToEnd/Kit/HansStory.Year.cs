namespace WorkflowBk.EndToEnd.Kit;

/// <content>The year is gone through with the family.</content>
internal sealed partial class HansStory
{
    public const string YearInHerWords = "Avlastningen har gitt oss nattesøvn. Vi vil beholde Nina.";

    /// <summary>The mother writes on her own page what she thinks, before the talk.</summary>
    public async Task YearIsWrittenOfAsync(string link)
    {
        var liv = await AnybodyAsync();
        await liv.LookAtAsync(link, "status-year");
        await liv.Page.Locator("[name='View.Text']").FillAsync(YearInHerWords);
        await liv.Page.Locator("#skjema-aret button").ClickAsync();
        await liv.Page.WaitForURLAsync("**/status/*?sendt=View");
        await Album.TakeAsync(liv.Page, "status-year-sent");
    }

    /// <summary>The coordinator reads it, and goes through the year with her.</summary>
    /// <returns>What the task showed.</returns>
    public async Task<string> YearIsGoneThroughAsync(DateOnly on)
    {
        var nina = await AsAsync(Coordinator);
        await nina.OpenTaskAsync("Gå gjennom året sammen med familien");
        var shown = await nina.ReadAsync();
        await nina.FillAsync(
            ("TalkedOn", Typed(on)), ("FamilyView.Text", "Hans trives på skolen og i avlastningen."), ("NeedReason", "Fire tjenester hver uke, og nye overganger foran seg."));
        foreach (var field in new[] { "NeedStands", "CoordinatorRight", "ScopeRight", "ConsentsCurrent" })
            await nina.CheckAsync(field, "Yes");
        await nina.CheckAsync("HasPlan", "No");
        await nina.FillAsync("NoPlanReason", "Familien vil vente til videregående.");
        await nina.CheckAsync("Outcome", "GoesOn");
        await nina.CompleteAsync("task-year");
        return shown;
    }
}
