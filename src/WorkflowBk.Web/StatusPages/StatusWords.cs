using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Web.Information;

namespace WorkflowBk.Web.StatusPages;

/// <summary>Says to a family how far its case has come.</summary>
internal sealed class StatusWords(IStringLocalizer<StatusTexts> texts, PeriodWords periods)
{
    public string Step(int step) => texts[$"Step.{step}"];

    public string Now(FamilyStatus status) => texts[$"Next.{status.Step}"];

    /// <summary>When the family hears more; a day that has passed is owned up to.</summary>
    public string When(FamilyStatus status) => status switch
    {
        { By: { } day, IsLate: true } => texts["Next.Late", DateText.Day(day)],
        { By: { } day } => texts["Next.By", DateText.Day(day)],
        _ => texts["Next.Open"],
    };

    /// <summary>How long one has to complain, by the rule book, and that a late complaint is received too.</summary>
    public string ComplaintPeriod() =>
        periods.Of("complaint.patient-rights") is { } period ? texts["Complaint.Period", period] : texts["Complaint.NoPeriod"];
}
