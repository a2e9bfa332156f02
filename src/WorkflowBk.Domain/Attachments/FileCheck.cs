using System.IO.Compression;
using System.Text;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Attachments;

/// <summary>Finds out what a file is, by its name and by its content. Where the two disagree it is not taken in.</summary>
public static class FileCheck
{
    /// <summary>Largest file that is taken in, in bytes.</summary>
    public const long MaxBytes = 10 * 1024 * 1024;

    /// <summary>The endings that are taken in, as people write them.</summary>
    public const string Endings = "pdf, png, jpg, docx, odt, txt";

    private static readonly Dictionary<string, FileKind> _kinds = new(StringComparer.Ordinal)
    {
        [".pdf"] = FileKind.Pdf,
        [".png"] = FileKind.Png,
        [".jpg"] = FileKind.Jpeg,
        [".jpeg"] = FileKind.Jpeg,
        [".docx"] = FileKind.Docx,
        [".odt"] = FileKind.Odt,
        [".txt"] = FileKind.Text,
    };

    /// <param name="name">The cleaned name (<see cref="FileNames.Clean"/>).</param>
    /// <param name="content">Can be read from any place; it is left at its beginning.</param>
    /// <returns><c>attachment.kind</c>, <c>attachment.empty</c>, <c>attachment.too-large</c> or <c>attachment.not-what-it-says</c>.</returns>
    public static Result<FileKind> Check(string name, Stream content)
    {
        if (content.Length > MaxBytes)
            return new Problem("attachment.too-large", "File", MaxBytes / (1024 * 1024));
        if (!_kinds.TryGetValue(FileNames.EndingOf(name), out var kind))
            return new Problem("attachment.kind", "File", Endings);
        if (content.Length == 0)
            return new Problem("attachment.empty", "File");
        var isIt = Is(kind, content);
        content.Position = 0;
        return isIt ? kind : new Problem("attachment.not-what-it-says", "File", FileNames.EndingOf(name).TrimStart('.'));
    }

    /// <summary>Which of some kinds the content is, whatever it is called; <c>null</c> when it is none of them.</summary>
    /// <param name="content">Can be read from any place; it is left at its beginning.</param>
    public static FileKind? KindOf(Stream content, params IEnumerable<FileKind> among)
    {
        foreach (var kind in among)
        {
            var isIt = Is(kind, content);
            content.Position = 0;
            if (isIt)
                return kind;
        }

        return null;
    }

    private static bool Is(FileKind kind, Stream content) => kind switch
    {
        FileKind.Pdf => BeginsWith(content, "%PDF-"u8),
        FileKind.Png => BeginsWith(content, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        FileKind.Jpeg => BeginsWith(content, [0xFF, 0xD8, 0xFF]),
        FileKind.Docx => IsPackage(content, zip =>
            zip.GetEntry("[Content_Types].xml") is not null && zip.GetEntry("word/document.xml") is not null
            // A document that can run programs is another kind of file.
            && !zip.Entries.Any(entry => entry.Name.StartsWith("vba", StringComparison.OrdinalIgnoreCase))),
        FileKind.Odt => IsPackage(content, zip =>
            zip.GetEntry("mimetype") is { Length: < 100 } type && ReadAll(type) == "application/vnd.oasis.opendocument.text"),
        _ => IsText(content),
    };

    private static bool BeginsWith(Stream content, ReadOnlySpan<byte> signature)
    {
        content.Position = 0;
        Span<byte> start = stackalloc byte[signature.Length];
        return content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(signature);
    }

    private static bool IsPackage(Stream content, Func<ZipArchive, bool> holds)
    {
        if (!BeginsWith(content, [0x50, 0x4B, 0x03, 0x04]))
            return false;
        content.Position = 0;
        try
        {
            using ZipArchive zip = new(content, ZipArchiveMode.Read, leaveOpen: true);
            return holds(zip);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return false;
        }
    }

    private static string ReadAll(ZipArchiveEntry entry)
    {
        using StreamReader reader = new(entry.Open(), Encoding.ASCII);
        return reader.ReadToEnd().Trim();
    }

    /// <summary>Text has no control characters but those that move the pen, in whichever alphabet of bytes it is written.</summary>
    private static bool IsText(Stream content)
    {
        content.Position = 0;
        Span<byte> buffer = stackalloc byte[4096];
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            foreach (var value in buffer[..read])
            {
                if (value is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C) or 0x7F)
                    return false;
            }
        }

        return !BeginsWith(content, "%PDF-"u8) && !BeginsWith(content, "PK"u8) && !BeginsWith(content, "MZ"u8) && !BeginsWith(content, "#!"u8);
    }
}
