using System.Security.Cryptography;
using WorkflowBk.Domain.Attachments;

namespace WorkflowBk.Data.Attachments;

/// <summary>Attachments as files in one folder that only the program's own user can open.</summary>
internal sealed class AttachmentFolder(string folder) : IAttachmentFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // 128 random bits: neither guessed nor drawn twice.
    private const int NameBytes = 16;

    public async Task<StoredFile> SaveAsync(Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes));
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using FileStream file = new(Path.Combine(folder, name), options);
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        // The row that follows promises that the file is there, also after a power cut.
        file.Flush(flushToDisk: true);
        return new StoredFile(name, file.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public Stream? Open(string name)
    {
        var path = PathOf(name);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;
    }

    public bool Holds(string name) => File.Exists(PathOf(name));

    public void Delete(string name) => File.Delete(PathOf(name));

    public IReadOnlyList<string> WrittenBefore(DateTimeOffset moment) => Directory.Exists(folder)
        ? [
            .. from file in new DirectoryInfo(folder).EnumerateFiles()
               where IsOurs(file.Name) && file.LastWriteTimeUtc < moment.UtcDateTime
               select file.Name,
        ]
        : [];

    /// <exception cref="ArgumentException">The name is not one that was drawn here.</exception>
    private string PathOf(string name) =>
        IsOurs(name)
            ? Path.Combine(folder, name)
            : throw new ArgumentException("Not a stored file's name.", nameof(name));

    private static bool IsOurs(string name) => name.Length == NameBytes * 2 && name.All(char.IsAsciiHexDigitLower);
}
