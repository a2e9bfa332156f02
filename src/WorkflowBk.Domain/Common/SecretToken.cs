using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace WorkflowBk.Domain.Common;

/// <summary>
/// The secret part of a link that lets somebody in without an account. Only its hash is kept: whoever reads the database cannot
/// use the links in it.
/// </summary>
public static class SecretToken
{
    private const int Bytes = 32;

    /// <summary>Draws 256 random bits, as text that fits in an address.</summary>
    public static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 as lower-case hex. Fast is enough: what was drawn at random cannot be guessed word by word.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
