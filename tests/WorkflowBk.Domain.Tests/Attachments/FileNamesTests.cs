using CsCheck;
using WorkflowBk.Domain.Attachments;

namespace WorkflowBk.Domain.Tests.Attachments;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("epikrise.pdf", "epikrise.pdf")]
    [InlineData("Rapport æøå – høst.PDF", "Rapport æøå – høst.pdf")]
    [InlineData("../../../etc/passwd.txt", "passwd.txt")]
    [InlineData(@"C:\Users\kari\..\brev.docx", "brev.docx")]
    [InlineData("/etc/shadow", "shadow")]
    [InlineData("..", "fil")]
    [InlineData("", "fil")]
    [InlineData(null, "fil")]
    [InlineData(".pdf", "fil.pdf")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("LPT1.tar.txt", "_LPT1.tar.txt")]
    [InlineData("brev\u202Egpj.pdf", "brevgpj.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf")]
    [InlineData("nul\0l.png", "null.png")]
    [InlineData("\"<script>.txt", "script.txt")]
    [InlineData("100%.txt", "100.txt")]
    [InlineData("  navn . .pdf", "navn.pdf")]
    public void Clean_NamesFromOutside_AreOnlyNames(string? name, string expected) => Assert.Equal(expected, FileNames.Clean(name, "fil"));

    [Fact]
    public void Clean_ALongName_KeepsItsEnding()
    {
        var cleaned = FileNames.Clean(new string('a', 500) + ".pdf", "fil");

        Assert.Equal(FileNames.MaxLength, cleaned.Length);
        Assert.EndsWith(".pdf", cleaned, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_AnyText_IsSafeAndStaysSo() => Gen.String.Sample(name =>
    {
        var cleaned = FileNames.Clean(name, "fil");

        Assert.InRange(cleaned.Length, 1, FileNames.MaxLength);
        Assert.DoesNotContain(cleaned, letter => char.IsControl(letter) || "/\\:*?\"<>|".Contains(letter, StringComparison.Ordinal));
        Assert.False(cleaned.StartsWith('.') || cleaned.EndsWith('.'));
        Assert.Equal(cleaned, FileNames.Clean(cleaned, "fil"));
    });
}
