using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.StatusPages;

/// <summary>Something a contact wrote on the status page, waiting for somebody to take care of it.</summary>
public sealed class FamilyMessage
{
    /// <summary>Longest message, in characters. Whoever has more to say is asked to call.</summary>
    public const int MaxTextLength = 4000;

    private FamilyMessage() { }

    /// <summary>Drawn from the form it was written in and what was written: the same one sent twice is one.</summary>
    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid ContactId { get; private set; }

    /// <summary>The writer's name as it was then.</summary>
    public string ContactName { get; private set; } = "";

    public FamilyMessageKind Kind { get; private set; }

    /// <summary>What was written; for an interpreter, the language.</summary>
    public string Text { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public Guid? HandledBy { get; private set; }

    public DateTimeOffset? HandledAt { get; private set; }

    /// <returns>
    /// The message; or <c>family-message.text-missing</c>, <c>family-message.language-missing</c> or <c>text.too-long</c>.
    /// </returns>
    public static Result<FamilyMessage> Write(
        Guid id, Guid caseId, Guid contactId, string contactName, FamilyMessageKind kind, string? text, DateTimeOffset at)
    {
        var isInterpreter = kind == FamilyMessageKind.Interpreter;
        var field = isInterpreter ? "Language" : "Text";
        var longest = isInterpreter ? TextRules.MaxShort : MaxTextLength;
        if (string.IsNullOrWhiteSpace(text) && kind != FamilyMessageKind.Withdrawal)
            return isInterpreter ? new Problem("family-message.language-missing", field) : new Problem("family-message.text-missing", field);
        if (text?.Trim().Length > longest)
            return new Problem("text.too-long", field, longest);
        return new FamilyMessage
        {
            Id = id,
            CaseId = caseId,
            ContactId = contactId,
            ContactName = contactName,
            Kind = kind,
            Text = text?.Trim() ?? "",
            At = at,
        };
    }

    /// <summary>Somebody has answered, or done what was asked. The first one stands.</summary>
    public void Handle(Guid by, DateTimeOffset at)
    {
        if (HandledAt is not null)
            return;
        HandledBy = by;
        HandledAt = at;
    }
}

/// <summary>What a family writes about.</summary>
public enum FamilyMessageKind
{
    /// <summary>Anything.</summary>
    Message,

    /// <summary>An interpreter is needed in conversations (tolkeloven § 6). The caseworker sees to it.</summary>
    Interpreter,

    /// <summary>The contact wants the case to end, and somebody must speak with the family first. A reason may be given.</summary>
    Withdrawal,
}
