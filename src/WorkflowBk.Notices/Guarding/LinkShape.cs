using System.Text.RegularExpressions;
using WorkflowBk.Domain.StatusPages;

namespace WorkflowBk.Notices.Guarding;

/// <summary>
/// Links in notices: to a page of our own, and the same for every family but for the secret of a status page. That is drawn at
/// random, differs from notice to notice, and ends the address; an address with a case's id in it would tell whoever sees it,
/// and logs it, that the recipient has a case.
/// </summary>
internal static partial class LinkShape
{
    private const int MaxLength = 200;

    /// <summary>True for a web address with no user, query or fragment, whose path is plain words, or leads to a status page.</summary>
    public static bool IsNeutral(string link) =>
        link.Length <= MaxLength
        && Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0
        && Neutral().IsMatch(link);

    /// <summary>True when the link is on the municipality's own pages, or leads to the front page of a site.</summary>
    /// <param name="publicUrl">Where families reach the public pages, without a trailing slash.</param>
    public static bool IsOwnOrFrontPage(string link, string publicUrl) =>
        link.Equals(publicUrl, StringComparison.OrdinalIgnoreCase)
        || link.StartsWith(publicUrl + "/", StringComparison.OrdinalIgnoreCase)
        || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.PathAndQuery == "/" && uri.Fragment.Length == 0);

    /// <summary>The web addresses in a text, without the full stop or comma that may follow.</summary>
    public static IEnumerable<string> In(string text) => Address().Matches(text).Select(match => match.Value.TrimEnd('.', ',', ')', '!', '?'));

    [GeneratedRegex(@"^https?://[a-zA-Z0-9.\-]+(:\d{1,5})?(/[a-zA-Z\-]+)*(?:/?|" + StatusAddress.Path + "/(?:" + StatusAddress.SecretPattern + @"))\z")]
    private static partial Regex Neutral();

    [GeneratedRegex(@"\b(?:[a-z][a-z0-9+.\-]*://|www\.)\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
