namespace WorkflowBk.Notices.Delivery;

/// <summary>How mail leaves the house. Without a host, mail is put in a folder, so that a first start needs nothing.</summary>
public sealed class MailOptions
{
    /// <summary>Name or address of the mail server; empty for the folder.</summary>
    public string? SmtpHost { get; set; }

    public int SmtpPort { get; set; } = 25;

    public MailSecurity Security { get; set; } = MailSecurity.Auto;

    /// <summary>Name to sign in with; empty where the server lets this machine send without.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Where mail is put as <c>.eml</c> files when there is no host.</summary>
    public string Folder { get; set; } = "mail";
}
