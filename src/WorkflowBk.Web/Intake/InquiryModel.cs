namespace WorkflowBk.Web.Intake;

/// <summary>The form as it is typed. All of it is text, so that nothing typed is lost when something cannot be understood.</summary>
public sealed class InquiryModel
{
    /// <summary>Drawn when the form is shown (<see cref="InquiryFormKey"/>), and kept while it is mended.</summary>
    public string? Key { get; set; }

    /// <summary>A trap: hidden from people, filled in by programs.</summary>
    public string? Website { get; set; }

    public string? Channel { get; set; }

    public string? BtiLevel { get; set; }

    public string? BtiHolder { get; set; }

    public string? Hospital { get; set; }

    /// <summary>"true" when the box is ticked.</summary>
    public string? IsPalliative { get; set; }

    public string? ReceivedOn { get; set; }

    public string? ReceivedAt { get; set; }

    public string? SenderName { get; set; }

    public string? Relation { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? PostalAddress { get; set; }

    public string? PreferredWay { get; set; }

    public string? Written { get; set; }

    public string? NeedsInterpreter { get; set; }

    public string? InterpreterLanguage { get; set; }

    public string? OwnWords { get; set; }

    public string? ChildName { get; set; }

    public string? BirthDate { get; set; }

    public string? ExpectedDate { get; set; }

    /// <summary>The fields from the top of the form to its end, as problems are listed.</summary>
    internal static IReadOnlyList<string> Order { get; } =
        [.. typeof(InquiryModel).GetProperties().Select(property => property.Name)];
}
