using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Notices;
using WorkflowBk.Data.StatusPages;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.StatusPages;

namespace WorkflowBk.Data.Tests.StatusPages;

public sealed class StatusPageQueryTests
{
    private static readonly DateTimeOffset _now = new(2026, 9, 2, 9, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_LinkThatHolds_IsItsContactsPage()
    {
        await using var database = await Database.CreateAsync();
        var (theCase, secret) = await SaveAsync(database);

        var found = await FindAsync(database, secret, _now.AddDays(59));

        Assert.Equal((theCase.Id, theCase.Contacts[0].Id), (found!.Case.Id, found.Contact.Id));
    }

    [Fact]
    public async Task Find_ExpiredRevokedUnknownOrOfNobody_IsNothing()
    {
        await using var database = await Database.CreateAsync();
        var (theCase, secret) = await SaveAsync(database);
        var revoked = new FamilyLink(theCase.Id, theCase.Contacts[0].Id, "revoked", null, asked: false, _now);
        revoked.Revoke(_now);
        await database.SaveAsync(revoked, new FamilyLink(theCase.Id, Guid.NewGuid(), "nobody", null, asked: false, _now));

        Assert.Null(await FindAsync(database, secret, _now.AddDays(60)));
        Assert.Null(await FindAsync(database, "revoked", _now));
        Assert.Null(await FindAsync(database, "nobody", _now));
        Assert.Null(await FindAsync(database, "unknown", _now));
    }

    [Fact]
    public async Task MarkRead_NoticesOfOneContact_LeavesTheOthersAlone()
    {
        await using var database = await Database.CreateAsync();
        var (theCase, _) = await SaveAsync(database);
        var contact = theCase.Contacts[0].Id;
        var sent = NewNotice(theCase, contact);
        sent.MarkSent(_now);
        var others = NewNotice(theCase, Guid.NewGuid());
        others.MarkSent(_now);
        await database.SaveAsync(sent, others, NewNotice(theCase, contact));

        await database.DoAsync(scope => scope.GetRequiredService<StatusPageQuery>().MarkReadAsync(contact, _now.AddHours(1), Cancellation));

        var read = Assert.Single(await database.ReadAsync(db => db.Notices.Where(row => row.ReadAt != null).ToListAsync(Cancellation)));
        Assert.Equal((sent.Id, _now.AddHours(1)), (read.Id, read.ReadAt));
    }

    [Fact]
    public async Task ContactsAt_AddressOfSeveralLinks_IsEachContactOnce()
    {
        await using var database = await Database.CreateAsync();
        var (theCase, _) = await SaveAsync(database);
        var contact = theCase.Contacts[0].Id;
        await database.SaveAsync(
            new FamilyLink(theCase.Id, contact, "a", "liv@solvang.example", asked: true, _now),
            new FamilyLink(theCase.Id, Guid.NewGuid(), "b", "per@solvang.example", asked: false, _now));

        var found = await database.DoAsync(scope => scope.GetRequiredService<IFamilyLinkStore>().ContactsAtAsync("LIV@solvang.example ", Cancellation));

        Assert.Equal([(theCase.Id, contact)], found);
    }

    [Fact]
    public async Task CountAsked_OnlyWhatWasAskedForAndLately_Counts()
    {
        await using var database = await Database.CreateAsync();
        var (theCase, _) = await SaveAsync(database);
        var contact = theCase.Contacts[0].Id;
        await database.SaveAsync(
            new FamilyLink(theCase.Id, contact, "a", null, asked: true, _now.AddDays(-2)),
            new FamilyLink(theCase.Id, contact, "b", null, asked: true, _now.AddHours(-1)),
            new FamilyLink(theCase.Id, contact, "c", null, asked: false, _now.AddHours(-1)));

        Assert.Equal(1, await database.DoAsync(scope => scope.GetRequiredService<IFamilyLinkStore>().CountAskedAsync(contact, _now.AddDays(-1), Cancellation)));
    }

    [Fact]
    public async Task LettersAndMessages_OfCasesOneIsOn_AreListedAndNoOthers()
    {
        await using var database = await Database.CreateAsync();
        var (mine, _) = await SaveAsync(database);
        var others = Database.NewCase("Iris Heggdal");
        StaffMember caseworker = new(Guid.NewGuid(), "Marte Lunde", "Rådgiver", "marte@fjordvik.example", null, null, [StaffRole.Caseworker]);
        StaffMember colleague = new(Guid.NewGuid(), "Anders Haug", "Rådgiver", "anders@fjordvik.example", null, null, [StaffRole.Caseworker]);
        await database.SaveAsync(others, caseworker, colleague);
        await database.SaveAsync(
            new CaseMember(mine.Id, caseworker.Id, CaseRole.Caseworker, _now),
            new CaseMember(others.Id, colleague.Id, CaseRole.Caseworker, _now),
            NewNotice(mine, mine.Contacts[0].Id, address: null), NewNotice(others, others.Contacts[0].Id, address: null),
            NewMessage(mine), NewMessage(others));

        var letters = await database.DoAsync(scope => scope.GetRequiredService<LettersToPostQuery>().ListAsync(caseworker.Id, null, Cancellation));
        var count = await database.DoAsync(scope => scope.GetRequiredService<LettersToPostQuery>().CountAsync(caseworker.Id, mine.Id, Cancellation));
        var messages = await database.DoAsync(scope => scope.GetRequiredService<FamilyMessageQuery>().UnhandledAsync(caseworker.Id, Cancellation));

        Assert.Equal((mine.Id, mine.Reference), Assert.Single(letters) is { } letter ? (letter.CaseId, letter.Reference) : default);
        Assert.Equal((1, 0), count);
        Assert.Equal(mine.Id, Assert.Single(messages).CaseId);
    }

    private static async Task<(Case Case, string Secret)> SaveAsync(Database database)
    {
        var theCase = Database.NewCase();
        var secret = StatusAddress.DrawToken();
        await database.SaveAsync(theCase);
        await database.SaveAsync(new FamilyLink(theCase.Id, theCase.Contacts[0].Id, secret, "liv@solvang.example", asked: false, _now));
        return (theCase, secret);
    }

    private static Task<StatusPageFile?> FindAsync(Database database, string secret, DateTimeOffset now) =>
        database.DoAsync(scope => scope.GetRequiredService<StatusPageQuery>().FindAsync(secret, now, Cancellation));

    private static Notice NewNotice(Case theCase, Guid contact, string? address = "liv@solvang.example") => new(
        Guid.CreateVersion7(), theCase.Id, "inquiry-received", "Liv Solvang", address, LanguageForm.Nb, "Emne", "Tekst", _now, contact);

    private static FamilyMessage NewMessage(Case theCase) => FamilyMessage.Write(
        Guid.CreateVersion7(), theCase.Id, theCase.Contacts[0].Id, "Liv Solvang", FamilyMessageKind.Message, "Ring oss", _now).Value;
}
