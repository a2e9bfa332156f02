using System.Text.RegularExpressions;
using WorkflowBk.Domain.StatusPages;

namespace WorkflowBk.Notices.Guarding;

/// <summary>
/// Links in notices: to a page of our own, and the same for every family but for the secret of a status page. That is drawn at
/// random, differs from notice to notice, and ends the address; an address with a case's id in it would tell whoever sees it,
/// and logs it, that the recipient has a case. Those who work for a family get links to a task, which open nothing without
/// sign-in, or with a one-time token, which says nothing to who cannot use it.
/// </summary>
internal static partial class LinkShape
{
    private const int MaxLength = 200;
    private const string Own = @"https?://[a-zA-Z0-9.\-]+(:\d{1,5})?(/[a-zA-Z\-]+)*";

    /// <summary>True for a web address with no user, query or fragment, whose path is plain words, or leads to a status page.</summary>
    public static bool IsNeutral(string link) =>
        link.Length <= MaxLength
        && Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0
        && Neutral().IsMatch(link);

    /// <summary>True for the address of a task's or a meeting's page.</summary>
    public static bool IsTask(string link) => IsWeb(link) && Task().IsMatch(link);

    /// <summary>True for the address where somebody without an account answers.</summary>
    public static bool IsAnswer(string link) => IsWeb(link) && Answer().IsMatch(link);

    /// <summary>True for a link that is one recipient's own.</summary>
    public static bool IsPersonal(string link) => IsTask(link) || IsAnswer(link);

    /// <summary>The text without the drawn parts of its links: chance makes words of them too.</summary>
    public static string WithoutSecrets(string text) => Address().Replace(
        text, found => IsPersonal(found.Value) ? found.Value[..(found.Value.LastIndexOf('/') + 1)] : found.Value);

    /// <summary>True when the link is on the municipality's own pages, or leads to the front page of a site.</summary>
    /// <param name="publicUrl">Where families reach the public pages, without a trailing slash.</param>
    public static bool IsOwnOrFrontPage(string link, string publicUrl) =>
        link.Equals(publicUrl, StringComparison.OrdinalIgnoreCase)
        || link.StartsWith(publicUrl + "/", StringComparison.OrdinalIgnoreCase)
        || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.PathAndQuery == "/" && uri.Fragment.Length == 0);

    /// <summary>The web addresses in a text, without the full stop or comma that may follow.</summary>
    public static IEnumerable<string> In(string text) => Address().Matches(text).Select(match => match.Value.TrimEnd('.', ',', ')', '!', '?'));

    private static bool IsWeb(string link) => link.Length <= MaxLength && Uri.TryCreate(link, UriKind.Absolute, out _);

    [GeneratedRegex($@"^{Own}/(?:oppgaver|moter)/[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}\z")]
    private static partial Regex Task();

    // 256 bits in base 64.
    [GeneratedRegex($@"^{Own}/(?:bidrag|mote)/[A-Za-z0-9_\-]{{43}}\z")]
    private static partial Regex Answer();

    [GeneratedRegex($@"^{Own}(?:/?|{StatusAddress.Path}/(?:{StatusAddress.SecretPattern}))\z")]
    private static partial Regex Neutral();

    [GeneratedRegex(@"\b(?:[a-z][a-z0-9+.\-]*://|www\.)\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
