namespace WorkflowBk.Web.SignIn;

/// <summary>What the sign-in page asks for.</summary>
public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}
