using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Data.Cases;

/// <summary>Lists the cases that a person may open.</summary>
public sealed class CaseListQuery(MunicipalityDb db)
{
    /// <summary>Cases on one page.</summary>
    public const int PageSize = 25;

    private static readonly CompareInfo _norwegian = CultureInfo.GetCultureInfo("nb-NO").CompareInfo;

    public async Task<CaseList> ListAsync(Guid staffId, CaseListFilter filter, CancellationToken cancellationToken)
    {
        var lines = Lines(staffId, filter.Open);
        // A name is compared as a reader compares it, å and Å alike, which a database does not; one person is on some hundred
        // cases at most.
        var found = string.IsNullOrWhiteSpace(filter.Search)
            ? null
            : (await lines.ToListAsync(cancellationToken)).Where(line => line.Holds(filter.Search.Trim())).ToList();
        var total = found?.Count ?? await lines.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(filter.Page, 1, pages);
        var shown = found is null
            ? await lines.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken)
            : [.. found.Skip((page - 1) * PageSize).Take(PageSize)];
        return new CaseList(await RowsAsync(shown, cancellationToken), total, page, pages);
    }

    private IQueryable<Line> Lines(Guid staffId, bool? open)
    {
        var mine = db.CasesOpenTo(staffId);
        return db.Cases.AsNoTracking()
            .Where(row => mine.Contains(row.Id))
            .Where(row => open == null || (row.ClosedAt == null) == open)
            .OrderBy(row => row.ClosedAt != null)
            .ThenByDescending(row => row.OpenedAt)
            .Select(row => new Line(row.Id, row.Reference, row.Child, row.Phase, row.OpenedAt, row.ClosedAt, row.CaseworkerId));
    }

    private async Task<IReadOnlyList<CaseListRow>> RowsAsync(List<Line> lines, CancellationToken cancellationToken)
    {
        var ids = lines.Select(line => line.Id).ToList();
        var caseworkerIds = lines.Select(line => line.CaseworkerId).OfType<Guid>().ToList();
        var names = await db.Staff.AsNoTracking()
            .Where(person => caseworkerIds.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        var deadlines = await db.Deadlines.AsNoTracking()
            .Where(deadline => deadline.ClosedOn == null && ids.Contains(deadline.CaseId))
            .ToListAsync(cancellationToken);
        return
        [
            .. lines.Select(line => new CaseListRow(
                line.Id, line.Reference, line.Child, line.Phase, line.OpenedAt, line.ClosedAt,
                line.CaseworkerId is { } caseworker ? names.GetValueOrDefault(caseworker) : null,
                FirstOf(deadlines, line.Id))),
        ];
    }

    /// <summary>A deadline that stands still is shown only when no other runs.</summary>
    private static Deadline? FirstOf(List<Deadline> deadlines, Guid caseId) =>
        deadlines.Where(deadline => deadline.CaseId == caseId).OrderBy(deadline => deadline.IsPaused).ThenBy(deadline => deadline.Due).FirstOrDefault();

    private sealed record Line(
        Guid Id, string Reference, Child Child, CasePhase Phase, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, Guid? CaseworkerId)
    {
        public bool Holds(string term) => IsIn(term, Reference) || (Child.Name is { } name && IsIn(term, name));

        private static bool IsIn(string term, string text) => _norwegian.IndexOf(text, term, CompareOptions.IgnoreCase) >= 0;
    }
}
