namespace WorkflowBk.Domain.Notices;

/// <summary>All that a notice may say besides its fixed text. None of it tells what the case is about.</summary>
public static class NoticePlaceholders
{
    /// <summary>The municipality's name.</summary>
    public const string Municipality = "municipality";

    /// <summary>The unit's neutral name.</summary>
    public const string Unit = "unit";

    /// <summary>The case's reference, e.g. <c>H-7K2M9Q</c>.</summary>
    public const string Reference = "reference";

    /// <summary>The number to call.</summary>
    public const string Phone = "phone";

    /// <summary>A date by which the family hears more, written out in the notice's language.</summary>
    public const string NextDate = "next_date";

    /// <summary>Address of a page of our own; never with anything about the case in it.</summary>
    public const string Link = "link";

    /// <summary>Address of a task's page, behind sign-in. For staff alone.</summary>
    public const string TaskLink = "task_link";

    /// <summary>Address with a one-time token, where somebody without an account answers. For them alone.</summary>
    public const string AnswerLink = "answer_link";

    /// <summary>That the law's deadline or the municipality's target is near; see <see cref="DueWords"/>. For staff alone.</summary>
    public const string DueSoon = "due_soon";

    /// <summary>That the law's deadline or the municipality's target has passed. For staff alone.</summary>
    public const string DuePassed = "due_passed";

    /// <summary>What a notice to a family may hold.</summary>
    public static IReadOnlySet<string> All { get; } =
        new HashSet<string> { Municipality, Unit, Reference, Phone, NextDate, Link };

    /// <summary>What a notice to somebody who works for the family may hold.</summary>
    public static IReadOnlySet<string> Staff { get; } =
        new HashSet<string> { Municipality, Unit, Reference, Phone, NextDate, TaskLink, AnswerLink, DueSoon, DuePassed };
}
