using Microsoft.Extensions.Localization;
using WorkflowBk.Data.Reporting;

namespace WorkflowBk.Web.Reporting;

/// <summary>Puts a year's figures into words, in the reader's language: the same for the page and the spreadsheet.</summary>
internal sealed class ReportTopics(IStringLocalizer<ReportTexts> texts)
{
    public IReadOnlyList<ReportTopic> Of(YearFigures year) =>
    [
        Topic("Families", null,
            Row("Families.Held", year.Held.Families),
            [.. year.Held.ByKind.SelectMany(part => Row($"Families.{part.Key}", Shown(part.Count)))],
            Row("Families.Interim", Shown(year.Held.Interim))),
        Topic("Inquiries", null, Row("Inquiries.New", year.Inquiries), [.. year.Decisions.SelectMany(part => Row($"Decisions.{part.Key}", Shown(part.Count)))]),
        Topic("Waiting", texts["Waiting.Note", year.Waiting.TargetWeeks],
            Row("Waiting.Appointed", year.Waiting.Appointed),
            Row("Waiting.Median", year.Waiting.Appointed == 0 ? null : Shown(year.Waiting.MedianDays)),
            Row("Waiting.Within", year.Waiting.Appointed == 0 ? null : Shown(year.Waiting.WithinTarget)),
            Row("Waiting.Now", year.Waiting.WaitingNow)),
        Topic("Complaints", null,
            Row("Complaints.Received", Shown(year.Complaints.Received)),
            Row("Complaints.Upheld", Shown(year.Complaints.Upheld)),
            Row("Complaints.Forwarded", Shown(year.Complaints.Forwarded)),
            Row("Complaints.Appeal", Shown(year.Complaints.ChangedInAppeal))),
        Topic("Changes", null, Row("Changes.Family", Shown(year.Changes.ByFamily)), Row("Changes.Others", Shown(year.Changes.ByOthers))),
        Topic("Transitions", null,
            Row("Transitions.Raised", year.Transitions.Raised),
            Row("Transitions.Days", Shown(year.Transitions.Days)),
            Row("Transitions.Planned", Shown(year.Transitions.Planned)),
            Row("Transitions.InTime", Shown(year.Transitions.InTime)),
            Row("Transitions.Late", Shown(year.Transitions.Late))),
        Topic("Measures", null,
            Row("Measures.Due", year.Measures.Due),
            Row("Measures.InTime", year.Measures.DoneInTime),
            Row("Measures.Late", year.Measures.DoneLate),
            Row("Measures.NotDone", year.Measures.NotDone),
            Row("Measures.Dropped", year.Measures.Dropped)),
        Topic("Reviews", null,
            Row("Reviews.Due", year.Reviews.Due),
            Row("Reviews.Held", year.Reviews.Held),
            [.. year.Reviews.ByOutcome.SelectMany(part => Row($"Reviews.{part.Key}", Shown(part.Count)))]),
        Topic("Time", texts["Time.Note"],
            Row("Time.Coordinators", year.Time.Coordinators), Row("Time.SetAside", year.Time.SetAside), Row("Time.Used", year.Time.Used)),
        Topic("Ages", null, [.. year.Ages.SelectMany(part => Row($"Ages.{part.Key}", Shown(part.Count)))]),
        new ReportTopic(
            "sektorer", texts["Sectors.Sheet"], texts["Sectors.Title"], texts["Sectors.Note"],
            [texts["Sectors.Sector"], texts["Sectors.Families"], texts["Sectors.HeldOn"], texts["Sectors.MayHaveRight"]],
            [
                .. year.Sectors.Select(row => (IReadOnlyList<object?>)
                    [row.Sector, Shown(row.Families), row.HeldOn, row.HeldOn is null ? null : Shown(row.MayHaveRight)]),
            ]),
        new ReportTopic(
            "avtaler", texts["Agreements.Sheet"], texts["Agreements.Title"], null,
            [texts["Agreements.Name"], texts["Sectors.Sector"], texts["Agreements.Until"], texts["Agreements.NextLook"]],
            [.. year.Agreements.Select(row => (IReadOnlyList<object?>)[row.Name, row.Sector, row.ValidUntil, row.NextLook])]),
    ];

    private static object Shown(int? count) => HiddenNumber.Or(count);

    private ReportTopic Topic(string name, string? note, params Line[][] rows) => new(
        name.ToLowerInvariant(), texts[$"{name}.Sheet"], texts[$"{name}.Title"], note, [texts["Column.What"], texts["Column.Count"]],
        [.. rows.SelectMany(lines => lines).Select(line => (IReadOnlyList<object?>)[line.Label, line.Value])]);

    private Line[] Row(string key, object? value) => [new Line(texts[key], value)];

    private sealed record Line(string Label, object? Value);
}
