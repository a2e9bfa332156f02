using Microsoft.Extensions.Localization;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Web.Components.Pages.Tasks.Fields;
using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.Tasks.Forms;

internal sealed class FirstContactForm : ITaskForm
{
    /// <summary>Rows for contacts from the start: children often have two homes.</summary>
    public const int ContactRows = 2;

    public string Type => TaskTypes.FirstContact;

    public Type Fields => typeof(FirstContactFields);

    public TaskInput Begin(TaskSheet sheet)
    {
        var theCase = sheet.Case;
        Dictionary<string, string?> fields = new()
        {
            ["ChildName"] = theCase.Child.Name,
            ["BirthDate"] = Day(theCase.Child.BirthDate),
            ["ExpectedDate"] = Day(theCase.Child.ExpectedDate),
            ["Written"] = theCase.Language.Written.ToString(),
            ["NeedsInterpreter"] = theCase.Language.NeedsInterpreter ? "true" : null,
            ["InterpreterLanguage"] = theCase.Language.InterpreterLanguage,
            ["ConsentBy"] = (theCase.Child.ConsentsOn(sheet.Today) ? ConsentGiver.YoungPerson : ConsentGiver.Guardians).ToString(),
            ["IsPalliative"] = theCase.IsPalliative ? "true" : null,
        };
        // A service or a neighbour who got in touch is not the family's contact; whoever in the family said yes is.
        if ((theCase.Inquiry.Sender.IsFamily || theCase.FamilyYes is { SaysYes: true }) && theCase.Contacts is [var sender, ..])
        {
            fields["Contacts[0].Id"] = sender.Id.ToString();
            fields["Contacts[0].Name"] = sender.Name;
            fields["Contacts[0].Relation"] = sender.Relation.ToString();
            fields["Contacts[0].Way"] = sender.PreferredWay.ToString();
            fields["Contacts[0].Phone"] = sender.Phone;
            fields["Contacts[0].Email"] = sender.Email;
            fields["Contacts[0].Address"] = sender.PostalAddress;
            fields["Contacts[0].Language"] = sender.Language.ToString();
        }

        return TaskInput.Of(fields);
    }

    public TaskReading Read(TaskSheet sheet)
    {
        var input = sheet.Input;
        var goesOn = input.Text("GoesOn") == "Yes";
        List<Problem> problems = [.. input.Missing("GoesOn")];
        if (goesOn)
        {
            problems.AddRange(input.Missing("Wish"));
            problems.AddRange(input.Unreadable(dates: ["BirthDate", "ExpectedDate", "ConsentUntil"]));
        }

        if (problems.Count > 0)
            return TaskReading.Fail(problems);
        var written = input.Choice<LanguageForm>("Written") ?? sheet.Case.Language.Written;
        return TaskReading.Of(new FirstContactAnswer(
            goesOn,
            input.Choice<FamilyWish>("Wish") ?? FamilyWish.NotSure,
            input.Text("Notes"),
            new Child(OrNull(input.Text("ChildName")), input.Date("BirthDate"), input.Date("ExpectedDate")),
            new LanguageNeeds(written, input.IsTrue("NeedsInterpreter") ? input.Text("InterpreterLanguage") : null),
            [.. FilledRows(input).Select(row => ContactOf(input, row, sheet.Case, written))],
            Services(input, "ConsentTo"),
            input.Text("ConsentGivenBy"),
            input.Text("ConsentScope"),
            input.Date("ConsentUntil"),
            input.Text("GoesOn") == "NotReached",
            input.Text("GoesOn") == "Elsewhere" ? input.Text("GuidedTo") : null,
            goesOn && input.IsTrue("IsPalliative"),
            Services(input, "RefusedServices"),
            input.Choice<ConsentGiver>("ConsentBy") ?? ConsentGiver.Guardians,
            input.Text("ConsentOnBehalfReason")));
    }

    public string? FieldOf(Problem problem, TaskInput input) => problem.Code switch
    {
        "first-contact.contact-missing" => Row(input, row => input.Text($"{row}.Name").Length == 0, "Name"),
        "first-contact.no-way-to-reach" => Row(
            input, row => (input.Text($"{row}.Phone") + input.Text($"{row}.Email") + input.Text($"{row}.Address")).Length == 0, "Phone"),
        "sender.phone-invalid" => Row(input, row => !ContactDetails.IsPhone(input.Text($"{row}.Phone")), "Phone"),
        "sender.email-invalid" => Row(input, row => !ContactDetails.IsEmail(input.Text($"{row}.Email")), "Email"),
        _ => problem.Field,
    };

    public string? PlaceOf(string field, IStringLocalizer<TaskPageTexts> texts) =>
        TaskInput.RowOf(field, "Contacts") is { } row ? texts["Contact.Legend", row + 1].Value : null;

    private static IEnumerable<string> FilledRows(TaskInput input) =>
        Enumerable.Range(0, input.Rows("Contacts", ContactRows))
            .Select(index => $"Contacts[{index}]")
            .Where(row => (input.Text($"{row}.Name") + input.Text($"{row}.Phone") + input.Text($"{row}.Email") + input.Text($"{row}.Address")).Length > 0);

    private static string Row(TaskInput input, Func<string, bool> isWrong, string field) =>
        $"{FilledRows(input).FirstOrDefault(isWrong) ?? "Contacts[0]"}.{field}";

    /// <summary>A contact keeps its id when it is one of the case's own; any other id is not the form's to give.</summary>
    private static Contact ContactOf(TaskInput input, string row, Case theCase, LanguageForm written) => new(
        theCase.Contacts.FirstOrDefault(contact => contact.Id == input.Id($"{row}.Id"))?.Id ?? Guid.CreateVersion7(),
        input.Text($"{row}.Name"),
        input.Choice<ContactRelation>($"{row}.Relation") ?? ContactRelation.Parent,
        input.Choice<ContactWay>($"{row}.Way") ?? ContactWay.Phone,
        OrNull(input.Text($"{row}.Phone")),
        OrNull(input.Text($"{row}.Email")),
        OrNull(input.Text($"{row}.Address")),
        input.Choice<LanguageForm>($"{row}.Language") ?? written);

    private static IReadOnlyList<Guid> Services(TaskInput input, string field) =>
        [.. input.All(field).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string? Day(DateOnly? date) => date is { } known ? DateText.ShortDay(known) : null;
}
