using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Templates;

namespace WorkflowBk.Data.Tests.Templates;

public sealed class TemplateStoreTests
{
    private static readonly TemplateId _id = new(TemplateKind.Document, "receipt", LanguageForm.Nb);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Newest_OfSeveral_IsTheHighestOfThatTemplateAndLanguage()
    {
        await using var database = await Database.CreateAsync();
        await database.SaveAsync(Version(_id, 1), Version(_id, 2), Version(_id with { Language = LanguageForm.Nn }, 3), Version(_id with { Kind = TemplateKind.Notice }, 4));

        await database.DoAsync(async scope =>
        {
            var store = scope.GetRequiredService<ITemplateStore>();
            Assert.Equal(2, (await store.NewestAsync(_id, Cancellation))!.Number);
            Assert.Equal(new TemplateText("Nr. 1", "<p>1</p>"), (await store.FindAsync(_id, 1, Cancellation))!.Text);
            Assert.Null(await store.FindAsync(_id, 3, Cancellation));
            Assert.Null(await store.NewestAsync(_id with { Key = "other" }, Cancellation));
            Assert.Equal([2, 1], (await store.HistoryAsync(_id, Cancellation)).Select(version => version.Number));
            Assert.Equal(3, (await store.NumbersAsync(Cancellation))[_id with { Language = LanguageForm.Nn }]);
        });
    }

    [Fact]
    public async Task Add_NumberThatIsTaken_IsRefusedAndTheFirstStands()
    {
        await using var database = await Database.CreateAsync();
        await database.SaveAsync(Version(_id, 1));

        await database.DoAsync(async scope =>
        {
            var store = scope.GetRequiredService<ITemplateStore>();
            Assert.False(await store.TryAddAsync(Version(_id, 1), Cancellation));
            Assert.True(await store.TryAddAsync(Version(_id, 2), Cancellation));
            Assert.Equal(2, (await store.HistoryAsync(_id, Cancellation)).Count);
        });
    }

    private static TemplateVersion Version(TemplateId id, int number) =>
        TemplateVersion.Next(
            new TemplateInUse(id, number - 1, new TemplateText("", "")), number - 1, new TemplateText($"Nr. {number}", $"<p>{number}</p>"), "Prøve",
            Guid.NewGuid(), DateTimeOffset.UnixEpoch).Value;
}
