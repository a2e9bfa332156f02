using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Domain.Tasks;

/// <summary>Something a person is asked to do: a wait of the workflow with a title, a reason and somebody who may do it.</summary>
public sealed partial class HumanTask
{
    private HumanTask() { }

    /// <param name="id">The id of the workflow's wait.</param>
    /// <param name="type">Which page it is done on, e.g. <c>first-contact</c>; <c>form</c> for a form defined in the workflow.</param>
    /// <param name="texts">Title and reason, in both forms of Norwegian.</param>
    /// <param name="audience">Who may do it.</param>
    /// <param name="subjectId">What in the case it is about, e.g. a contribution; <c>null</c> for the case itself.</param>
    /// <param name="form">The form's fields as JSON; <c>null</c> when the type has a page of its own.</param>
    public HumanTask(
        Guid id, Guid caseId, string type, TaskTexts texts, TaskAudience audience, string? ruleKey, Guid? subjectId, string? form,
        DateTimeOffset createdAt)
    {
        Id = id;
        CaseId = caseId;
        Type = type;
        Texts = texts;
        Role = audience.Role;
        ServiceId = audience.ServiceId;
        AssigneeId = audience.PersonId;
        IsPersonal = audience is { IsPersonal: true, PersonId: not null };
        AlsoRole = audience.AlsoRole;
        NotPersonId = audience.NotPersonId;
        RuleKey = ruleKey;
        SubjectId = subjectId;
        Form = form;
        CreatedAt = createdAt;
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public string Type { get; private set; } = "";

    public TaskTexts Texts { get; private set; } = null!;

    /// <summary>The role that may do it.</summary>
    public StaffRole Role { get; private set; }

    /// <summary>A second role that may do it as well.</summary>
    public StaffRole? AlsoRole { get; private set; }

    /// <summary>Who may not do it, whatever their roles.</summary>
    public Guid? NotPersonId { get; private set; }

    /// <summary>Only people of this service may do it; <c>null</c> for any.</summary>
    public Guid? ServiceId { get; private set; }

    /// <summary>Who has it; <c>null</c> while it waits to be claimed.</summary>
    public Guid? AssigneeId { get; private set; }

    /// <summary>True when it is for its assignee alone: it can be neither laid back nor given to another.</summary>
    public bool IsPersonal { get; private set; }

    /// <summary>The rule it is done under, a key of the rule book.</summary>
    public string? RuleKey { get; private set; }

    public Guid? SubjectId { get; private set; }

    public string? Form { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public TaskState State { get; private set; }

    /// <summary>What has been typed so far, as the form's fields; cleared when the task is done.</summary>
    public string? Draft { get; private set; }

    public DateTimeOffset? DraftSavedAt { get; private set; }

    public Guid? CompletedBy { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>The way the process took after it.</summary>
    public string? Outcome { get; private set; }

    /// <summary>
    /// What was answered on a form that the workflow defines, as JSON: lists of texts by field. It is part of the case, as
    /// evidence. Tasks with pages of their own keep their answers in the case itself.
    /// </summary>
    public string? FormAnswers { get; private set; }

    /// <summary>Whether a person may claim it, or do it when nobody else has it.</summary>
    public bool IsFor(StaffMember person) =>
        NotPersonId != person.Id && (AssigneeId == person.Id || (!IsPersonal && IsForRoleOf(person)));

    public Result Claim(StaffMember person)
    {
        if (State != TaskState.Open)
            return new Problem("task.closed");
        if (AssigneeId == person.Id)
            return Result.Ok;
        if (AssigneeId is not null)
            return new Problem("task.taken");
        if (NotPersonId == person.Id)
            return new Problem("task.not-for-who-decided");
        if (!IsFor(person))
            return new Problem("task.not-for-you");
        AssigneeId = person.Id;
        return Result.Ok;
    }

    public Result Release(StaffMember person)
    {
        if (State != TaskState.Open)
            return new Problem("task.closed");
        if (AssigneeId != person.Id)
            return new Problem("task.not-yours");
        if (IsPersonal)
            return new Problem("task.personal");
        if (DelegatedById is not null)
            return new Problem("task.give-back");
        AssigneeId = null;
        return Result.Ok;
    }

    /// <summary>The unit's leader, the leader of the service it is bound to, or whoever has it, may give it to another.</summary>
    public bool MayBeAssignedBy(StaffMember person) =>
        AssigneeId == person.Id || person.Has(StaffRole.KeLeader)
        || (person.Has(StaffRole.ServiceLeader) && ServiceId is not null && ServiceId == person.ServiceId);

    /// <summary>Gives it to somebody who may do it.</summary>
    public Result Assign(StaffMember to, StaffMember by)
    {
        if (State != TaskState.Open)
            return new Problem("task.closed");
        if (!MayBeAssignedBy(by))
            return new Problem("task.assign-not-allowed");
        if (IsPersonal)
            return new Problem("task.personal", "AssigneeId");
        if (DelegatedById is not null && AssigneeId == by.Id)
            return new Problem("task.give-back", "AssigneeId");
        if (NotPersonId == to.Id)
            return new Problem("task.not-for-who-decided", "AssigneeId");
        if (!IsForRoleOf(to))
            return new Problem("task.not-for-them", "AssigneeId", to.Name);
        AssigneeId = to.Id;
        DelegatedById = null;
        return Result.Ok;
    }

    /// <param name="asStandIn">True when <paramref name="by"/> stands in for the assignee.</param>
    public Result SaveDraft(StaffMember by, string draft, DateTimeOffset at, bool asStandIn = false)
    {
        if (State != TaskState.Open)
            return new Problem("task.closed");
        if (!IsInHandsOf(by.Id, asStandIn))
            return new Problem("task.not-yours");
        Draft = draft;
        DraftSavedAt = at;
        return Result.Ok;
    }

    /// <summary>Completed once: the second time is told that it is done, and changes nothing.</summary>
    /// <param name="asStandIn">True when <paramref name="by"/> stands in for the assignee.</param>
    public Result Complete(Guid by, string outcome, DateTimeOffset at, bool asStandIn = false)
    {
        if (State != TaskState.Open)
            return new Problem("task.closed");
        if (!IsInHandsOf(by, asStandIn))
            return new Problem("task.not-yours");
        if (NotPersonId == by)
            return new Problem("task.not-for-who-decided");
        End(outcome, at);
        CompletedBy = by;
        return Result.Ok;
    }

    /// <summary>Somebody who is not on the staff has done what it was about, e.g. answered through a link.</summary>
    public Result CompleteFromOutside(string outcome, DateTimeOffset at)
    {
        if (State != TaskState.Open)
            return new Problem("task.closed");
        End(outcome, at);
        return Result.Ok;
    }

    public void KeepAnswers(string formAnswers) => FormAnswers = formAnswers;

    public void Cancel()
    {
        State = TaskState.Cancelled;
        Draft = null;
        DraftSavedAt = null;
    }

    private void End(string outcome, DateTimeOffset at)
    {
        State = TaskState.Done;
        CompletedAt = at;
        Outcome = outcome;
        Draft = null;
        DraftSavedAt = null;
    }

    private bool IsInHandsOf(Guid person, bool asStandIn) =>
        AssigneeId == person || (asStandIn && AssigneeId is { } absent && IsForStandInOf(absent));
}
