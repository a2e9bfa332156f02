using System.Text.Json;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Forms;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Activities.Tasks;

/// <summary>Any other task: a form that the process owner defines in the workflow.</summary>
[Activity("Bk.FormTask", DisplayName = "Oppgave med skjema", Category = "Oppgaver", Description = "En oppgave med et skjema som du lager selv.")]
internal sealed class FormTask(TaskDesk desk) : HumanTaskActivity<FormTaskAnswer>(desk), IDynamicOutcomes
{
    [Input(DisplayName = "Hvem", Description = "Rollen som kan gjøre oppgaven.", Required = true)]
    public StaffRole Role { get; set; }

    [Input(DisplayName = "Skjema", Description = "Ett felt på hver linje: det du spør om, og slaget i parentes.")]
    public string? FormText { get; set; }

    [Input(DisplayName = "Skjema som JSON", Description = "Feltene, i rekkefølge. Brukes når skjemaet over er tomt.")]
    public IReadOnlyList<FormField> Fields { get; set; } = [];

    [Input(DisplayName = "Utfall", Description = "Veiene ut. Uten utfall er det én: Ferdig.")]
    public IReadOnlyList<string> Outcomes { get; set; } = [];

    [Output(DisplayName = "Svar")]
    public JsonElement Answers { get; set; }

    protected override string TaskType => TaskTypes.Form;

    protected override string FormJson => JsonSerializer.Serialize(new FormTaskForm(Asked, Outcomes), FormTaskForm.Options);

    private IReadOnlyList<FormField> Asked => string.IsNullOrWhiteSpace(FormText) ? Fields : Domain.Forms.FormText.Read(FormText);

    public static IReadOnlyList<string> OutcomesOf(ActivityNode step)
    {
        if (Expression.Read(step.Property(nameof(Outcomes))) is not { Type: "Object" or "Literal" } expression)
            return ["Done"];
        try
        {
            var names = expression.Value.ValueKind == JsonValueKind.String
                ? JsonSerializer.Deserialize<List<string>>(expression.Value.GetString()!)
                : expression.Value.Deserialize<List<string>>();
            return names is { Count: > 0 } ? names : ["Done"];
        }
        catch (JsonException)
        {
            return ["Done"];
        }
    }

    public override async ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        var result = await base.ResumeAsync(context, signal);
        if (await Desk.Tasks.FindAsync(signal.Wait.Id, context.CancellationToken) is { State: TaskState.Done } task)
            task.KeepAnswers(Answers.GetRawText());
        return result;
    }

    protected override ValueTask<TaskAudience> AudienceAsync(ActivityContext context) => For(Role);

    protected override ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, FormTaskAnswer answer)
    {
        var outcome = Outcomes.Count == 0 ? "Done" : answer.Outcome;
        if (Outcomes.Count > 0 && !Outcomes.Contains(outcome))
            return ValueTask.FromResult<Result<string>>(new Problem("form.outcome-missing", "Outcome"));
        Answers = TaskAnswers.Write(answer.Answers);
        return Leave(FormRules.Check(Asked, answer.Answers), outcome);
    }
}
