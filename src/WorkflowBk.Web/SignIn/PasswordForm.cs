namespace WorkflowBk.Web.SignIn;

/// <summary>A new password, written twice.</summary>
public sealed class PasswordForm
{
    /// <summary>Shortest password; length is what makes it strong.</summary>
    public const int MinLength = 12;

    public const int MaxLength = 200;

    /// <summary>The password that counts now, where there is one.</summary>
    public string? Current { get; set; }

    public string? Password { get; set; }

    public string? Repeat { get; set; }

    /// <summary>What is wrong with it: the key of a text, and the field.</summary>
    internal (string Text, string Field)? Problem => Password switch
    {
        null or { Length: < MinLength } => ("Password.TooShort", "Model.Password"),
        { Length: > MaxLength } => ("Password.TooLong", "Model.Password"),
        _ when Password != Repeat => ("Password.Different", "Model.Repeat"),
        _ => null,
    };
}
