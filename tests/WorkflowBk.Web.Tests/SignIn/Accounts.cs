using Microsoft.AspNetCore.Identity;
using WorkflowBk.Data.Accounts;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.SignIn;

/// <summary>Gives the demo's people what the demo itself never gives them: passwords.</summary>
internal static class Accounts
{
    public const string Password = "fire rolige ord her";

    public static Task<bool> GivePasswordAsync(this TestApp app, string email, string password = Password) =>
        app.UseAsync<UserManager<Account>, bool>(async accounts =>
        {
            var account = await accounts.FindByEmailAsync(email) ?? throw new InvalidOperationException($"Nobody has {email}.");
            await accounts.RemovePasswordAsync(account);
            return (await accounts.AddPasswordAsync(account, password)).Succeeded;
        });

    /// <summary>Fills in the sign-in page and sends it.</summary>
    public static async Task<Page> TryPasswordAsync(this Browser browser, string email, string password, string page = "/logg-inn") =>
        await (await browser.GetAsync(page)).Form("sign-in").Set("Model.Email", email).Set("Model.Password", password).PostAsync();
}
