using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Web.Intake;

/// <summary>How and when an inquiry came.</summary>
/// <param name="RegisteredBy">Who wrote it down; <c>null</c> when the sender did.</param>
internal sealed record Arrival(
    Channel Channel,
    DateTimeOffset ReceivedAt,
    Guid? RegisteredBy,
    BtiHandOver? HandOver = null,
    string? Hospital = null,
    bool IsPalliative = false);
