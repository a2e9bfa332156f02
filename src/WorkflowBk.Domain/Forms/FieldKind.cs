namespace WorkflowBk.Domain.Forms;

/// <summary>The kinds of field a process owner can put on a form.</summary>
public enum FieldKind
{
    Text,
    LongText,
    Choice,
    Several,
    Date,
    Number,
    YesNoUnclear,
    Person,
    Service,
}
