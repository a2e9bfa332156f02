using System.Globalization;
using Microsoft.Extensions.Localization;
using WorkflowBk.Data.Attention;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Web.Absences;
using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Web.Mail;
using WorkflowBk.Web.Tasks;

namespace WorkflowBk.Web.Attention;

/// <summary>Says what is wrong in one plain sentence. Load it first.</summary>
internal sealed class AttentionWords(
    IStaffDirectory staff, WhoIsAway away, NoticeWords notices, IStringLocalizer<AttentionTexts> texts, IStringLocalizer<TaskPageTexts> taskTexts)
{
    private IReadOnlyList<StaffMember> _staff = [];
    private Dictionary<Guid, string> _services = [];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await away.LoadAsync(cancellationToken);
        _staff = await staff.ListAsync(cancellationToken);
        _services = (await staff.ListServicesAsync(cancellationToken)).ToDictionary(service => service.Id, service => service.Name);
    }

    /// <summary>The sentence: {0} what it is about, {1} the person, {2} the day, {3} who it is for.</summary>
    public string Sentence(AttentionItem item) => texts[
        $"What.{item.What}{(item.What == "AwayPersonal" && item.On is null ? "Open" : "")}",
        item.Task is { } task ? task.Texts.TitleNow() : item.NoticeId is null ? item.Detail ?? "" : notices.Template(item.Detail ?? ""),
        item.PersonId is { } person ? NameOf(person) : "",
        item.On is { } day ? DateText.Day(day) : "",
        item.Task is { } asked ? Audience(asked) : ""];

    /// <summary>Who has the task, for a sentence that does not say so itself.</summary>
    public string? Holder(AttentionItem item) => item.Group != AttentionGroup.Late || item.Task is not { } task ? null
        : task.AssigneeId is { } holder ? texts["Holder.Has", away.Named(holder, NameOf(holder))].Value
        : texts["Holder.Nobody", Audience(task)].Value;

    /// <summary>Since when: a day that was over, or a moment.</summary>
    public static string When(DateTimeOffset since) =>
        OsloTime.At(OsloTime.DateIn(since), TimeOnly.MinValue) == since ? DateText.Day(OsloTime.DateIn(since)) : DateText.Moment(since);

    /// <summary>Whom a task may be given to: everybody with the role, in the service.</summary>
    public IReadOnlyList<Option> Candidates(AttentionTask task) =>
    [
        .. from person in _staff
           where person.Has(task.Role) && (task.ServiceId is null || task.ServiceId == person.ServiceId) && person.Id != task.AssigneeId
           select new Option(person.Id.ToString(), away.Named(person.Id, person.Name)),
    ];

    private string Audience(AttentionTask task) =>
        taskTexts[$"Role.{task.Role}"].Value.ToLower(CultureInfo.CurrentCulture)
        + (task.ServiceId is { } service && _services.TryGetValue(service, out var name) ? $", {name}" : "");

    private string NameOf(Guid id) => _staff.FirstOrDefault(person => person.Id == id)?.Name ?? "";
}
