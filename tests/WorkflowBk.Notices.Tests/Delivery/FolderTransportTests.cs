using MimeKit;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Notices.Delivery;

namespace WorkflowBk.Notices.Tests.Delivery;

public sealed class FolderTransportTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("notices-");

    private string Folder => Path.Combine(_root.FullName, "mail");

    [Fact]
    public async Task Send_Notice_IsAFileNamedByMessageId()
    {
        var queued = DeliveryBench.Notice();

        await new DeliveryBench(new FolderTransport(Folder), queued).DeliverAsync();

        var file = Assert.Single(Directory.GetFiles(Folder));
        Assert.Equal($"{queued.Notice.Id:N}@gloppen.example.eml", Path.GetFileName(file));
        var message = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(queued.Notice.Subject, message.Subject);
        Assert.Equal(queued.Notice.Body, message.TextBody?.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Send_SameNoticeTwice_LeavesOneFile()
    {
        var notice = DeliveryBench.Notice();
        var transport = new FolderTransport(Folder);
        var crashing = new DeliveryBench(transport, notice) { Queue = { OnSave = () => throw new IOException("crash") } };
        await Assert.ThrowsAsync<IOException>(crashing.DeliverAsync);
        var again = new Notice(
            notice.Notice.Id, notice.Notice.CaseId, notice.Notice.Template, "", notice.Notice.Address, notice.Notice.Language,
            notice.Notice.Subject, notice.Notice.Body, DeliveryBench.Start);

        await new DeliveryBench(transport, notice with { Notice = again }).DeliverAsync();

        Assert.Equal(NoticeState.Sent, again.State);
        Assert.Single(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task Send_FolderCannotBeMade_IsTriedLater()
    {
        await File.WriteAllTextAsync(Folder, "in the way", TestContext.Current.CancellationToken);
        var queued = DeliveryBench.Notice();

        await new DeliveryBench(new FolderTransport(Folder), queued).DeliverAsync();

        Assert.Equal((NoticeState.Waiting, 1), (queued.Notice.State, queued.Notice.Attempts));
    }

    [Fact]
    public async Task Send_OnUnix_IsReadableByOwnerOnly()
    {
        await new DeliveryBench(new FolderTransport(Folder), DeliveryBench.Notice()).DeliverAsync();

        var file = Assert.Single(Directory.GetFiles(Folder));
        Assert.True(
            OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    public void Dispose() => _root.Delete(recursive: true);
}
