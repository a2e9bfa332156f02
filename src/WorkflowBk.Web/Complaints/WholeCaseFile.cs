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
/// A whole case in one file, to be sent on or kept: <c>index.html</c> with all that is known, and every letter as a page of its
/// own. The same case gives the same file, to the byte, so that two copies can be compared.
/// </summary>
internal sealed class WholeCaseFile(HtmlRenderer renderer, IMunicipality municipality, CoatOfArmsStore arms)
{
    // Zip files know no time before 1980. The time of packing tells nothing about the case, and would make two copies differ.
    private static readonly DateTimeOffset _noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task<byte[]> WriteAsync(WholeCase whole, CancellationToken cancellationToken)
    {
        var profile = await municipality.GetAsync(cancellationToken);
        var language = Language.Of(profile.Written);
        var image = await ImageAsync(cancellationToken);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            await AddAsync(zip, "index.html", whole.File.Case.Reference, language.Code, image + await TextOfAsync(whole, language), cancellationToken);
            foreach (var letter in whole.Letters)
            {
                var head = $"{image}<p>{Encode(profile.Name)}<br>{Encode(LetterDate(letter))}</p>\n<h1>{Encode(letter.Title)}</h1>\n";
                await AddAsync(zip, NameOf(whole, letter), letter.Title, Language.Of(letter.Language).Code, head + letter.Html, cancellationToken);
            }
        }

        return file.ToArray();
    }

    /// <summary>The name of a letter's page, e.g. <c>brev/02-2026-09-01-complaint-upheld.html</c>.</summary>
    public static string NameOf(WholeCase whole, Document letter)
    {
        var number = whole.Letters.ToList().FindIndex(candidate => candidate.Id == letter.Id) + 1;
        return string.Create(
            CultureInfo.InvariantCulture, $"brev/{number:00}-{OsloTime.DateIn(letter.IssuedAt):yyyy-MM-dd}-{letter.Template}.html");
    }

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

    private static async Task AddAsync(
        ZipArchive zip, string name, string title, string language, string body, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = _noTime;
        await using var stream = await entry.OpenAsync(cancellationToken);
        await stream.WriteAsync(
            Encoding.UTF8.GetBytes(
                $"""
                <!doctype html>
                <html lang="{language}">
                <head><meta charset="utf-8"><title>{Encode(title)}</title>
                <style>body {"{"} font-family: sans-serif; line-height: 1.5; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; {"}"}
                .arms {"{"} max-width: 8rem; height: 4.25rem; object-fit: contain; {"}"}
                .case-text {"{"} white-space: pre-line; {"}"} td, th {"{"} padding: 0.3rem; text-align: left; vertical-align: top; {"}"}</style></head>
                <body>
                {body}
                </body>
                </html>
                """.ReplaceLineEndings("\n")),
            cancellationToken);
    }
}
