using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Web.Intake;

namespace WorkflowBk.Web.StatusPages;

/// <summary>Says to a family how far its case has come.</summary>
internal sealed class StatusWords(IStringLocalizer<StatusTexts> texts, IStringLocalizer<IntakeTexts> periods, RuleBook rules, TimeProvider clock)
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
    public string ComplaintPeriod() => rules.Find("complaint.patient-rights", clock.Today())?.Period is { } period
        ? texts["Complaint.Period", periods[$"Period.{period.Unit}{(period.Amount == 1 ? ".One" : "")}", period.Amount].Value]
        : texts["Complaint.NoPeriod"];
}
