using System.Text.Json;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>An answer ready for the process, or why the input makes none.</summary>
internal sealed record TaskReading(JsonElement Answer, IReadOnlyList<Problem> Problems)
{
    public static TaskReading Of<T>(T answer) => new(TaskAnswers.Write(answer), []);

    public static TaskReading Fail(params IReadOnlyList<Problem> problems) => new(default, problems);
}
