using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Inquiries;

/// <summary>
/// The first contact about a child. There is no form that must be used and no documents that must come with it: only who
/// to reach, how, and in which language is needed to begin (Prop. 100 L (2020–2021): a low threshold).
/// </summary>
/// <param name="OwnWords">What it is about, in the sender's own words; may be empty when the conversation comes first.</param>
/// <param name="HandOver">Set when it comes from BTI.</param>
/// <param name="Hospital">Name of the hospital, when its coordinator gets in touch.</param>
/// <param name="IsPalliative">The child is in palliative care, so that somebody must be there at once.</param>
public sealed record Inquiry(
    Channel Channel,
    Sender Sender,
    string OwnWords,
    Child Child,
    LanguageNeeds Language,
    DateTimeOffset ReceivedAt,
    Guid? RegisteredBy,
    BtiHandOver? HandOver = null,
    string? Hospital = null,
    bool IsPalliative = false);
