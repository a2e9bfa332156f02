using System.Globalization;
using Microsoft.Extensions.Localization;
using WorkflowBk.Data.Capacity;
using WorkflowBk.Domain.Capacity;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.Absences;

/// <summary>Who can be chosen to do somebody's work, and what room they have. Load it first.</summary>
internal sealed class StandInChoices(
    CapacityQuery capacity, CapacitySettings settings, WhoIsAway away, TimeProvider clock, IStringLocalizer<AbsenceTexts> texts)
{
    private Dictionary<Guid, CoordinatorBook> _books = [];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await away.LoadAsync(cancellationToken);
        _books = (await capacity.ReadAsync(null, clock.Today(), cancellationToken)).ToDictionary(row => row.Person.Id, row => row.Book);
    }

    /// <summary>What a coordinator's families ask for together; <c>null</c> for somebody who has none.</summary>
    public Load? FamiliesOf(StaffMember person) =>
        _books.TryGetValue(person.Id, out var book) && book.Families.Count > 0 ? book.Now : null;

    /// <summary>Those who can follow up somebody's families, the dedicated with room for them first.</summary>
    public IReadOnlyList<Option> ForFamilies(StaffMember person, IEnumerable<StaffMember> staff)
    {
        var needed = FamiliesOf(person);
        return
        [
            .. from candidate in staff
               where AbsenceRules.CanCoordinateFor(person, candidate).Succeeded
               let book = _books.GetValueOrDefault(candidate.Id)
               orderby book?.SuitsAsStandIn(needed, clock.Today()) ?? StandInFit.Unknown, book?.On(clock.Today()).HoursFree descending, candidate.Name
               select new Option(candidate.Id.ToString(), Noted(candidate, [away.Note(candidate.Id), .. Room(book, needed)])),
        ];
    }

    /// <summary>Those who can do the rest of somebody's work.</summary>
    public IReadOnlyList<Option> ForTheRest(StaffMember person, IEnumerable<StaffMember> staff) =>
    [
        .. from candidate in staff
           where AbsenceRules.CanStandIn(person, candidate).Succeeded
           select new Option(candidate.Id.ToString(), Noted(candidate, [away.Note(candidate.Id)])),
    ];

    /// <summary>Whether somebody has more than there is time for on a day, with the families they follow up for others.</summary>
    public bool IsTooMuchFor(Guid? standIn, DateOnly day) =>
        standIn is { } id && _books.TryGetValue(id, out var book) && book.On(day).LevelWith(settings) == LoadLevel.Over;

    private IEnumerable<string?> Room(CoordinatorBook? book, Load? needed) => book is null ? [] :
    [
        texts[$"Kind.{book.Kind}"].Value,
        book.HasRoomFor(needed, clock.Today())
            ? texts["Room.Free", book.On(clock.Today()).HoursFree.ToString("0.##", CultureInfo.CurrentCulture)].Value
            : texts["Room.None"].Value,
    ];

    private static string Noted(StaffMember person, IEnumerable<string?> notes) =>
        string.Join(", ", notes.OfType<string>()) is { Length: > 0 } note ? $"{person.Name} ({note})" : person.Name;
}
