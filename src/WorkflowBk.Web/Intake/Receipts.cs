using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace WorkflowBk.Web.Intake;

/// <summary>
/// Receipts travel in the address, sealed: who has only an address that was guessed or is a day old sees nothing, and no
/// case is looked up for it.
/// </summary>
internal sealed class Receipts(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly IDataProtector _seal = protection.CreateProtector("WorkflowBk.Intake.Receipt.v1");

    public string Seal(ReceivedInquiry received) => _seal.Protect(JsonSerializer.Serialize(
        new Receipt(received.Reference, received.ReceivedOn, received.SentBefore, clock.GetUtcNow() + Lifetime)));

    /// <summary>The receipt; <c>null</c> when it is not ours or no longer shown.</summary>
    public Receipt? Open(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        try
        {
            var receipt = JsonSerializer.Deserialize<Receipt>(_seal.Unprotect(token));
            return receipt?.Until > clock.GetUtcNow() ? receipt : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
