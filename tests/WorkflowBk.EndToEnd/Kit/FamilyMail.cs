using System.Text.RegularExpressions;
using MimeKit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>What a family gets by e-mail, and what it never says.</summary>
internal static partial class FamilyMail
{
    private static readonly string[] _revealing =
    [
        "barn", "koordinator", "skole", "skule", "PPT", "fysio", "utredning", "utgreiing", "vurdering", "syk", "sjuk", "klage", "avslag",
        "tolk", "Nina", "Marte", "Silje", "Ingrid",
    ];

    public static Task ArrivedAsync(SmtpServerProcess mail, string address, int count) =>
        Eventually.TrueAsync(() => mail.MessagesTo(address).Count >= count, $"{count} e-mails to {address} have arrived");

    /// <summary>That an e-mail with a calendar file says no more than its case's reference.</summary>
    public static void SaysNothingOf(MimeMessage message, params string[] names)
    {
        var said = LinkSecret().Replace($"{message.Subject}\n{message.TextBody}", "/");
        Assert.All([.. names, "barn", "skole", "avlast", "bolig"], word => Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>That nobody who reads over a shoulder learns anything.</summary>
    /// <param name="greeting">How it ends, in the family's own form of the language.</param>
    /// <param name="names">The family's own names.</param>
    public static void SaysNothing(MimeMessage message, string greeting, params string[] names)
    {
        // The link's secret is drawn by chance, and can spell anything.
        var said = LinkSecret().Replace($"{message.Subject}\n{message.TextBody}\n{message.From}", "/status/");
        Assert.All(_revealing.Concat(names), word => Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(greeting, message.TextBody, StringComparison.Ordinal);
        Assert.Empty(message.Attachments);
    }

    /// <summary>The path of the first address in an e-mail that has this in it.</summary>
    public static string LinkIn(MimeMessage message, string part) =>
        new Uri(message.TextBody!.Split(['\n', '\r', ' ']).First(word => word.Contains(part, StringComparison.Ordinal))).AbsolutePath;

    /// <summary>The calendar file of an invitation. What it says is as neutral as the e-mail.</summary>
    public static string CalendarOf(MimeMessage message) =>
        Assert.Single(message.BodyParts.OfType<TextPart>(), part => part.ContentType.IsMimeType("text", "calendar")).Text;

    [GeneratedRegex("/(status|mote)/[A-Za-z0-9_-]+")]
    private static partial Regex LinkSecret();

    /// <summary>That the family got so many e-mails, each once, and that none of them says anything.</summary>
    public static void AreNeutral(SmtpServerProcess mail, string address, int count, string greeting, params string[] names)
    {
        var messages = mail.MessagesTo(address);
        Assert.Equal(count, messages.Count);
        Assert.Equal(count, messages.Select(message => message.MessageId).Distinct().Count());
        Assert.All(messages, message => Assert.Equal([address], message.To.Mailboxes.Select(mailbox => mailbox.Address)));
        Assert.All(messages, message => SaysNothing(message, greeting, names));
    }
}
