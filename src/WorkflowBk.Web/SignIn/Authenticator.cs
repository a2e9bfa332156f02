using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Identity;
using QRCoder;
using WorkflowBk.Data.Accounts;

namespace WorkflowBk.Web.SignIn;

/// <summary>The secret an authenticator app is set up with.</summary>
/// <param name="Key">As a person types it: lower case, in groups of four.</param>
/// <param name="Uri">As an app reads it.</param>
internal sealed record Authenticator(string Key, string Uri)
{
    private const int ModulePixels = 6;

    /// <summary>The picture an app scans, as a <c>data:</c> address; made here, since the secret is nobody else's to see.</summary>
    public string Picture
    {
        get
        {
            using var data = QRCodeGenerator.GenerateQrCode(Uri, QRCodeGenerator.ECCLevel.M);
            using var code = new PngByteQRCode(data);
            return $"data:image/png;base64,{Convert.ToBase64String(code.GetGraphic(ModulePixels))}";
        }
    }

    /// <summary>The account's secret; one is made when it has none.</summary>
    public static async Task<Authenticator> OfAsync(UserManager<Account> accounts, Account account, string issuer)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is not { Length: > 0 } key)
        {
            await accounts.ResetAuthenticatorKeyAsync(account);
            key = await accounts.GetAuthenticatorKeyAsync(account) ?? throw new InvalidOperationException("No key was made.");
        }

        var encoder = UrlEncoder.Default;
        return new Authenticator(
            Grouped(key),
            $"otpauth://totp/{encoder.Encode(issuer)}:{encoder.Encode(account.Email ?? "")}?secret={key}&issuer={encoder.Encode(issuer)}&digits=6");
    }

    private static string Grouped(string key)
    {
        var grouped = new StringBuilder();
        for (var i = 0; i < key.Length; i += 4)
            grouped.Append(key.AsSpan(i, Math.Min(4, key.Length - i))).Append(' ');
        return grouped.ToString().Trim().ToLowerInvariant();
    }
}
