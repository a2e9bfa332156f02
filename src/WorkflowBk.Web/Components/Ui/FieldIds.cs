namespace WorkflowBk.Web.Components.Ui;

/// <summary>Element ids derived from field names, so that an error can link to its field.</summary>
public static class FieldIds
{
    /// <summary><c>Model.Help[0].Text</c> becomes <c>Model-Help-0-Text</c>.</summary>
    public static string Of(string name) =>
        string.Join('-', name.Split(['.', '[', ']', ' '], StringSplitOptions.RemoveEmptyEntries));
}
