using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Inquiries;

/// <summary>
/// The first contact about a child. There is no form that must be used and no documents that must come with it: only who
/// to reach, how, and in which language is needed to begin (Prop. 100 L (2020–2021): a low threshold).
/// </summary>
/// <param name="OwnWords">What it is about, in the sender's own words; may be empty when the conversation comes first.</param>
public sealed record Inquiry(
    Channel Channel,
    Sender Sender,
    string OwnWords,
    Child Child,
    LanguageNeeds Language,
    DateTimeOffset ReceivedAt,
    Guid? RegisteredBy);
