using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Domain.Attachments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Web.Components.Pages.Complaints;
using WorkflowBk.Web.Frame.Languages;

namespace WorkflowBk.Web.Complaints;

/// <summary>
/// A whole case in one file, to be sent on or kept: <c>index.html</c> with all that is known, every letter as a page of its own,
/// and the attachments as they were added. The same case gives the same file, to the byte, so that two copies can be compared.
/// </summary>
internal sealed class WholeCaseFile(HtmlRenderer renderer, IMunicipality municipality, CoatOfArmsStore arms, IAttachmentFiles files)
{
    // Zip files know no time before 1980. The time of packing tells nothing about the case, and would make two copies differ.
    private static readonly DateTimeOffset _noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The packed case from its beginning. It is gone when it is closed.</summary>
    public async Task<Stream> PackAsync(WholeCase whole, CancellationToken cancellationToken)
    {
        var packed = NewFile();
        try
        {
            await WriteAsync(whole, packed, cancellationToken);
            packed.Position = 0;
            return packed;
        }
        catch
        {
            await packed.DisposeAsync();
            throw;
        }
    }

    private async Task WriteAsync(WholeCase whole, Stream to, CancellationToken cancellationToken)
    {
        var profile = await municipality.GetAsync(cancellationToken);
        var language = Language.Of(profile.Written);
        var image = await ImageAsync(cancellationToken);
        var text = image + await TextOfAsync(whole, language);
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        await AddAsync(zip, "index.html", whole.File.Case.Reference, language.Code, text, cancellationToken);
        foreach (var letter in whole.Letters)
        {
            var head = $"{image}<p>{Encode(profile.Name)}<br>{Encode(LetterDate(letter))}</p>\n<h1>{Encode(letter.Title)}</h1>\n";
            await AddAsync(zip, NameOf(whole, letter), letter.Title, Language.Of(letter.Language).Code, head + letter.Html, cancellationToken);
        }

        foreach (var attachment in whole.Attachments.Where(attachment => !attachment.IsMissing))
            await AddAsync(zip, attachment, cancellationToken);
    }

    /// <summary>The name of a letter's page, e.g. <c>brev/02-2026-09-01-complaint-upheld.html</c>.</summary>
    public static string NameOf(WholeCase whole, Document letter)
    {
        var number = whole.Letters.ToList().FindIndex(candidate => candidate.Id == letter.Id) + 1;
        return string.Create(
            CultureInfo.InvariantCulture, $"brev/{number:00}-{OsloTime.DateIn(letter.IssuedAt):yyyy-MM-dd}-{letter.Template}.html");
    }

    /// <summary>Where the first page finds an attachment.</summary>
    public static string HrefOf(WholeCaseAttachment attachment) => string.Join('/', attachment.Path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The first page, in the municipality's own form of Norwegian and not in that of whoever packs it.</summary>
    private Task<string> TextOfAsync(WholeCase whole, Language language) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
            var root = await renderer.RenderComponentAsync<WholeCaseText>(
                ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(WholeCaseText.Whole)] = whole }));
            return root.ToHtmlString();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    });

    /// <summary>The coat of arms within the page itself: the file is read far from here. Empty when there is none.</summary>
    private async Task<string> ImageAsync(CancellationToken cancellationToken) =>
        await arms.FindAsync(cancellationToken) is { } found
            ? $"<p><img class=\"arms\" alt=\"\" src=\"data:{found.Kind.MediaType()};base64,{Convert.ToBase64String(found.Content)}\"></p>\n"
            : "";

    private static string LetterDate(Document letter) => CaseFiles.LetterDate.Of(letter.IssuedAt, letter.Language);

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private async Task AddAsync(ZipArchive zip, WholeCaseAttachment attachment, CancellationToken cancellationToken)
    {
        // The first page says that it is here, so a file that has gone since must not pass for a whole case.
        await using var content = files.Open(attachment.Facts.StoredName) ?? throw new FileNotFoundException("An attachment went while its case was packed.");
        await using var stream = await NewEntry(zip, attachment.Path).OpenAsync(cancellationToken);
        await content.CopyToAsync(stream, cancellationToken);
    }

    /// <summary>Not in memory: attachments may be many, and each of them large. Nobody else on the machine can open it.</summary>
    private static FileStream NewFile()
    {
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }

    private static ZipArchiveEntry NewEntry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = _noTime;
        return entry;
    }

    private static async Task AddAsync(
        ZipArchive zip, string name, string title, string language, string body, CancellationToken cancellationToken)
    {
        await using var stream = await NewEntry(zip, name).OpenAsync(cancellationToken);
        await stream.WriteAsync(
            Encoding.UTF8.GetBytes(
                $"""
                <!doctype html>
                <html lang="{language}">
                <head><meta charset="utf-8"><title>{Encode(title)}</title>
                <style>body {"{"} font-family: sans-serif; line-height: 1.5; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; {"}"}
                .arms {"{"} max-width: 8rem; height: 4.25rem; object-fit: contain; {"}"}
                .case-text, .wb-pre {"{"} white-space: pre-line; {"}"}
                .wb-timeline li {"{"} margin-bottom: 0.7rem; {"}"} .wb-timeline p {"{"} margin: 0; {"}"}
                .wb-facts dt {"{"} font-weight: bold; {"}"} .wb-facts dd {"{"} margin: 0 0 0.5rem; {"}"}
                td, th {"{"} padding: 0.3rem; text-align: left; vertical-align: top; {"}"}</style></head>
                <body>
                {body}
                </body>
                </html>
                """.ReplaceLineEndings("\n")),
            cancellationToken);
    }
}
