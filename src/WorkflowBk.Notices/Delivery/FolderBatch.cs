using MimeKit;

namespace WorkflowBk.Notices.Delivery;

/// <summary>Writes messages into a folder, one file each.</summary>
internal sealed class FolderBatch(string folder) : IMailBatch
{
    public async Task<MailReply> SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var target = Path.Combine(folder, FileName(message));
            var unfinished = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
            try
            {
                await using (var file = new FileStream(unfinished, NewPrivateFile()))
                    await message.WriteToAsync(file, cancellationToken);
                File.Move(unfinished, target, overwrite: true);
            }
            finally
            {
                File.Delete(unfinished);
            }

            return MailReply.Accepted;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return MailReply.TryLater(error.Message);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // The address alone says that somebody has a case: others on the machine shall not read it.
    private static FileStreamOptions NewPrivateFile()
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static string FileName(MimeMessage message) =>
        string.Concat((message.MessageId ?? "").Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '@' or '.' or '-' ? letter : '_')) + ".eml";
}
