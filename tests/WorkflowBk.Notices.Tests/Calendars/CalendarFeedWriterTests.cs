using Ical.Net;
using WorkflowBk.Domain.Calendars;
using WorkflowBk.Domain.Families;
using WorkflowBk.Notices.Calendars;
using WorkflowBk.Notices.Guarding;

namespace WorkflowBk.Notices.Tests.Calendars;

public sealed class CalendarFeedWriterTests
{
    private static readonly CalendarFeedWriter _writer = new(new PrivacyGuard());

    private static readonly DateTimeOffset _now = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly PlannedDay _meeting = new(
        PlannedKind.Meeting, Guid.Parse("11111111-1111-1111-1111-111111111111"), Guid.NewGuid(), "H-7K2M9Q", new DateOnly(2026, 11, 2), new TimeOnly(9, 0), 90,
        "Rådhuset, rom 2", "Hans og ungdomsskolen");

    private static readonly PlannedDay _transition = new(
        PlannedKind.Transition, Guid.NewGuid(), Guid.NewGuid(), "H-7K2M9Q", new DateOnly(2027, 8, 1), null, 0, "", "LowerSecondary");

    private static readonly PlannedDay _task = _transition with { Kind = PlannedKind.Task, Id = Guid.NewGuid(), What = "Snakk med Hans" };

    [Theory]
    [InlineData(LanguageForm.Nb, "Avtaler", "Møte H-7K2M9Q|Viktig dag H-7K2M9Q|Frist H-7K2M9Q")]
    [InlineData(LanguageForm.Nn, "Avtalar", "Møte H-7K2M9Q|Viktig dag H-7K2M9Q|Frist H-7K2M9Q")]
    [InlineData(LanguageForm.En, "Appointments", "Meeting H-7K2M9Q|Important day H-7K2M9Q|Deadline H-7K2M9Q")]
    public void Write_AnyDays_SaysThatAndWhenAndNeverWhat(LanguageForm language, string name, string summaries)
    {
        var file = _writer.Write([_meeting, _transition, _task], language, "fjordvik.example", ["Hans Solvang"], _now);

        var calendar = Calendar.Load(file)!;
        Assert.Equal("PUBLISH", calendar.Method);
        Assert.Contains($"X-WR-CALNAME:{name}", file, StringComparison.Ordinal);
        Assert.Equal(summaries.Split('|'), calendar.Events.Select(entry => entry.Summary));
        Assert.DoesNotContain("Hans", file, StringComparison.Ordinal);
        Assert.DoesNotContain("skole", file, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(PlannedKind.Plan)]
    [InlineData(PlannedKind.Review)]
    public void Write_DayOfAProcess_IsAnImportantDayAndNoMore(PlannedKind kind)
    {
        var file = _writer.Write([_transition with { Kind = kind }], LanguageForm.Nn, "fjordvik.example", [], _now);

        Assert.Equal("Viktig dag H-7K2M9Q", Assert.Single(Calendar.Load(file)!.Events).Summary);
    }

    [Fact]
    public void Write_AfterSummerTime_IsAtTheSameClockAndADayIsADay()
    {
        var file = _writer.Write([_meeting, _transition], LanguageForm.Nb, "fjordvik.example", names: null, _now).ReplaceLineEndings("\n");

        Assert.Contains("DTSTART;TZID=Europe/Oslo:20261102T090000\n", file, StringComparison.Ordinal);
        Assert.Contains("DTEND;TZID=Europe/Oslo:20261102T103000\n", file, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20270801\n", file, StringComparison.Ordinal);
        Assert.Contains("UID:11111111111111111111111111111111@fjordvik.example\n", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rådhuset, rom 2", true, "Rådhuset, rom 2")]
    [InlineData("Rådhuset, rom 2", false, null)]
    [InlineData("Hjemme hos Solvang", true, null)]
    public void Write_Place_IsThereOnlyWhenItTellsNothing(string place, bool withNames, string? expected)
    {
        var file = _writer.Write([_meeting with { Place = place }], LanguageForm.Nb, "fjordvik.example", withNames ? ["Hans Solvang"] : null, _now);

        Assert.Equal(expected, Assert.Single(Calendar.Load(file)!.Events).Location);
    }

    [Fact]
    public void Write_NothingPlanned_IsAnEmptyCalendar() =>
        Assert.Empty(Calendar.Load(_writer.Write([], LanguageForm.Nn, "fjordvik.example", [], _now))!.Events);
}
