using System.Text.RegularExpressions;

namespace WorkflowBk.Data.Notices;

/// <summary>
/// A mail server repeats the recipient's address, and sometimes the name, in what it answers. What is left when they are
/// taken out still tells what to mend.
/// </summary>
internal static partial class MailProblem
{
    private const string Gone = "…";

    private static readonly char[] _separators = [' ', '\t', '\u00a0', '.', '-', '_', '+'];

    public static string WithoutPeople(string error, string recipientName, string? address)
    {
        var text = Address().Replace(Angled().Replace(error, Gone), Gone);
        var words = $"{recipientName} {address?.Split('@')[0]}".Split(_separators, StringSplitOptions.RemoveEmptyEntries);
        text = words.Where(word => word.Length > 1).OrderByDescending(word => word.Length).Aggregate(
            text, (rest, word) => rest.Replace(word, Gone, StringComparison.OrdinalIgnoreCase));
        return Several().Replace(text, Gone);
    }

    [GeneratedRegex("…(?:[ ,._-]*…)+")]
    private static partial Regex Several();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Angled();

    /// <summary>Anything around an @, also where the server has encoded or cut it.</summary>
    [GeneratedRegex(@"[^\s""'(),;:]*@[^\s""'(),;:]*")]
    private static partial Regex Address();
}
