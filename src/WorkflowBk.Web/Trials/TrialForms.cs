using System.Globalization;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Forms;

namespace WorkflowBk.Web.Trials;

/// <summary>Fills in any form that a process owner has made.</summary>
internal static class TrialForms
{
    public static FormTaskAnswer Answer(FormTaskForm form, string outcome, TrialTown town, string text, DateOnly today) => new(
        outcome,
        form.Fields.ToDictionary(
            field => field.Name,
            IReadOnlyList<string> (field) => [Value(field, town, text, today)],
            StringComparer.Ordinal));

    private static string Value(FormField field, TrialTown town, string text, DateOnly today) => field.Kind switch
    {
        FieldKind.Choice or FieldKind.Several => field.Options is [var first, ..] ? first : "",
        FieldKind.Date => today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldKind.Number => "1",
        FieldKind.YesNoUnclear => "Yes",
        FieldKind.Person => town.Caseworker.Id.ToString(),
        FieldKind.Service => town.AskedServices[0].ToString(),
        _ => text,
    };
}
