namespace WorkflowBk.Notices.Delivery;

/// <summary>
/// Puts each message in a folder as <c>{Message-ID}.eml</c>. A file is there whole or not at all, and a repeat takes the
/// first one's place.
/// </summary>
internal sealed class FolderTransport(string folder) : IMailTransport
{
    public IMailBatch Open() => new FolderBatch(folder);
}
