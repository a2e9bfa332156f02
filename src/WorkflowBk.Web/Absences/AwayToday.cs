using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.Absences;

/// <summary>Says who is away wherever a person is shown or chosen. Load it first; it is read once for a request.</summary>
internal sealed class AwayToday(IAbsenceStore absences, TimeProvider clock, IStringLocalizer<AbsenceTexts> texts)
{
    private Dictionary<Guid, Absence>? _away;

    public async Task LoadAsync(CancellationToken cancellationToken = default)
    {
        if (_away is not null)
            return;
        var today = clock.Today();
        _away = (await absences.NotOverAsync(today, cancellationToken)).Where(absence => absence.IsOn(today))
            .DistinctBy(absence => absence.StaffId).ToDictionary(absence => absence.StaffId);
    }

    /// <summary>E.g. "borte til 12. desember 2026"; <c>null</c> for somebody who is here.</summary>
    public string? Note(Guid staffId) =>
        _away?.GetValueOrDefault(staffId) is not { } absence ? null
        : absence.Until is { } until ? texts["Away.Until", DateText.Day(until)].Value
        : texts["Away.Open"].Value;

    /// <summary>A name, with a note when they are away.</summary>
    public string Named(Guid staffId, string name) => Note(staffId) is { } note ? $"{name} ({note})" : name;
}
