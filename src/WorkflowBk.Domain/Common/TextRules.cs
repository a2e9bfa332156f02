namespace WorkflowBk.Domain.Common;

/// <summary>What short texts such as names must be.</summary>
public static class TextRules
{
    /// <summary>The longest name, title or reference that is kept, in characters.</summary>
    public const int MaxShort = 200;

    /// <summary>The longest text that is kept, in characters; a long letter fits many times over.</summary>
    public const int MaxLong = 20_000;

    /// <summary>The longest note or comment that is kept, in characters.</summary>
    public const int MaxNote = 4000;

    /// <summary>Refuses a text that is empty, with a code of its own, or too long (<c>text.too-long</c>).</summary>
    public static Result Given(string? text, string missingCode, string field) =>
        string.IsNullOrWhiteSpace(text) ? new Problem(missingCode, field) : NotTooLong(text, field);

    /// <summary>Refuses a text that is too long (<c>text.too-long</c>); an empty one is fine.</summary>
    public static Result NotTooLong(string? text, string field) =>
        text?.Trim().Length > MaxShort ? new Problem("text.too-long", field, MaxShort) : Result.Ok;

    /// <summary>Refuses a long text that is longer than what is kept (<c>text.too-long</c>); an empty one is fine.</summary>
    public static Result NotLonger(string? text, string field) =>
        text?.Trim().Length > MaxLong ? new Problem("text.too-long", field, MaxLong) : Result.Ok;

    /// <summary>Refuses a note that is empty, with a code of its own, or too long (<c>text.too-long</c>).</summary>
    public static Result NoteIsGiven(string? text, string missingCode, string field) =>
        string.IsNullOrWhiteSpace(text) ? new Problem(missingCode, field) : NoteNotLonger(text, field);

    /// <summary>Refuses a note that is longer than what is kept (<c>text.too-long</c>); an empty one is fine.</summary>
    public static Result NoteNotLonger(string? text, string field) =>
        text?.Trim().Length > MaxNote ? new Problem("text.too-long", field, MaxNote) : Result.Ok;
}
