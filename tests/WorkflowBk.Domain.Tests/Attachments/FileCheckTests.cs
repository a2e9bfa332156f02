using System.IO.Compression;
using System.Text;
using WorkflowBk.Domain.Attachments;

namespace WorkflowBk.Domain.Tests.Attachments;

public sealed class FileCheckTests
{
    [Theory]
    [InlineData("a.pdf", "%PDF-1.7 …", FileKind.Pdf)]
    [InlineData("a.txt", "Blåbær\r\nog\tsaft", FileKind.Text)]
    public void Check_WhatItSays_IsTakenIn(string name, string content, FileKind kind) =>
        Assert.Equal(kind, FileCheck.Check(name, Stream(content)).Value);

    [Fact]
    public void Check_Pictures_ByTheirFirstBytes()
    {
        Assert.Equal(FileKind.Png, FileCheck.Check("a.png", Stream([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1])).Value);
        Assert.Equal(FileKind.Jpeg, FileCheck.Check("a.jpeg", Stream([0xFF, 0xD8, 0xFF, 0xE0])).Value);
    }

    [Fact]
    public void Check_Documents_ByWhatIsInThem()
    {
        Assert.Equal(FileKind.Docx, FileCheck.Check("a.docx", Zip("[Content_Types].xml", "word/document.xml")).Value);
        Assert.Equal(FileKind.Odt, FileCheck.Check("a.odt", Zip("mimetype=application/vnd.oasis.opendocument.text", "content.xml")).Value);
    }

    [Theory]
    [InlineData("a.pdf", "MZ\u0090")]
    [InlineData("a.pdf", "<html><script>")]
    [InlineData("a.pdf", "%PD")]
    [InlineData("a.png", "%PDF-1.7")]
    [InlineData("a.jpg", "GIF89a")]
    [InlineData("a.docx", "PK\u0003\u0004 broken")]
    [InlineData("a.odt", "%PDF-1.7")]
    [InlineData("a.txt", "%PDF-1.7")]
    [InlineData("a.txt", "text\0with a zero")]
    public void Check_SomethingElse_IsRefused(string name, string content) =>
        Assert.Equal("attachment.not-what-it-says", FileCheck.Check(name, Stream(content)).Problems.Single().Code);

    [Fact]
    public void Check_ADocumentWithMacrosOrAnotherPackage_IsRefused()
    {
        Assert.False(FileCheck.Check("a.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")).Succeeded);
        Assert.False(FileCheck.Check("a.docx", Zip("xl/workbook.xml")).Succeeded);
        Assert.False(FileCheck.Check("a.odt", Zip("mimetype=application/vnd.oasis.opendocument.spreadsheet")).Succeeded);
    }

    [Theory]
    [InlineData("a.exe", "attachment.kind")]
    [InlineData("a.html", "attachment.kind")]
    [InlineData("a.svg", "attachment.kind")]
    [InlineData("a.docm", "attachment.kind")]
    [InlineData("a.pdf.exe", "attachment.kind")]
    [InlineData("a", "attachment.kind")]
    public void Check_OtherEndings_AreRefused(string name, string code) =>
        Assert.Equal(code, FileCheck.Check(name, Stream("%PDF-1.7")).Problems.Single().Code);

    [Fact]
    public void Check_EmptyOrTooLarge_IsRefused()
    {
        Assert.Equal("attachment.empty", FileCheck.Check("a.pdf", Stream("")).Problems.Single().Code);
        using MemoryStream large = new(new byte[FileCheck.MaxBytes + 1]);
        Assert.Equal("attachment.too-large", FileCheck.Check("a.pdf", large).Problems.Single().Code);
    }

    [Fact]
    public void Check_Afterwards_TheContentIsAtItsBeginning()
    {
        var content = Zip("[Content_Types].xml", "word/document.xml");
        FileCheck.Check("a.docx", content);

        Assert.Equal(0, content.Position);
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static MemoryStream Stream(byte[] bytes) => new(bytes);

    /// <param name="entries">Names, each with what it holds after an equals sign.</param>
    private static MemoryStream Zip(params string[] entries)
    {
        MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries.Select(entry => entry.Split('=')))
            {
                using var writer = new StreamWriter(zip.CreateEntry(entry[0]).Open());
                writer.Write(entry.ElementAtOrDefault(1) ?? "x");
            }
        }

        stream.Position = 0;
        return stream;
    }
}
