using WorkflowBk.Domain.Common;

namespace WorkflowBk.Notices.Guarding;

/// <summary>Why the privacy guard says no.</summary>
internal static class GuardProblems
{
    /// <summary>Liquid other than plain output of a placeholder.</summary>
    public static Problem TemplateSyntax { get; } = new("notice.guard.template-syntax");

    /// <summary>Eleven digits: it could be a national identity number.</summary>
    public static Problem IdentityNumber { get; } = new("notice.guard.identity-number");

    /// <summary>A name of the case. The name itself is not repeated: the problem is stored and shown with the notice.</summary>
    public static Problem CaseWord { get; } = new("notice.guard.case-word");

    /// <summary>A link that leads away from the municipality's own pages.</summary>
    public static Problem ForeignLink { get; } = new("notice.guard.foreign-link");

    /// <summary>The sender's name or address reveals something, or is not an address.</summary>
    public static Problem Sender { get; } = new("notice.guard.sender");

    /// <summary>A placeholder or value that is not on the whitelist.</summary>
    public static Problem UnknownPlaceholder(string name) => new("notice.guard.placeholder-unknown", name, name);

    /// <summary>A value that does not look like what its placeholder stands for.</summary>
    public static Problem ValueShape(string placeholder) => new("notice.guard.value-shape", placeholder, placeholder);

    /// <summary>A word that tells what the case is about.</summary>
    public static Problem RevealingWord(string word, string? field = null) => new("notice.guard.revealing-word", field, word);
}
