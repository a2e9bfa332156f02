namespace WorkflowBk.Web.StatusPages;

/// <summary>A message as it is typed.</summary>
public sealed class MessageModel
{
    /// <summary>Drawn when the form is shown, and kept while it is mended.</summary>
    public string? Key { get; set; }

    public string? Text { get; set; }
}

/// <summary>A wish for an interpreter as it is typed.</summary>
public sealed class InterpreterModel
{
    /// <inheritdoc cref="MessageModel.Key"/>
    public string? Key { get; set; }

    public string? Language { get; set; }
}

/// <summary>A wish for somebody else to talk to, as it is typed.</summary>
public sealed class ChangeWishModel
{
    /// <inheritdoc cref="MessageModel.Key"/>
    public string? Key { get; set; }

    public string? Wish { get; set; }
}

/// <summary>A wish that is taken back.</summary>
public sealed class KeepModel
{
    /// <inheritdoc cref="MessageModel.Key"/>
    public string? Key { get; set; }

    public Guid ChangeId { get; set; }
}

/// <summary>How a family sees its year, as it is typed.</summary>
public sealed class ViewModel
{
    public Guid ReviewId { get; set; }

    public string? Text { get; set; }
}

/// <summary>The question for a new link as it is typed.</summary>
public sealed class NewLinkModel
{
    /// <summary>A trap: hidden from people, filled in by programs.</summary>
    public string? Website { get; set; }

    public string? Reference { get; set; }

    public string? Email { get; set; }
}

/// <summary>A code from a letter as it is typed.</summary>
public sealed class CodeModel
{
    public string? Code { get; set; }
}
