namespace WorkflowBk.Notices.Delivery;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>TLS from the start on port 465, otherwise STARTTLS where the server offers it.</summary>
    Auto,

    /// <summary>No protection: only for a server on the same machine or a closed network.</summary>
    None,

    /// <summary>STARTTLS, or nothing is sent.</summary>
    StartTls,

    /// <summary>TLS from the start.</summary>
    SslOnConnect,
}
