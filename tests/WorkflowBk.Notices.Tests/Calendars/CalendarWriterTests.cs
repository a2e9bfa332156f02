using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Notices.Calendars;
using WorkflowBk.Notices.Guarding;

namespace WorkflowBk.Notices.Tests.Calendars;

public sealed class CalendarWriterTests
{
    private static readonly CalendarWriter _writer = new(new PrivacyGuard());

    private static readonly CalendarEntry _entry = new(
        Guid.Parse("11111111-1111-1111-1111-111111111111"), 2, new DateTimeOffset(2026, 10, 15, 7, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2026, 10, 15, 8, 30, 0, TimeSpan.Zero), "Rådhuset, rom 2", "H-7K2M9Q", "Kontaktpunktet", "ikke-svar@fjordvik.example",
        "kari@fjordvik.example", LanguageForm.Nn, IsOff: false, new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Write_Invitation_IsInNorwegianTimeAndSaysOnlyMeeting()
    {
        var file = _writer.Write(_entry, ["Hans Solvang"]).ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);

        Assert.Contains("METHOD:REQUEST\n", file, StringComparison.Ordinal);
        Assert.Contains("UID:11111111111111111111111111111111@fjordvik.example\n", file, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2\n", file, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Oslo:20261015T090000\n", file, StringComparison.Ordinal);
        Assert.Contains("DTEND;TZID=Europe/Oslo:20261015T103000\n", file, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE\n", file, StringComparison.Ordinal);
        Assert.Contains("ATTENDEE", file, StringComparison.Ordinal);
        Assert.Equal("Møte H-7K2M9Q\nRådhuset\\, rom 2".Replace("\\", "", StringComparison.Ordinal), CalendarWriter.WordsIn(file));
    }

    [Theory]
    [InlineData("Fjordvik skole, rom 2")]
    [InlineData("Hjemme hos Solvang")]
    [InlineData("Habiliteringstjenesten")]
    public void Write_PlaceThatTellsOfTheCase_IsLeftOut(string place) =>
        Assert.Equal("Møte H-7K2M9Q", CalendarWriter.WordsIn(_writer.Write(_entry with { Place = place }, ["Hans Solvang"])));

    [Fact]
    public void Write_LinesInAPlace_MakeNoFieldsOfTheirOwn()
    {
        var file = _writer.Write(_entry with { Place = "Rom 2\r\nDESCRIPTION:Noe" }, []);

        Assert.DoesNotContain("\nDESCRIPTION", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_CalledOff_TakesItOut()
    {
        var file = _writer.Write(_entry with { IsOff = true, Language = LanguageForm.En }, []);

        Assert.Equal("CANCEL", CalendarWriter.MethodOf(file));
        Assert.Contains("STATUS:CANCELLED", file, StringComparison.Ordinal);
        Assert.StartsWith("Meeting", CalendarWriter.WordsIn(file), StringComparison.Ordinal);
    }
}
