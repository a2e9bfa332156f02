using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.Meetings;

namespace WorkflowBk.Domain.Tests.Meetings;

/// <summary>A family, the people around it, and a meeting on 15 October 2026.</summary>
internal static class Around
{
    public static readonly DateTimeOffset Now = Dates.Utc("2026-10-01T08:00");
    public static readonly Guid Ppt = Guid.Parse("11111111-1111-1111-1111-111111111111");
    public static readonly Guid By = Guid.Parse("22222222-2222-2222-2222-222222222222");

    public static MeetingTime Time { get; } = new(Dates.Day("2026-10-15"), new TimeOnly(9, 0), 60, "Rådhuset, rom 2");

    public static MeetingParticipant Mother { get; } =
        new(Guid.Parse("33333333-3333-3333-3333-333333333333"), ParticipantKind.Family, Guid.Parse("33333333-3333-3333-3333-333333333333"), "Amira Haddad", "amira@example.org", "", null, "");

    public static MeetingParticipant Teacher { get; } =
        new(Guid.Parse("44444444-4444-4444-4444-444444444444"), ParticipantKind.Staff, Guid.Parse("44444444-4444-4444-4444-444444444444"), "Kari Moen", "kari@fjordvik.example", "PPT", Ppt, "Kjenner opplæringen");

    public static MeetingParticipant Doctor { get; } =
        new(Guid.Parse("55555555-5555-5555-5555-555555555555"), ParticipantKind.Outside, null, "Per Lie", null, "Fastlege", Ppt, "Kjenner helsa");

    public static IReadOnlyList<AgendaItem> Agenda { get; } =
        [new AgendaItem(1, "Skolestart", AgendaAim.Decision, "Familien"), new AgendaItem(2, "Nytt hjelpemiddel", AgendaAim.Information, "Fysio")];

    public static Case Case(bool interpreter = false, bool consent = true)
    {
        var language = new LanguageNeeds(LanguageForm.Nb, interpreter ? "arabisk" : null);
        var sender = new Sender("Amira Haddad", SenderRelation.Parent, ContactWay.Email, "91000000", "amira@example.org", null);
        var theCase = Domain.Cases.Case.Open(
            Guid.NewGuid(), "H-7K2M9Q", new Inquiry(Channel.Phone, sender, "", new Child("Aro", new DateOnly(2020, 2, 1), null), language, Now, null)).Value;
        var first = new FirstContact(true, FamilyWish.ChildCoordinator, "Snakket", By, Now);
        var recorded = theCase.RecordFirstContact(
            first, theCase.Child, language,
            [new Contact(Mother.Id, "Amira Haddad", ContactRelation.Parent, ContactWay.Email, null, "amira@example.org", null, LanguageForm.Nb)],
            consent ? [new Consent(Guid.NewGuid(), "Amira Haddad", Ppt, "Alt", new DateOnly(2026, 9, 1), null, null)] : []);
        Assert.Empty(recorded.Problems);
        return theCase;
    }

    public static Meeting Called(Case theCase) => Meeting.Call(Guid.NewGuid(), theCase, "Skolestart", null, By, Now).Value;

    public static Meeting Prepared(Case theCase)
    {
        var meeting = Called(theCase);
        Assert.Empty(meeting.RecordTalk(new FamilyTalk(new DateOnly(2026, 10, 1), "Trygghet", "Mor kommer", true, By, Now), theCase).Problems);
        Assert.Empty(meeting.Prepare(Time, [Mother, Teacher, Doctor], Agenda, Teacher.Id, [], null, theCase, Now).Problems);
        meeting.MarkInvited();
        return meeting;
    }

    public static MeetingMinutes Minutes(params Guid[] attended) => new(
        "At alle vet hva som skjer", [new ItemMinutes(1, "Snakket om skolen", "Skolen ordner følge"), new ItemMinutes(2, "", "")],
        "Vi er enige", attended, InterpreterPresent: true, By, Time.EndsAt);
}
