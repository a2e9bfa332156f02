using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Administration;

/// <summary>The tone of an account's state.</summary>
internal static class AccountTones
{
    public static Tone Of(AccountState state) => state switch
    {
        AccountState.Open => Tone.Success,
        AccountState.Invited => Tone.Warning,
        _ => Tone.Neutral,
    };
}
