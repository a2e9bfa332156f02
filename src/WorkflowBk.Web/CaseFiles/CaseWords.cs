using System.Globalization;
using Microsoft.Extensions.Localization;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Forms;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.Absences;
using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Web.Frame.Languages;
using WorkflowBk.Web.Texts;

namespace WorkflowBk.Web.CaseFiles;

/// <summary>What people and things in a case are called on the screen.</summary>
internal sealed class CaseWords(IStringLocalizer<CaseFileTexts> texts, IStringLocalizer<SharedTexts> shared, WhoIsAway away, RuleBook rules)
{
    private const int MonthsPerYear = 12;

    /// <summary>A choice made in the case, e.g. how somebody wants to be reached.</summary>
    public string Of(Enum choice) => texts[$"{choice.GetType().Name}.{choice}"];

    /// <summary>The child's name, or what is known in its place.</summary>
    public string Child(Child child) =>
        string.IsNullOrWhiteSpace(child.Name) ? texts[child.ExpectedDate is null ? "Child.NoName" : "Child.Expected"] : child.Name;

    /// <summary>The key of why a case was left; a child that was expected is lost, it has not died.</summary>
    public static string KeyOf(WithdrawalReason reason, Child child) =>
        reason == WithdrawalReason.ChildDied && child.IsExpected ? "Withdrawal.ChildLost" : $"Withdrawal.{reason}";

    /// <summary>How old the child is, or when it is expected; <c>null</c> when neither is known. Under two years in months.</summary>
    public string? Age(Child child, DateOnly today)
    {
        if (child.ExpectedDate is { } expected)
            return texts["Child.ExpectedOn", DateText.Day(expected)];
        if (child.AgeOn(today) is not { } years || child.BirthDate is not { } born)
            return null;
        if (years >= 2)
            return texts["Child.Years", years];
        var months = ((today.Year - born.Year) * MonthsPerYear) + today.Month - born.Month - (today.Day < born.Day ? 1 : 0);
        return texts[months == 1 ? "Child.Month" : "Child.Months", months];
    }

    public string Phase(CasePhase phase) =>
        phase == CasePhase.Completed ? texts["Phase.Completed"] : texts["Phase.Of", (int)phase, shared[$"Phase.{(int)phase}"]];

    /// <summary>A task's title in the language of the page.</summary>
    public static string Title(TaskTexts task) =>
        Language.Current.Form == LanguageForm.Nn && !string.IsNullOrWhiteSpace(task.TitleNn) ? task.TitleNn : task.Title;

    /// <summary>What is due, in the language of the page. The bokmål words are those that were kept when the clock started.</summary>
    public string Due(Deadline deadline, CaseFile file)
    {
        if (Language.Current.Form != LanguageForm.Nn)
            return deadline.Name;
        if (deadline.RuleKey is { } key && rules.Find(key, deadline.Start) is { } rule)
            return rule.Name.In(LanguageForm.Nn);
        return file.Tasks.FirstOrDefault(task => task.Id == deadline.TaskId) is { } task ? Title(task.Texts) : deadline.Name;
    }

    /// <summary>Who has an open task, or who may take it.</summary>
    public string Holder(CaseTask task, CaseFile file) => task switch
    {
        { AssigneeId: { } id, DelegatedById: { } owner } => texts["Task.Delegated", away.Named(id, Name(id, file)), Name(owner, file)],
        { AssigneeId: { } id } => away.Named(id, Name(id, file)),
        { ServiceId: { } id } => texts["Task.NobodyInService", Service(id, file)],
        _ => texts["Task.Nobody", Of(task.Role)],
    };

    public string Name(Guid staffId, CaseFile file) => file.Staff.TryGetValue(staffId, out var person) ? person.Name : texts["Person.Gone"];

    public string Service(Guid serviceId, CaseFile file) =>
        file.Services.TryGetValue(serviceId, out var service) ? service.Name : texts["Service.Gone"];

    /// <summary>What was answered in a form: dates and names as they are read, not as they are kept.</summary>
    public string Answer(Domain.Forms.FormField field, string given, CaseFile file) => field.Kind switch
    {
        FieldKind.Date when DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => DateText.Day(day),
        FieldKind.YesNoUnclear when shared[$"Answer.{given}"] is { ResourceNotFound: false } said => said,
        FieldKind.Person when Guid.TryParse(given, out var person) => Name(person, file),
        FieldKind.Service when Guid.TryParse(given, out var service) => Service(service, file),
        _ => given,
    };

    /// <summary>Which language a person is written to.</summary>
    public string Written(LanguageForm form) => shared[$"Language.{Language.Of(form).Code}"];
}
