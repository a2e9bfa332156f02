using WorkflowBk.Domain.Retention;

namespace WorkflowBk.Data.Retention;

/// <summary>
/// Removes things of one kind. Two queries, so that looking for them, which may take long, holds nobody up: only the removal is
/// in a transaction.
/// </summary>
/// <param name="Find">Keys of at most so many that may go, being from before a moment.</param>
/// <param name="Remove">Removes those of them that still may go, and tells how many.</param>
internal sealed record RetentionStep(
    RecordKind Kind,
    Func<MunicipalityDb, DateTimeOffset, int, CancellationToken, Task<IReadOnlyList<object>>> Find,
    Func<MunicipalityDb, DateTimeOffset, IReadOnlyList<object>, CancellationToken, Task<int>> Remove);
