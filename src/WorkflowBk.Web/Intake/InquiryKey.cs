using System.Security.Cryptography;
using System.Text.Json;

namespace WorkflowBk.Web.Intake;

/// <summary>
/// What makes an inquiry the same one: the form it was typed in, and what was typed. Sent twice, it is one inquiry. Sent
/// again from the same form with something changed, e.g. a telephone number that was wrong, it is a new one, because what
/// was changed must reach somebody.
/// </summary>
internal static class InquiryKey
{
    public static Guid Of(InquiryModel typed) =>
        Guid.TryParse(typed.Key, out _) ? new Guid(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(typed)).AsSpan(0, 16)) : Guid.NewGuid();
}
