using Microsoft.Extensions.Localization;
using WorkflowBk.Data.Capacity;
using WorkflowBk.Domain.Capacity;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Web.Tasks;

namespace WorkflowBk.Web.Capacity;

/// <summary>Says before somebody is chosen whether it would be too much for them, now or within the year. Load it first.</summary>
internal sealed class CapacityWarnings(CapacityQuery query, CapacitySettings settings, TimeProvider clock, IStringLocalizer<CapacityTexts> texts)
{
    private Dictionary<Guid, CoordinatorBook> _books = [];

    public async Task LoadAsync(CancellationToken cancellationToken) =>
        _books = (await query.ReadAsync(null, clock.Today(), cancellationToken)).ToDictionary(row => row.Person.Id, row => row.Book);

    /// <param name="caseId">The family's case: whoever has it already, as interim coordinator, does not get it once more.</param>
    /// <param name="hours">What the family needs; what families usually need while nobody has said so.</param>
    public IEnumerable<CapacityWarning> For(CoordinatorChoice choice, Guid caseId, decimal? hours)
    {
        if (choice.Barriers.Count > 0 || !_books.TryGetValue(choice.Person.Id, out var book))
            yield break;
        book = book with { Families = [.. book.Families.Where(family => family.CaseId != caseId)] };
        var weight = hours is > 0 ? hours.Value : settings.UsualHours;
        var load = book.Now.With(weight);
        var level = load.LevelWith(settings);
        if (load.Percent == int.MaxValue)
            yield return new CapacityWarning(texts["Warn.NoTime"], Tone.Danger);
        else if (level != LoadLevel.Fine)
            yield return new CapacityWarning(texts[$"Warn.{level}", load.Percent], level == LoadLevel.Over ? Tone.Danger : Tone.Warning);
        HeldFamily next = new(Guid.Empty, "", weight, null, null, null, []);
        var ahead = Forecast.Of(book with { Families = [.. book.Families, next] }, settings, clock.Today());
        if (level != LoadLevel.Over && Forecast.Worst(ahead, settings) == LoadLevel.Over)
            yield return new CapacityWarning(texts["Warn.Ahead"], Tone.Warning);
    }
}

/// <summary>One warning about one person.</summary>
internal sealed record CapacityWarning(string Text, Tone Tone);
