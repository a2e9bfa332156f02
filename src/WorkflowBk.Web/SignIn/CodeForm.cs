namespace WorkflowBk.Web.SignIn;

/// <summary>The six digits of an authenticator app.</summary>
public sealed class CodeForm
{
    public string? Code { get; set; }

    /// <summary>The digits alone: apps show them with a gap in the middle.</summary>
    internal string Digits => string.Concat((Code ?? "").Where(char.IsAsciiDigit));
}
