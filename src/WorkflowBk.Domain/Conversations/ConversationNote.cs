using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Conversations;

/// <summary>
/// What was said in a conversation with the family. It is part of the case's evidence, so it is never changed: what was wrong is
/// put right by a new note that refers to the old.
/// </summary>
public sealed class ConversationNote
{
    private ConversationNote() { }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public DateOnly HeldOn { get; private set; }

    /// <summary>Who took part from the family, as they were called then.</summary>
    public string With { get; private set; } = "";

    public ConversationWay Way { get; private set; }

    public bool InterpreterPresent { get; private set; }

    public string Text { get; private set; } = "";

    public Guid WrittenBy { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>The note that this one puts right.</summary>
    public Guid? CorrectsId { get; private set; }

    /// <summary>Writes a note down; fails with every reason at once.</summary>
    /// <param name="corrected">The note it puts right; it must be of the same case.</param>
    public static Result<ConversationNote> Write(Guid caseId, ConversationDetails details, ConversationNote? corrected, Guid by, DateTimeOffset at)
    {
        List<Problem> problems = [];
        if (details.HeldOn is not { } heldOn)
            problems.Add(new Problem("conversation.date-missing", "HeldOn"));
        else if (heldOn > OsloTime.DateIn(at))
            problems.Add(new Problem("conversation.in-the-future", "HeldOn"));
        problems.AddRange(TextRules.Given(details.With, "conversation.with-missing", "With").Problems);
        if (details.Way is null)
            problems.Add(new Problem("conversation.way-missing", "Way"));
        if (details.InterpreterPresent is null)
            problems.Add(new Problem("conversation.interpreter-missing", "Interpreter"));
        if (string.IsNullOrWhiteSpace(details.Text))
            problems.Add(new Problem("conversation.text-missing", "Text"));
        else if (details.Text.Trim().Length > InquiryRules.MaxTextLength)
            problems.Add(new Problem("text.too-long", "Text", InquiryRules.MaxTextLength));
        if (corrected is not null && corrected.CaseId != caseId)
            problems.Add(new Problem("conversation.other-case"));
        if (problems.Count > 0)
            return Result<ConversationNote>.Fail(problems);

        return new ConversationNote
        {
            Id = Guid.CreateVersion7(at),
            CaseId = caseId,
            HeldOn = details.HeldOn!.Value,
            With = details.With!.Trim(),
            Way = details.Way!.Value,
            InterpreterPresent = details.InterpreterPresent!.Value,
            Text = details.Text!.Trim(),
            WrittenBy = by,
            WrittenAt = at,
            CorrectsId = corrected?.Id,
        };
    }
}

/// <summary>A conversation as somebody writes it down.</summary>
public sealed record ConversationDetails(DateOnly? HeldOn, string? With, ConversationWay? Way, bool? InterpreterPresent, string? Text);

/// <summary>How people spoke with each other.</summary>
public enum ConversationWay
{
    Phone,
    Meeting,
    Video,
}
