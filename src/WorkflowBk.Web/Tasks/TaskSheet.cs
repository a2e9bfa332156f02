using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.Tasks;

/// <summary>What the fields of a task are drawn from.</summary>
public sealed record TaskSheet(
    HumanTask Task, Case Case, StaffMember Person, TaskInput Input, IReadOnlyList<FormProblem> Problems, DateOnly Today);
