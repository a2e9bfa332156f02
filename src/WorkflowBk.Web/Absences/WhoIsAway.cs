using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.Absences;

/// <summary>Says who is away wherever a person is shown or chosen, today or on a day to come. Load it first; it is read once for a request.</summary>
internal sealed class WhoIsAway(IAbsenceStore absences, TimeProvider clock, IStringLocalizer<AbsenceTexts> texts)
{
    private ILookup<Guid, Absence>? _away;

    public async Task LoadAsync(CancellationToken cancellationToken = default) =>
        _away ??= (await absences.NotOverAsync(clock.Today(), cancellationToken)).ToLookup(absence => absence.StaffId);

    /// <summary>E.g. "borte til 12. desember 2026"; <c>null</c> for somebody who is here.</summary>
    public string? Note(Guid staffId) =>
        On(staffId, clock.Today()) is not { } absence ? null
        : absence.Until is { } until ? texts["Away.Until", DateText.Day(until)].Value
        : texts["Away.Open"].Value;

    /// <summary>Whether somebody is away on a day that has not passed.</summary>
    public bool IsAway(Guid? staffId, DateOnly day) => staffId is { } id && On(id, day) is not null;

    /// <summary>A name, with a note when they are away.</summary>
    public string Named(Guid staffId, string name) => Note(staffId) is { } note ? $"{name} ({note})" : name;

    private Absence? On(Guid staffId, DateOnly day) => _away?[staffId].FirstOrDefault(absence => absence.IsOn(day));
}
