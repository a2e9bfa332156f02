namespace WorkflowBk.Web.SignIn;

/// <summary>Marks the texts of signing in and of one's own account.</summary>
public sealed class SignInTexts;
