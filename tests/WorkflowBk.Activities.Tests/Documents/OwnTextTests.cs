using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.Templates;

namespace WorkflowBk.Activities.Tests.Documents;

/// <summary>What is written after the municipality has changed a text says the new words, and which version they are.</summary>
public sealed class OwnTextTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Letter_IssuedAfterAChange_HasTheNewTextAndItsNumber()
    {
        await using var house = await House.BuildAsync();
        await ChangeAsync(house, new TemplateId(TemplateKind.Document, "decision-letter-refused", LanguageForm.Nb), "Avslag", "<p>Våre ord: {{ reason }}</p>");

        var hans = await new Hans(house).UntilChoiceAsync(DecisionOutcome.Refused);
        await hans.SendLetterAsync();

        var letter = await house.ReadAsync(db => db.Documents.SingleAsync(row => row.Template == "decision-letter-refused", Cancellation));
        Assert.Equal(("Avslag", 1), (letter.Title, letter.TemplateVersion));
        Assert.Contains("Våre ord: Vilkårene er vurdert.", letter.Html, StringComparison.Ordinal);
        var other = await house.ReadAsync(db => db.Documents.SingleAsync(row => row.Template == "investigation-summary", Cancellation));
        Assert.Equal(0, other.TemplateVersion);
    }

    [Fact]
    public async Task Notice_WrittenAfterAChange_HasTheNewTextAndItsNumber()
    {
        await using var house = await House.BuildAsync();
        await ChangeAsync(house, new TemplateId(TemplateKind.Notice, "inquiry-received", LanguageForm.Nb), "Takk ({{ reference }})", "Våre ord. {{ link }}");

        await new Hans(house).UntilChoiceAsync();

        var notice = await house.ReadAsync(db => db.Notices.FirstAsync(row => row.Template == "inquiry-received", Cancellation));
        Assert.Equal((1, NoticeState.Waiting), (notice.TemplateVersion, notice.State));
        Assert.StartsWith("Våre ord. ", notice.Body, StringComparison.Ordinal);
    }

    private static Task ChangeAsync(House house, TemplateId id, string heading, string body) => house.DoAsync(async scope =>
    {
        var current = new TemplateInUse(id, TemplateVersion.Shipped, new TemplateText("", ""));
        var version = TemplateVersion.Next(current, 0, new TemplateText(heading, body), "Våre ord", Guid.NewGuid(), house.Clock.GetUtcNow()).Value;
        Assert.True(await scope.GetRequiredService<ITemplateStore>().TryAddAsync(version, Cancellation));
    });
}
