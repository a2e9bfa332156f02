using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Attachments;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Domain.Attachments;

namespace WorkflowBk.Data.Tests.Attachments;

public sealed class AttachmentFolderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_AndOpen_GivesTheSameBytesUnderANameOfOurOwn()
    {
        await using var database = await Database.CreateAsync();
        var files = database.Services.GetRequiredService<IAttachmentFiles>();

        var stored = await files.SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes("abc")), Cancellation);

        Assert.Matches("^[0-9a-f]{32}$", stored.Name);
        Assert.Equal((3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), (stored.Size, stored.Sha256));
        await using var opened = files.Open(stored.Name)!;
        Assert.Equal("abc", await new StreamReader(opened).ReadToEndAsync(Cancellation));
        Assert.Single(Directory.GetFiles(database.Attachments));
    }

    [Theory]
    [InlineData("../test.db")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public async Task Open_AnyOtherName_IsNeverAPath(string name)
    {
        await using var database = await Database.CreateAsync();

        Assert.Throws<ArgumentException>(() => database.Services.GetRequiredService<IAttachmentFiles>().Open(name));
    }

    [Fact]
    public async Task Sweep_FilesWithoutARow_AreRemovedWhenNoUploadCanBeUnderWay()
    {
        await using var database = await Database.CreateAsync();
        var files = database.Services.GetRequiredService<IAttachmentFiles>();
        var (kept, orphan, young) = (await SaveAsync(files), await SaveAsync(files), await SaveAsync(files));
        var theCase = Database.NewCase();
        await database.SaveAsync(
            theCase, new Attachment(Guid.CreateVersion7(), theCase.Id, null, "a.txt", FileKind.Text, kept, "", Guid.NewGuid(), database.Clock.Now));
        foreach (var old in new[] { kept, orphan })
            File.SetLastWriteTimeUtc(Path.Combine(database.Attachments, old.Name), database.Clock.Now.UtcDateTime.AddHours(-2));
        File.SetLastWriteTimeUtc(Path.Combine(database.Attachments, young.Name), database.Clock.Now.UtcDateTime.AddMinutes(-5));

        var removed = await database.DoAsync(scope => scope.GetRequiredService<AttachmentSweep>().RunAsync(Cancellation));

        Assert.Equal(1, removed);
        Assert.Equal(
            new[] { kept.Name, young.Name }.Order(), Directory.GetFiles(database.Attachments).Select(path => Path.GetFileName(path)).Order());
    }

    private static Task<StoredFile> SaveAsync(IAttachmentFiles files) => files.SaveAsync(new MemoryStream([1]), Cancellation);
}
