using Microsoft.AspNetCore.Identity;
using WorkflowBk.Data.Accounts;

namespace WorkflowBk.Web.SignIn;

/// <summary>Signs in with e-mail and password, and tells nobody which e-mail addresses have an account.</summary>
internal sealed class PasswordSignIn(UserManager<Account> accounts, SignInManager<Account> signIn)
{
    public async Task<SignInResult> TryAsync(string? email, string? password)
    {
        if (string.IsNullOrWhiteSpace(email) || string.IsNullOrEmpty(password))
            return SignInResult.Failed;
        var account = await accounts.FindByEmailAsync(email.Trim());
        if (account?.PasswordHash is null)
        {
            // As slow as a real check, so that the clock does not tell either.
            accounts.PasswordHasher.HashPassword(account ?? new Account(), password);
            return SignInResult.Failed;
        }

        return await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
    }
}
