using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace WorkflowBk.Domain.Cases;

/// <summary>
/// The reference a family is given, e.g. <c>H-7K2M9Q</c>. It is drawn at random, so that it tells neither how many cases there
/// are nor which came first, and leaves out letters that are easily misheard on the phone.
/// </summary>
public static partial class CaseReference
{
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Length = 6;

    public static string Draw() => $"H-{RandomNumberGenerator.GetString(Alphabet, Length)}";

    public static bool IsValid(string text) => Pattern().IsMatch(text);

    [GeneratedRegex("^H-[0-9A-Z]{6}$")]
    private static partial Regex Pattern();
}
