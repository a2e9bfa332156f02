using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Activities.Tests;

public sealed partial class FamilyLinkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notices_ToOneContact_EachHaveALinkOfTheirOwnAndOnlyHashesAreKept()
    {
        await using var house = await House.BuildAsync();
        await new Hans(house).UntilDecisionAsync();

        var notices = await house.ReadAsync(db => db.Notices.AsNoTracking().ToListAsync(Cancellation));
        var links = await house.ReadAsync(db => db.FamilyLinks.AsNoTracking().ToListAsync(Cancellation));

        var secrets = notices.Select(notice => Secret().Match(notice.Body).Groups[1].Value).ToList();
        Assert.True(notices.Count > 2);
        Assert.All(secrets, secret => Assert.Equal(43, secret.Length));
        Assert.Equal(secrets.Select(SecretToken.Hash).Order(), links.Select(link => link.Hash).Order());
        Assert.All(notices, notice => Assert.Contains(links, link => link.ContactId == notice.ContactId));
    }

    [Fact]
    public async Task Notice_OnPaper_HasACodeThatCanBeTyped()
    {
        await using var house = await House.BuildAsync();
        var inquiry = Hans.Inquiry(house);
        await house.ReceiveAsync(inquiry with
        {
            Sender = inquiry.Sender with { PreferredWay = ContactWay.Letter, PostalAddress = "Lia 4, 0000 Fjordvik" },
        });

        var notice = await house.ReadAsync(db => db.Notices.AsNoTracking().SingleAsync(Cancellation));
        var link = await house.ReadAsync(db => db.FamilyLinks.AsNoTracking().SingleAsync(Cancellation));

        var code = Secret().Match(notice.Body).Groups[1].Value;
        Assert.Matches("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$", code);
        Assert.Equal((NoticeState.OnPaper, SecretToken.Hash(code), (string?)null), (notice.State, link.Hash, link.AddressHash));
    }

    [GeneratedRegex(@"/status/(\S+)")]
    private static partial Regex Secret();
}
