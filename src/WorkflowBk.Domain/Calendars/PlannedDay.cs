using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Domain.Calendars;

/// <summary>Something that is to happen, or to be done by, a day.</summary>
/// <param name="Id">The meeting's, the plan's, the task's or the measure's own; the case's for the yearly review.</param>
/// <param name="Reference">The case's, as people know it.</param>
/// <param name="From">Local clock time; <c>null</c> for the whole day.</param>
/// <param name="Minutes">How long it lasts; 0 for the whole day.</param>
/// <param name="Place">Empty when there is none.</param>
/// <param name="What">What it is about, in staff's own words or as the name of a kind. It never leaves the house.</param>
public sealed record PlannedDay(
    PlannedKind Kind, Guid Id, Guid CaseId, string Reference, DateOnly Day, TimeOnly? From, int Minutes, string Place, string What)
{
    /// <summary>What a task asks for, in both forms of the language; <c>null</c> for what is no task.</summary>
    public TaskTexts? Task { get; init; }

    /// <summary>The kind of task; <c>null</c> for what is no task.</summary>
    public string? TaskType { get; init; }

    /// <summary>Whether the family itself is part of it, and may have it in its own calendar.</summary>
    public bool IsTheFamilys => Kind is PlannedKind.Meeting or PlannedKind.Transition or PlannedKind.Plan or PlannedKind.Review;
}

/// <summary>What kind of day it is.</summary>
public enum PlannedKind
{
    /// <summary>People meet at a time.</summary>
    Meeting,

    /// <summary>A task is to be done by then.</summary>
    Task,

    /// <summary>Somebody has promised to have done something by then.</summary>
    Measure,

    /// <summary>The first day of what is new.</summary>
    Transition,

    /// <summary>The individual plan is looked at again, or the family is asked again whether it wants one.</summary>
    Plan,

    /// <summary>The family's year is gone through.</summary>
    Review,
}
