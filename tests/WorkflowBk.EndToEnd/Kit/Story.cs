using System.Globalization;
using Microsoft.Playwright;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>A family's way through the five phases. Each step is done in a browser, as the person in Fjordvik whose step it is.</summary>
/// <param name="hands">How they work the pages; <c>null</c> for a mouse.</param>
internal abstract partial class Story(Windows windows, Uri address, Album album, Func<IPage, IHands>? hands = null)
{
    protected const string Caseworker = "Marte Lunde";
    protected const string Leader = "Ingrid Solheim";

    private readonly Dictionary<string, Visitor> _people = [];

    /// <summary>The case's address, once it is known.</summary>
    public string CasePath { get; private set; } = "";

    protected Album Album => album;

    public async Task<Visitor> AsAsync(string name)
    {
        if (!_people.TryGetValue(name, out var person))
            _people[name] = person = await Visitor.SignInAsync(windows, address, album, name, hands);
        return person;
    }

    /// <summary>What the case's page says to its caseworker.</summary>
    public async Task<string> ReadCaseAsync(string picture)
    {
        var marte = await AsAsync(Caseworker);
        await marte.LookAtAsync(CasePath, picture);
        return await marte.ReadAsync();
    }

    /// <summary>What the family reads on its own page.</summary>
    public async Task<string> ReadStatusAsync(string link, string picture)
    {
        var family = await AnybodyAsync();
        await family.LookAtAsync(link, picture);
        return await family.ReadAsync();
    }

    /// <summary>Whoever took the call or opened the letter writes it down.</summary>
    protected async Task RegisterAsync(Func<Visitor, Task> fillIn)
    {
        var marte = await AsAsync(Caseworker);
        await marte.GoAsync("/henvendelser/ny");
        await fillIn(marte);
        await album.TakeAsync(marte.Page, "new-inquiry");
        await marte.PressAsync("Opprett sak", "**/saker/*-*");
        CasePath = new Uri(marte.Page.Url).AbsolutePath;
    }

    /// <summary>Somebody in the family writes in the municipality's own form, without signing in.</summary>
    protected async Task WriteAsync(string language, Func<Visitor, Task> fillIn)
    {
        var anybody = await AnybodyAsync();
        await anybody.GoAsync($"/kontakt?lang={language}");
        await fillIn(anybody);
        await album.TakeAsync(anybody.Page, "contact");
        await anybody.PressAsync("Send", "**/kontakt/takk*");
        await album.TakeAsync(anybody.Page, "contact-receipt");
    }

    /// <summary>Somebody else has notified: Marte asks the family itself.</summary>
    /// <param name="way">How they want to hear from us, in words.</param>
    /// <param name="contact">Name, phone, e-mail and address of whom in the family to keep informed.</param>
    protected async Task FamilySaysYesAsync(
        DateOnly on, string way, string notes, (string Name, string Phone, string Email, string Address) contact, bool interpreter = false)
    {
        var marte = await AsAsync(Caseworker);
        await marte.OpenTaskAsync("Spør familien selv");
        await FindCaseAsync(marte);
        await marte.CheckAsync("Answer", "Yes");
        await marte.FillAsync(("Notes", notes), ("AnsweredOn", Typed(on)));
        await marte.SelectAsync("How", way);
        if (interpreter)
            await marte.CheckAsync("InterpreterPresent");
        await marte.FillAsync("ContactName", contact.Name);
        await marte.SelectAsync("ContactRelation", "Forelder");
        await marte.FillAsync(("ContactPhone", contact.Phone), ("ContactEmail", contact.Email), ("ContactAddress", contact.Address));
        await marte.CompleteAsync("task-family-yes");
    }

    /// <param name="who">As the list says it: name, service and hours.</param>
    protected async Task ChooseInterimAsync(string who, string hours, DateOnly until, string picture = "task-interim")
    {
        var ingrid = await AsAsync(Leader);
        await ingrid.OpenTaskAsync("Velg midlertidig koordinator");
        await ingrid.CheckAsync("Needed", "Yes");
        await ingrid.SelectAsync("CoordinatorId", who);
        await ingrid.FillAsync(("HoursPerWeek", hours), ("Until", Typed(until)));
        await ingrid.CompleteAsync(picture);
    }

    /// <param name="fillIn">What is special about this family.</param>
    protected async Task FirstContactAsync(string notes, string consentBy, string scope, string[] mayAsk, Func<Visitor, Task>? fillIn = null)
    {
        var marte = await AsAsync(Caseworker);
        await marte.OpenTaskAsync("Første kontakt");
        await FindCaseAsync(marte);
        await marte.CheckAsync("GoesOn", "Yes");
        await marte.FillAsync("Notes", notes);
        await marte.CheckAsync("Wish", "ChildCoordinator");
        if (fillIn is not null)
            await fillIn(marte);
        foreach (var service in mayAsk)
            await marte.CheckLabelAsync("ConsentTo", service);
        await marte.FillAsync(("ConsentGivenBy", consentBy), ("ConsentScope", scope));
        await marte.CompleteAsync("task-first-contact");
    }

    /// <summary>Each condition has a reason of its own; the two first are met.</summary>
    /// <param name="needsMet">Whether the third is met too.</param>
    protected async Task TypeAssessmentAsync(string age, string illness, string needs, string familyView, bool needsMet = true)
    {
        var marte = await AsAsync(Caseworker);
        await marte.OpenTaskAsync("Innledende vurdering");
        foreach (var (condition, reason, met) in new[]
        {
            ("ChildUnder18OrExpected", age, true),
            ("SeriousIllnessOrImpairment", illness, true),
            ("LongTermCompoundNeeds", needs, needsMet),
        })
        {
            await marte.CheckAsync($"{condition}.Verdict", met ? "Yes" : "No");
            await marte.FillAsync($"{condition}.Reason", reason);
        }

        await marte.FillAsync("FamilyView", familyView);
    }

    protected async Task CompleteAssessmentAsync(bool straightToDecision = false)
    {
        var marte = await AsAsync(Caseworker);
        if (straightToDecision)
            await marte.CheckAsync("StraightToDecision");
        await marte.CompleteAsync("task-initial-assessment");
    }

    protected async Task AskAsync(params string[] services)
    {
        var marte = await AsAsync(Caseworker);
        await marte.OpenTaskAsync("Velg bidragsytere");
        foreach (var service in services)
            await marte.CheckLabelAsync("Services", service);
        await marte.CompleteAsync("task-choose-contributors");
    }

    protected async Task ContributeAsync(string name, string text)
    {
        var contributor = await AsAsync(name);
        await contributor.OpenTaskAsync("Bidra til utredningen");
        await contributor.FillAsync("Text", text);
        await contributor.CompleteAsync($"task-contribution-{name.Split(' ')[0].ToLowerInvariant()}");
    }

    protected async Task SummariseAsync(string text, string familyComment)
    {
        var marte = await AsAsync(Caseworker);
        await marte.OpenTaskAsync("Oppsummer utredningen");
        await marte.FillAsync(("Text", text), ("FamilyComment", familyComment));
        await marte.CompleteAsync("task-summary");
    }

    protected async Task FamilyReviewAsync(DateOnly seenOn, string comment, bool interpreter = false)
    {
        var marte = await AsAsync(Caseworker);
        await marte.OpenTaskAsync("Gå gjennom oppsummeringen med familien");
        await marte.FillAsync("SeenOn", Typed(seenOn));
        await marte.CheckAsync("Way", "Meeting");
        if (interpreter)
            await marte.CheckAsync("InterpreterPresent");
        await marte.FillAsync("Comment", comment);
        await marte.CompleteAsync("task-family-review");
    }

    protected async Task DecideAsync(string outcome, string reason, (string Help, string EndsWhere, string TakenOverBy)? help = null)
    {
        var marte = await AsAsync(Caseworker);
        await marte.OpenTaskAsync("Avgjør saken");
        await marte.CheckAsync("Outcome", outcome);
        await marte.FillAsync("Reason", reason);
        if (help is { } given)
            await marte.FillAsync(("Help[0].Help", given.Help), ("Help[0].EndsWhere", given.EndsWhere), ("Help[0].TakenOverBy", given.TakenOverBy));
        await marte.CheckAsync("ImpartialityConfirmed");
        await marte.CompleteAsync("task-decision");
    }

    /// <param name="notFollowed">Why the family's wish is not followed; <c>null</c> when it is.</param>
    protected async Task ChooseCoordinatorAsync(string name, string hours, string wish, string? notFollowed = null)
    {
        var ingrid = await AsAsync(Leader);
        await ingrid.OpenTaskAsync("Velg koordinator");
        await ingrid.FillAsync("HoursPerWeek", hours);
        await ingrid.CheckLabelAsync("CoordinatorId", name);
        await ingrid.FillAsync("FamilyWish", wish);
        await ingrid.CheckAsync("WishFollowed", notFollowed is null ? "Yes" : "No");
        if (notFollowed is not null)
            await ingrid.FillAsync("WishReason", notFollowed);
        await ingrid.CompleteAsync("task-choose-coordinator");
    }

    protected async Task SetTimeAsideAsync(string leader)
    {
        var person = await AsAsync(leader);
        await person.OpenTaskAsync("Bekreft avsatt tid");
        await person.CheckAsync("Yes", "Yes");
        await person.CompleteAsync("task-set-time-aside");
    }

    /// <summary>The coordinator says yes, and the letters go out.</summary>
    protected async Task AcceptAsync(string coordinator)
    {
        var person = await AsAsync(coordinator);
        await person.OpenTaskAsync("Svar på oppdraget");
        await person.CheckAsync("Yes", "Yes");
        await person.CompleteAsync("task-accept");
        await SendLetterAsync("task-letter");
    }

    /// <summary>Reads through what the system has written for the family, and sends it.</summary>
    protected async Task SendLetterAsync(string picture)
    {
        var marte = await AsAsync(Caseworker);
        await marte.OpenTaskAsync("Les gjennom og send brevet");
        await marte.CompleteAsync(picture, "Send brevet");
    }

    protected async Task TrainAsync(string supportPerson, string training)
    {
        var ingrid = await AsAsync(Leader);
        await ingrid.OpenTaskAsync("Opplæring og støtteperson");
        await ingrid.SelectAsync("SupportPersonId", supportPerson);
        await ingrid.FillAsync("Training", training);
        await ingrid.CompleteAsync("task-training");
    }

    protected async Task FirstMeetingAsync(string coordinator, DateOnly heldOn, string agreed, bool interpreter = false)
    {
        var person = await AsAsync(coordinator);
        await person.OpenTaskAsync("Første møte med familien");
        await person.FillAsync("HeldOn", Typed(heldOn));
        if (interpreter)
            await person.CheckAsync("InterpreterPresent");
        await person.FillAsync("Agreed", agreed);
        await person.CompleteAsync("task-first-meeting");
    }

    /// <summary>Somebody who does not sign in.</summary>
    protected Task<Visitor> AnybodyAsync() => Visitor.AnybodyAsync(windows, address, album, hands);

    private async Task FindCaseAsync(Visitor visitor) =>
        CasePath = await visitor.Page.Locator("a.wb-reference[href^='/saker/']").First.GetAttributeAsync("href") ?? CasePath;

    /// <summary>A day as a date field takes it.</summary>
    protected static string Typed(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
