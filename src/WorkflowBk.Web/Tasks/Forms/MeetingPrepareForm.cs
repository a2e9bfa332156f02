using WorkflowBk.Activities.Meetings;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;
using WorkflowBk.Web.Meetings;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>Who comes to a meeting, when, and what is taken up.</summary>
internal sealed class MeetingPrepareForm : ITaskForm
{
    public const int Rows = 3;

    public string Type => TaskTypes.MeetingPrepare;

    public Type Fields => typeof(MeetingPrepareFields);

    public int MaxText => TextRules.MaxNote;

    public TaskInput Begin(TaskSheet sheet) => TaskInput.Of(
    [
        new("Minutes", "60"),
        new("MinuteTaker", sheet.Person.Id.ToString()),
        new("Staff[0].PersonId", sheet.Person.Id.ToString()),
    ]);

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        var (time, problems) = TypedTime.Read(input.Text("Day"), input.Text("From"), input.Text("Minutes"), input.Text("Place"));
        return time is null
            ? TaskReading.Fail(problems)
            : TaskReading.Of(new PrepareMeetingAnswer(
                time,
                [.. Contacts(input)],
                [.. Written(input, "Staff", "PersonId", "Why").Select(row => new AskedStaff(input.Id($"{row}.PersonId"), input.Text($"{row}.Why")))],
                [.. Written(input, "Outside", "Name", "Email", "Role", "Why").Select(row => new AskedOutside(
                    input.Text($"{row}.Name"), input.Text($"{row}.Email"), input.Text($"{row}.Role"), input.Id($"{row}.ServiceId"), input.Text($"{row}.Why")))],
                [.. Written(input, "Agenda", "Text", "From").Select((row, index) => new AgendaItem(
                    index + 1, input.Text($"{row}.Text"), input.Choice<AgendaAim>($"{row}.Aim") ?? AgendaAim.Information, input.Text($"{row}.From")))],
                input.Id("MinuteTaker"),
                input.Text("ClashReason")));
    }

    public string? FieldOf(Problem problem, TaskInput input)
    {
        if (problem.Field is not { } field)
            return null;
        var column = field.Contains('.', StringComparison.Ordinal) ? field[field.IndexOf('.', StringComparison.Ordinal)..] : "";
        if (TaskInput.RowOf(field, "Agenda") is { } item)
            return At(Written(input, "Agenda", "Text", "From"), item) is { } agenda ? $"{agenda}{column}" : "Agenda[0].Text";
        if (TaskInput.RowOf(field, "Participants") is { } person)
        {
            // The domain counts the family first, then those with an account, then the others.
            var staff = Written(input, "Staff", "PersonId", "Why");
            var row = person - Contacts(input).Count;
            return At(staff, row) is { } inside ? $"{inside}{(column == ".Why" ? column : ".PersonId")}"
                : At(Written(input, "Outside", "Name", "Email", "Role", "Why"), row - staff.Count) is { } outside ? $"{outside}{column}"
                : "Staff[0].PersonId";
        }

        return field switch
        {
            "Participants" => "Staff[0].PersonId",
            "Agenda" => "Agenda[0].Text",
            _ => field,
        };
    }

    private static List<Guid> Contacts(TaskInput input) =>
        [.. input.All("Contacts").Select(id => Guid.TryParse(id, out var contact) ? contact : Guid.Empty).Where(id => id != Guid.Empty)];

    /// <summary>The rows of a repeated field in which something stands.</summary>
    private static List<string> Written(TaskInput input, string repeated, params string[] columns) =>
        [.. Enumerable.Range(0, input.Rows(repeated, Rows)).Select(index => $"{repeated}[{index}]").Where(row => columns.Any(column => input.Text($"{row}.{column}").Length > 0))];

    private static string? At(List<string> rows, int index) => index >= 0 && index < rows.Count ? rows[index] : null;
}
