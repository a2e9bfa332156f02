using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Data.Cases;

/// <summary>What is asked for of a person's cases.</summary>
/// <param name="Open"><c>true</c> for open cases only, <c>false</c> for closed ones only, <c>null</c> for all.</param>
/// <param name="Search">Part of a reference or of a child's name; <c>null</c> or empty for any.</param>
/// <param name="Page">From 1.</param>
public sealed record CaseListFilter(bool? Open, string? Search, int Page);

/// <summary>One page of a person's cases, the open ones first and the newest of each first.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">The page that was read, from 1; the last one when a later one was asked for.</param>
public sealed record CaseList(IReadOnlyList<CaseListRow> Rows, int Total, int Page, int Pages);

/// <summary>One case in a list.</summary>
/// <param name="Caseworker">Name of whoever answers for it; <c>null</c> while nobody does.</param>
/// <param name="NextDeadline">The open deadline that comes first, or <c>null</c>.</param>
public sealed record CaseListRow(
    Guid Id,
    string Reference,
    Child Child,
    CasePhase Phase,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt,
    string? Caseworker,
    Deadline? NextDeadline);
