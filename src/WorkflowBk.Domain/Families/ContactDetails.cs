using System.Net.Mail;
using System.Text.RegularExpressions;

namespace WorkflowBk.Domain.Families;

/// <summary>Whether contact details can be used. Nothing given is fine; what must be given is decided elsewhere.</summary>
public static partial class ContactDetails
{
    private const int MaxEmailLength = 254;

    /// <summary>Digits with the usual separators and an optional country code, 5 to 15 digits in all.</summary>
    public static bool IsPhone(string? text) => string.IsNullOrWhiteSpace(text) || Phone().IsMatch(text.Trim());

    public static bool IsEmail(string? text) =>
        string.IsNullOrWhiteSpace(text)
        || (text.Length <= MaxEmailLength
            && MailAddress.TryCreate(text, out var address)
            && address.Address == text
            && address.Host.Contains('.', StringComparison.Ordinal));

    [GeneratedRegex(@"^\+?(?:[ ()/-]*\d){5,15}$")]
    private static partial Regex Phone();
}
